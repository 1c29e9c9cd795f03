package import Corpus
package import Search

/// One search: what is typed, what was found, and where among it the reader is.
package struct SearchSession: Sendable {
  /// The query as it is typed.
  package var editor = LineEditor()
  /// The last question asked; answers to older ones are dropped.
  package var question: Question
  /// Whether the last question is still to be answered.
  package var isWaiting = false
  /// Whether the corpus has grown since the last question, which is still to be answered.
  package var mustAskAgain = false
  /// Whether Enter was pressed before the answer came.
  package var followsAnswer = false
  /// The text that the results answer.
  package var answered = ""
  /// The last good answer.
  package private(set) var results = SearchResults()
  /// Why the current text cannot be read; the last good results stay.
  package var error: QueryError?
  /// The results by document, in reading order within each.
  package private(set) var rows: [ResultRow] = []
  /// Where in the rows the reader is.
  package var position = ListPosition()
  /// Whether the reader has moved among the results of this text.
  package var hasMoved = false
  /// Whether the wheel has scrolled the results since the last key.
  package var isScrolled = false
  /// The places that n and N walk, in the order of `rows`.
  package private(set) var stops: [SearchStop] = []
  /// The current stop, after the first Enter.
  package var stop: Int?
  /// The same places as lines, once the reader has asked for them.
  package var concordance: ConcordanceList?
  /// Where the search began, for Esc.
  package var origin: Location
  /// What can be asked, shown as long as nothing is typed.
  var examples: [QueryExample] = []
  /// How many searches back the person has gone with Ctrl-P.
  package var recalled: Int?

  /// A question, and the corpus that the positions of its answer are of.
  package struct Question: Sendable {
    /// Its number, over all searches; an answer carries it.
    package var generation: Int
    /// The corpus it was asked of.
    package var corpus: Corpus
    /// How often the corpus had changed.
    package var edition: Int

    /// Releases the corpus for that of a later question.
    mutating func update(to other: Question) {
      corpus = other.corpus
      edition = other.edition
    }
  }

  package init(question: Question, origin: Location) {
    self.question = question
    self.origin = origin
  }

  /// Whether the results are those of the current text, though more may be on the way.
  package var isAnswered: Bool { !isWaiting || answered == editor.text }

  /// Shows the results of an answer: documents by their best hit, hits by place.
  ///
  /// - Parameter keepsPlace: Whether it is a fuller answer to the same text: then the selected hit
  ///   stays selected and, once the reader has moved, on its line of the screen.
  package mutating func receive(_ results: SearchResults, keepsPlace: Bool) {
    replace(results, selecting: keepsPlace ? selectedHit?.hit : nil)
    if !keepsPlace { hasMoved = false }
  }

  private mutating func replace(_ results: SearchResults, selecting selected: Hit?) {
    let lines = (position.top..<max(position.selected, position.top)).reduce(0) {
      $0 + (rows.indices.contains($1) ? rows[$1].height : 0)
    }
    let stop = stop.flatMap { stops.indices.contains($0) ? place(of: stops[$0]) : nil }
    let number = self.stop
    self.results = results
    group()
    self.stop = stop.flatMap { stop in
      stops.firstIndex { place(of: $0) == stop } ?? number.flatMap { $0 < stops.count ? $0 : nil }
    }
    position = ListPosition()
    position.select(0, rows: rows.count) { rows[$0].isSelectable }
    guard let selected, let row = row(of: selected) else { return }
    position.selected = row
    if hasMoved { position.top = top(showing: row, belowLines: lines) }
  }

  /// Translates the results to a corpus that has grown.
  mutating func follow(_ map: CorpusMap) {
    var moved = results
    moved.hits = map.hits(results.hits)
    replace(moved, selecting: selectedHit.flatMap { map.hits([$0.hit]).first })
    concordance?.follow(map)
  }

  /// The hit selected in the list.
  package var selectedHit: (hit: Hit, firstStop: Int)? {
    guard rows.indices.contains(position.selected),
      case .hit(let index, let firstStop) = rows[position.selected]
    else { return nil }
    return (results.hits[index], firstStop)
  }

  private mutating func group() {
    let grouped = Dictionary(grouping: results.hits.indices) { results.hits[$0].document }
    let documents = grouped.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
    rows = []
    stops = []
    for (document, hits) in documents {
      rows.append(.document(document, hits: hits.count))
      for hit in hits.sorted(by: { results.hits[$0].section < results.hits[$1].section }) {
        rows.append(.hit(hit, firstStop: stops.count))
        stops += results.hits[hit].passages.map { SearchStop(hit: hit, span: $0) }
      }
    }
  }

  /// The place of a stop in the corpus of the results.
  private func place(of stop: SearchStop) -> StopPlace {
    StopPlace(document: results.hits[stop.hit].document, span: stop.span)
  }

  private struct StopPlace: Equatable {
    var document: Int
    var span: TextSpan
  }

  private func row(of hit: Hit) -> Int? {
    rows.firstIndex { row in
      guard case .hit(let index, _) = row else { return false }
      return results.hits[index].document == hit.document
        && results.hits[index].section == hit.section
    }
  }

  /// The first row of a screen on which a row has some lines above it.
  private func top(showing row: Int, belowLines lines: Int) -> Int {
    var top = row
    var left = lines
    while top > 0, rows[top - 1].height <= left {
      top -= 1
      left -= rows[top].height
    }
    return top
  }
}

/// A row of the results.
package enum ResultRow: Hashable, Sendable {
  case document(Int, hits: Int)
  /// An index into the results' hits, and the first stop in it.
  case hit(Int, firstStop: Int)

  /// Only hits can be selected.
  package var isSelectable: Bool {
    if case .hit = self { true } else { false }
  }

  /// Lines on the screen.
  package var height: Int { isSelectable ? 2 : 1 }
}

/// A place that n and N stop at: matching words side by side.
package struct SearchStop: Hashable, Sendable {
  /// An index into the results' hits.
  package var hit: Int
  /// The words, in the document of the hit.
  package var span: TextSpan
}

extension SearchSession {
  /// Which line of the concordance is selected, and what orders them.
  func lineWords(isShort: Bool) -> String {
    guard let concordance, let list = self.concordance?.concordance else { return "" }
    let count = list.lines.count
    let line = "\(grouped(min(concordance.position.selected + 1, count)))/\(grouped(count))"
    if isShort { return "\(line) \(list.order.title)" }
    let isAll = !list.isCut && results.hits.count >= results.sectionCount
    let share = isAll ? "" : ", the best \(grouped(results.hits.count)) sections"
    return "\(line) lines\(share) · \(list.order.title)"
  }

  /// What has been found so far.
  package var summary: String {
    if editor.isEmpty { return "" }
    if results.hits.isEmpty { return isWaiting ? "searching…" : "no match" }
    let sections = counted(results.sectionCount, "section")
    return "\(sections) in \(counted(results.documentCount, "document"))"
  }

  /// What has been found so far, and in how much of what there will be.
  package func summary(during progress: LoadProgress) -> String {
    let searched = results.searchedDocuments
    guard !progress.isFinished, !editor.isEmpty, answered == editor.text,
      searched < progress.documentsFound
    else { return summary }
    let found = results.hits.isEmpty ? "no match" : counted(results.sectionCount, "section")
    return "\(found) in \(grouped(searched)) of \(counted(progress.documentsFound, "document"))"
      + " so far"
  }
}

/// A query to learn from, and what it finds.
struct QueryExample: Hashable, Sendable {
  let query: String
  let finds: String
}
