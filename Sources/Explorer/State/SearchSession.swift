package import Corpus
package import Search

/// One search: what is typed, what was found, and where among it the reader is.
package struct SearchSession: Sendable {
  package var editor = LineEditor()
  /// The number of the last question asked; answers to older ones are dropped.
  package var generation: Int
  /// Whether the last question is still to be answered.
  package var isWaiting = false
  /// Whether Enter was pressed before the answer came.
  package var goesOnAnswer = false
  /// The text that the results answer.
  package var answered = ""
  package var results = SearchResults()
  /// Why the text as it stands cannot be read; the last good results stay.
  package var error: QueryError?
  /// The results by document, in reading order within each.
  package var rows: [ResultRow] = []
  package var position = ListPosition()
  /// The places that n and N walk, in the order of `rows`.
  package var stops: [SearchStop] = []
  /// The stop the reader stands on, after the first Enter.
  package var stop: Int?
  /// Where the search began, for Esc.
  package var origin: Location
  /// How many searches back the person has gone with Ctrl-P.
  package var recalled: Int?

  /// Takes in an answer and groups it: documents by their best hit, hits by place.
  package mutating func take(_ results: SearchResults) {
    self.results = results
    let grouped = Dictionary(grouping: results.hits.indices) { results.hits[$0].document }
    let documents = grouped.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
    rows = []
    stops = []
    for (document, hits) in documents {
      rows.append(.document(document, hits: hits.count))
      for hit in hits.sorted(by: { results.hits[$0].section < results.hits[$1].section }) {
        rows.append(.hit(hit, firstStop: stops.count))
        stops += SearchStop.stops(ofHit: hit, results.hits[hit])
      }
    }
    position = ListPosition()
    position.select(0, rows: rows.count) { rows[$0].isSelectable }
  }

  /// Forgets what holds positions of another corpus; a new answer is on its way.
  mutating func forgetPositions() {
    let stop = stop
    take(SearchResults())
    self.stop = stop
  }

  /// The hit selected in the list.
  package var selectedHit: (hit: Hit, firstStop: Int)? {
    guard rows.indices.contains(position.selected),
      case .hit(let index, let firstStop) = rows[position.selected]
    else { return nil }
    return (results.hits[index], firstStop)
  }
}

/// A row of the results.
package enum ResultRow: Hashable, Sendable {
  case document(Int, hits: Int)
  /// An index into the results' hits, and the first stop in it.
  case hit(Int, firstStop: Int)

  package var isSelectable: Bool {
    if case .hit = self { true } else { false }
  }

  /// Lines on the screen.
  package var height: Int { isSelectable ? 2 : 1 }
}

/// A place that n and N stop at: matching words that stand side by side.
package struct SearchStop: Hashable, Sendable {
  /// An index into the results' hits.
  package var hit: Int
  package var span: TextSpan

  /// Words with at most a space between them are one stop.
  static func stops(ofHit index: Int, _ hit: Hit) -> [SearchStop] {
    var stops: [SearchStop] = []
    for span in hit.matches.sorted() {
      if let last = stops.last, span.start <= last.span.end + 1 {
        stops[stops.count - 1].span = last.span.union(span)
      } else {
        stops.append(SearchStop(hit: index, span: span))
      }
    }
    if stops.isEmpty { stops.append(SearchStop(hit: index, span: hit.snippet)) }
    return stops
  }
}
