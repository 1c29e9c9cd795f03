package import Corpus
package import Export
package import Screen
internal import Search

/// Claims of all documents, or those that a search has found, a row each: status, who, what, where.
package struct ClaimList: TableScreen {
  package var table: TableRows<Place>
  private(set) var narrowing: ClaimNarrowing
  /// How it was narrowed when it was opened.
  private let opening: ClaimNarrowing
  private(set) var order = ClaimColumn.place
  private(set) var isReversed = false
  private(set) var grouping: ClaimColumn?
  /// The claims that a search has found; nil for all claims.
  private var found: [Place]?
  /// Whether the search has found more sections than it gives.
  private var isCut = false
  /// The search that has found them.
  private let query: String?
  /// How many of the claims that are left have each status.
  private(set) var tally = ClaimTally()
  private(set) var statuses: ClaimStatuses
  package private(set) var origin: (any ListScreen)?
  package let opened: Location

  /// All claims, or those that a search has found.
  init(
    over state: State, ofSearch: Bool = false, _ narrowing: ClaimNarrowing = ClaimNarrowing(),
    groupedBy grouping: ClaimColumn? = nil
  ) {
    origin = state.screen
    opened = state.location
    opening = narrowing
    self.narrowing = narrowing
    self.grouping = grouping
    query = ofSearch ? state.search?.answered : nil
    found = ofSearch ? state.foundClaims ?? [] : nil
    isCut = ofSearch && state.isSearchCut
    table = TableRows([])
    statuses = ClaimStatuses(state.corpus)
    arrange(state.corpus, isFolded: grouping != nil)
  }

  /// Puts the claims that are listed in their order and groups.
  private mutating func arrange(
    _ corpus: Corpus, selecting place: Place? = nil, isFolded: Bool? = nil
  ) {
    let places = found.map { narrowing.apply(to: $0, corpus) } ?? narrowing.apply(to: corpus)
    let ordered = order.ordered(places, corpus, isReversed: isReversed)
    let (rows, groups) = grouping?.grouped(ordered, corpus) ?? (ordered, RowGrouping())
    table.replace(with: rows, groups, selecting: place, isFolded: isFolded) {
      Self.matcher($0, corpus)
    }
    noteRows(corpus)
  }

  package static func matcher(_ needles: [Needle], _ corpus: Corpus) -> any RowMatcher<Place> {
    ClaimMatcher(needles, in: corpus)
  }

  package mutating func noteRows(_ corpus: Corpus) { tally = statuses.tally(table.rows) }

  /// Updates a table of found claims to the latest results.
  mutating func update(from state: State) {
    guard query != nil, query == state.search?.answered else { return }
    found = state.foundClaims ?? []
    isCut = state.isSearchCut
    arrange(state.corpus, selecting: table.selected)
  }

  /// Whether a search has found them.
  var isOfSearch: Bool { query != nil }

  // MARK: What the keys change

  /// Orders the rows by the next column that is shown.
  mutating func orderByNext(_ corpus: Corpus) {
    order = ClaimColumn.allCases.next(after: order)
    isReversed = false
    arrange(corpus)
  }

  mutating func reverse(_ corpus: Corpus) {
    isReversed.toggle()
    arrange(corpus)
  }

  /// Groups the rows in the next way; groups begin folded, as a reader wants to see them first.
  mutating func groupByNext(_ corpus: Corpus) {
    grouping = ClaimColumn.groupings.next(after: grouping)
    arrange(corpus, selecting: table.selected, isFolded: grouping != nil)
  }

  mutating func narrow(_ corpus: Corpus, _ change: (inout ClaimNarrowing) -> Void) {
    change(&narrowing)
    arrange(corpus, selecting: table.selected)
  }

  // MARK: The screen

  package var noun: String { "claims" }

  package var orderTitle: String {
    let order = order.title + (isReversed ? ", reversed" : "")
    return grouping.map { "grouped \($0.title)" + (self.order == .place ? "" : ", \(order)") }
      ?? order
  }

  package var headRows: Int { 1 }

  /// What is listed, in words, but for the order.
  var heading: String {
    let found = query.map { "of /\($0)" + (isCut ? " in the best sections" : "") }
    return ([found] + narrowing.words).compactMap(\.self).joined(separator: " · ")
  }

  package func areas(_ body: Rect) -> (list: Rect, preview: Rect?) { ClaimListView.areas(body) }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    ClaimListView(list: self, state: state).draw(into: &frame, area)
  }

  package var emptyWords: String {
    if !table.filter.isEmpty { return "no claim contains that" }
    if narrowing != ClaimNarrowing() { return "there is no such claim; Esc shows the others" }
    return query == nil
      ? "nothing is claimed in what has been read" : "the search has found no claim"
  }

  package func listing(_ state: State) -> PlainListing? {
    let words = PlainWords(corpus: state.corpus)
    let heading = heading.isEmpty ? "" : " \(heading)"
    return PlainListing(
      ["\(counted(table.rowCount, "claim"))\(heading), \(orderTitle)."]
        + filterSentence, count: table.count
    ) { line in
      switch table[line] {
      case .heading(let group):
        PlainRow(ClaimListView(list: self, state: state).words(of: group), .row(line))
      case .row(let place): PlainRow(words.text(of: .claim(place), inDossier: true), .row(line))
      }
    }
  }

  package func follow(in state: inout State) -> [Effect] {
    guard let place = table.selected else { return fold(in: &state) }
    state.screen = nil
    state.showWords(place.document, state.corpus.words(ofClaim: place))
    recordOrigin(&state)
    return []
  }

  package func reorder(in state: inout State) -> [Effect] {
    state.changeClaims { $0.orderByNext($1) }
  }

  /// What was typed first, then what keys have left out, then the list.
  package func leave(in state: inout State) -> [Effect] {
    if table.filter.isEmpty, narrowing != opening {
      return state.changeClaims { $0.narrow($1) { [opening] narrowing in narrowing = opening } }
    }
    return leaveTable(in: &state)
  }

  package func settle(in state: inout State) {
    guard let area = areas(state.arrangement.body).preview?.inner, let place = table.selected else {
      state.preview = nil
      return
    }
    let claim = state.corpus.documents[place.document].claims[place.item]
    state.layPreview(
      of: SectionPlace(document: place.document, section: claim.section), around: claim.anchor,
      in: area)
  }

  package func target(_ state: State, row: Int, column: Int) -> Target? {
    if let preview = areas(state.arrangement.body).preview, column > preview.column {
      return .preview
    }
    return rows(in: state).map { .list(row: $0.row(atLine: row - $0.area.row)) }
  }

  package func copied(_ state: State) -> String? {
    table.selected.map(CopiedText(state: state).claim) ?? table.selectedGroup?.title
  }

  package func exported(_ state: State) -> ExportChoice? {
    table.rowCount == 0 ? nil : .claims(Array(table.rows))
  }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    state.beginExport(
      .claims(Array(table.rows)), subject: counted(table.rowCount, "claim"),
      stem: FileName.stem(
        (["claims", query ?? ""] + narrowing.words + [table.filter]).filter { !$0.isEmpty }),
      words)
  }

  package func documentsInSight(_ state: State) -> [Int]? {
    let lines = table.position.top..<min(table.position.top + state.size.rows, table.count)
    return lines.compactMap { if case .row(let place) = table[$0] { place.document } else { nil } }
  }

  package mutating func follow(_ map: CorpusMap) {
    origin?.follow(map)
    found = found?.compactMap(map.claim)
    statuses = ClaimStatuses(map.new)
    arrange(map.new, selecting: table.selected.flatMap(map.claim))
  }
}

extension Array where Element: Equatable {
  /// The element after one, and after the last the first.
  fileprivate func next(after element: Element) -> Element {
    let index = (firstIndex(of: element) ?? -1) + 1
    return self[index < count ? index : 0]
  }
}

extension State {
  /// The claims that the search has found; nil where it asks for no claims.
  var foundClaims: [Place]? {
    guard case .claims(let places)? = foundChoice else { return nil }
    return places
  }

  /// Whether the search has found more sections than it gives.
  var isSearchCut: Bool {
    search.map { $0.results.hits.count < $0.results.sectionCount } ?? false
  }

  /// Updates a table of found claims to the latest results.
  mutating func updateFoundClaims() {
    guard var list = screen as? ClaimList else { return }
    list.update(from: self)
    screen = list
  }

  /// Changes the table of claims that is open.
  mutating func changeClaims(_ change: (inout ClaimList, Corpus) -> Void) -> [Effect] {
    guard var list = screen as? ClaimList else { return [.bell] }
    change(&list, corpus)
    screen = list
    return []
  }
}
