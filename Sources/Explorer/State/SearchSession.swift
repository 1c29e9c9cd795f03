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
  /// How many of them are claims.
  package private(set) var claimCount = 0
  /// The current stop, after the first Enter.
  package var stop: Int?
  /// The same places as lines, once the reader has asked for them.
  package var concordance: ConcordanceList?
  /// Where the search began, for Esc.
  package var origin: Location
  /// The table that it began over, for Esc too.
  var under: (any ListScreen)?
  /// What helps to type, for the corpus it was made of.
  var lookup: QueryLookup?
  /// What can be asked, shown as long as nothing is typed.
  private(set) var start: [ResultRow] = []
  /// Queries that the words typed may mean, offered above the results.
  private(set) var offers: [QueryReference.Entry] = []
  /// What the word before the cursor can be completed with.
  var completion: QueryCompletion?
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
  /// - Parameters:
  ///   - corpus: The corpus that the positions of the results are of.
  ///   - keepsPlace: Whether it is a fuller answer to the same text: then the selected
  ///     hit stays selected and, once the reader has moved, on its line of the screen.
  package mutating func receive(_ results: SearchResults, of corpus: Corpus, keepsPlace: Bool) {
    replace(results, of: corpus, selecting: keepsPlace ? selection : .first)
    if !keepsPlace { hasMoved = false }
  }

  /// Shows what can be asked before anything is typed.
  mutating func begin(with rows: [ResultRow], of corpus: Corpus) {
    start = rows
    replace(results, of: corpus, selecting: selection)
  }

  /// Offers queries above the results, which stay.
  mutating func offer(_ offers: [QueryReference.Entry], of corpus: Corpus) {
    guard offers != self.offers || editor.isEmpty else { return }
    self.offers = offers
    replace(results, of: corpus, selecting: selection)
  }

  /// What is selected, by what it is.
  private enum Selected {
    case first
    case offer(QueryReference.Entry)
    case place(hit: Hit, claim: Int?)
  }

  private var selection: Selected {
    if let selectedOffer { return .offer(selectedOffer) }
    guard let (hit, stop) = selectedHit else { return .first }
    return .place(hit: hit, claim: stops.indices.contains(stop) ? stops[stop].claim : nil)
  }

  private mutating func replace(
    _ results: SearchResults, of corpus: Corpus, selecting selected: Selected
  ) {
    let lines = (position.top..<max(position.selected, position.top)).reduce(0) {
      $0 + (rows.indices.contains($1) ? rows[$1].height : 0)
    }
    let stop = stop.flatMap { stops.indices.contains($0) ? place(of: stops[$0]) : nil }
    let number = self.stop
    self.results = results
    group(in: corpus)
    self.stop = stop.flatMap { stop in
      stops.firstIndex { place(of: $0) == stop } ?? number.flatMap { $0 < stops.count ? $0 : nil }
    }
    position = ListPosition()
    // An offer is taken when it is asked for: Enter goes to what was found.
    let first = rows.firstIndex(where: \.isHit) ?? rows.firstIndex(where: \.isSelectable)
    position.selected = editor.isEmpty ? 0 : first ?? 0
    guard let row = row(of: selected) else { return }
    position.selected = row
    if hasMoved { position.top = top(showing: row, belowLines: lines) }
  }

  /// Translates the results to a corpus that has grown.
  mutating func follow(_ map: CorpusMap) {
    var moved = results
    moved.hits = map.hits(results.hits)
    var selected = selection
    if case .place(let hit, let claim) = selected {
      selected = map.hits([hit]).first.map { .place(hit: $0, claim: claim) } ?? .first
    }
    replace(moved, of: map.new, selecting: selected)
    concordance?.follow(map)
    under?.follow(map)
  }

  /// The hit selected in the list, and the stop that the row leads to.
  package var selectedHit: (hit: Hit, stop: Int)? {
    guard rows.indices.contains(position.selected) else { return nil }
    switch rows[position.selected] {
    case .hit(let hit, let stop), .claim(let hit, let stop, _): return (results.hits[hit], stop)
    case .heading, .offer, .document: return nil
    }
  }

  /// The query selected in the list.
  var selectedOffer: QueryReference.Entry? {
    guard rows.indices.contains(position.selected), case .offer(let offer) = rows[position.selected]
    else { return nil }
    return offer
  }

  private mutating func group(in corpus: Corpus) {
    rows = editor.isEmpty ? start : offers.map { .offer($0) }
    stops = []
    claimCount = 0
    if editor.isEmpty { return }
    let grouped = Dictionary(grouping: results.hits.indices) { results.hits[$0].document }
    let documents = grouped.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
    for (document, hits) in documents {
      rows.append(.document(document, hits: hits.count))
      for hit in hits.sorted(by: { results.hits[$0].section < results.hits[$1].section }) {
        let first = stops.count
        let found = results.hits[hit].stops(in: corpus)
        stops += found.map { SearchStop(hit: hit, span: $0.span, claim: $0.claim) }
        if found.first?.claim == nil {
          rows.append(.hit(hit, firstStop: first))
        } else {
          claimCount += found.count
          rows += found.indices.map { .claim(hit, stop: first + $0, isFirst: $0 == 0) }
        }
      }
    }
  }

  /// The place of a stop in the corpus of the results.
  private func place(of stop: SearchStop) -> StopPlace {
    StopPlace(document: results.hits[stop.hit].document, span: stop.span, claim: stop.claim)
  }

  private struct StopPlace: Equatable {
    var document: Int
    var span: TextSpan
    var claim: Int?
  }

  private func row(of selected: Selected) -> Int? {
    switch selected {
    case .first: return nil
    case .offer(let offer): return rows.firstIndex(of: .offer(offer))
    case .place(let place, let claim):
      func isAtPlace(_ hit: Int) -> Bool {
        results.hits[hit].document == place.document && results.hits[hit].section == place.section
      }
      return rows.firstIndex { row in
        switch row {
        case .hit(let hit, _): isAtPlace(hit)
        case .claim(let hit, let stop, _): isAtPlace(hit) && stops[stop].claim == claim
        case .heading, .offer, .document: false
        }
      }
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
