package import Corpus
package import Export
package import Screen
internal import Search

/// Claims of all documents, or those that a search has found, a line each: status, who, what, where.
package struct ClaimList: TableScreen {
  /// What the rows are ordered by.
  private enum Order: Sendable, CaseIterable {
    case document
    case status
    case speaker

    var title: String {
      switch self {
      case .document: "by document"
      case .status: "by status"
      case .speaker: "by speaker"
      }
    }

    var next: Order {
      switch self {
      case .document: .status
      case .status: .speaker
      case .speaker: .document
      }
    }
  }

  /// Whose words are listed.
  private enum Voices: String, Sendable {
    case all = ""
    case others = "of others "
    case quoted = "in quotation marks "

    var next: Voices {
      switch self {
      case .all: .others
      case .others: .quoted
      case .quoted: .all
      }
    }

    func include(_ claim: Claim) -> Bool {
      switch self {
      case .all: true
      case .others: claim.voice != .narrated
      case .quoted: claim.voice == .quoted
      }
    }
  }

  /// The claims in order, by their places.
  package var table: FilteredRows<Place>
  private var voices = Voices.all
  /// The claims that the search has found.
  private var found: [Place]
  /// Whether the search has found more sections than it gives.
  private var isCut = false
  private var order = Order.document
  /// The search that has found them; nil for all claims.
  private let query: String?
  package private(set) var origin: (any ListScreen)?

  /// All claims, or those that a search has found.
  init(over state: State, ofSearch: Bool = false) {
    origin = state.screen
    query = ofSearch ? state.search?.answered : nil
    found = ofSearch ? state.foundClaims ?? [] : []
    isCut = ofSearch && state.isSearchCut
    table = FilteredRows(ofSearch ? found : Self.all(state.corpus))
  }

  /// Updates a table of found claims to the latest results.
  mutating func update(from state: State) {
    guard query != nil, query == state.search?.answered else { return }
    found = state.foundClaims ?? []
    isCut = state.isSearchCut
    table.replace(
      with: ordered(state.corpus), selecting: table.selected, matches: matches(state.corpus))
  }

  /// Whether a search has found them.
  var isOfSearch: Bool { query != nil }

  private static func all(_ corpus: Corpus) -> [Place] {
    corpus.documents.indices.flatMap { document in
      corpus.documents[document].claims.indices.map { Place(document: document, item: $0) }
    }
  }

  /// The claims of the voices that are listed, in the order that is chosen.
  private func ordered(_ corpus: Corpus) -> [Place] {
    let places = (query == nil ? Self.all(corpus) : found)
      .filter { voices.include(corpus.documents[$0.document].claims[$0.item]) }
    switch order {
    case .document: return places
    case .status: return places.sorted(by: corpus) { Self.rank(of: $0.claim.status) }
    // Who is named comes before who is not.
    case .speaker: return places.sorted(by: corpus) { $0.source?.lowercased() ?? "\u{FFFF}" }
    }
  }

  /// What is in doubt comes first.
  private static func rank(of status: Claim.Status) -> Int {
    switch status {
    case .denied: 0
    case .alleged: 1
    case .hedged: 2
    case .asserted: 3
    }
  }

  /// Whether the status, the source, the cue, the content or a channel contains a text.
  ///
  /// "unnamed" is a word of every claim of others that names nobody.
  package func matches(_ corpus: Corpus) -> (Place, Needle) -> Bool {
    { place, needle in
      let words = ClaimDescription(place, of: corpus)
      return [
        words.claim.status.rawValue, words.source ?? "",
        words.actors == nil && words.claim.voice != .narrated ? "unnamed" : "",
        words.sourceWords ?? "", words.cue ?? "",
        words.content,
      ].contains(where: needle.occurs) || words.via.contains(where: needle.occurs)
    }
  }

  // MARK: The screen

  package var noun: String { "claims" }
  package var orderTitle: String { order.title }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    frame.drawListBox(
      area, title: "Claims \(table.filterWords)\(heading)\(order.title)", theme: state.theme)
    let inner = area.inner
    ListView(
      theme: state.theme, position: table.position, rows: table.shown.count, isFocused: true,
      empty: table.filter.isEmpty
        ? (query == nil
          ? "nothing is claimed in what has been read" : "the search has found no claim")
        : "no claim contains that"
    ).draw(into: &frame, inner) { row, pen, frame in
      draw(table.shown[row], state, &pen, &frame, columns: inner.columns)
    }
  }

  /// What is listed, between "claims" and their order.
  private var heading: String {
    let found = query.map { "of /\($0) " + (isCut ? "in the best sections " : "") } ?? ""
    return voices.rawValue + found
  }

  private func draw(
    _ place: Place, _ state: State, _ pen: inout RowPen, _ frame: inout Frame, columns: Int
  ) {
    let theme = state.theme
    let words = ClaimWords(corpus: state.corpus, place: place)
    var status = RowPen(row: pen.row, from: pen.column, to: min(pen.column + 8, pen.end))
    status.write(words.claim.status.rawValue, theme.status(words.claim.status), into: &frame)
    pen.skip(9)
    if columns >= Self.namedDocuments {
      let cells = columns / 4
      var title = RowPen(row: pen.row, from: pen.end - cells + 1, to: pen.end)
      title.write(words.whereabouts(cells: cells - 1), theme.secondary, into: &frame)
      pen.skipRight(cells)
    }
    let who = min(max(columns / 4, 12), 32)
    var speaker = RowPen(row: pen.row, from: pen.column, to: min(pen.column + who, pen.end))
    speaker.write(words.speaker, theme.title, into: &frame)
    pen.skip(who + 1)
    pen.write(words.content, words.isUnsure ? theme.secondary : theme.plain, into: &frame)
  }

  /// Columns from which on the place is named.
  private static let namedDocuments = 100

  package func listing(_ state: State) -> PlainListing? {
    let words = PlainWords(corpus: state.corpus)
    let shown = table.shown
    return PlainListing(
      ["\(counted(shown.count, "claim")) \(heading)\(order.title)."]
        + filterSentence, count: shown.count
    ) { row in
      PlainRow(words.text(of: .claim(shown[row]), inDossier: true), .row(row))
    }
  }

  package func follow(in state: inout State) -> [Effect] {
    guard let place = table.selected else { return [.bell] }
    state.screen = nil
    state.showWords(place.document, state.corpus.words(ofClaim: place))
    recordOrigin(&state)
    return []
  }

  package func reorder(in state: inout State) -> [Effect] {
    let corpus = state.corpus
    change(in: &state) { list in
      list.order = order.next
      list.table.replace(with: list.ordered(corpus), selecting: nil, matches: matches(corpus))
    }
    return []
  }

  package func narrow(in state: inout State) -> [Effect] {
    let corpus = state.corpus
    change(in: &state) { list in
      list.voices = voices.next
      list.table.replace(
        with: list.ordered(corpus), selecting: table.selected, matches: matches(corpus))
    }
    return []
  }

  package func copied(_ state: State) -> String? {
    table.selected.map(CopiedText(state: state).claim)
  }

  package func exported(_ state: State) -> ExportChoice? {
    table.shown.isEmpty ? nil : .claims(table.shown)
  }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    state.beginExport(
      .claims(table.shown), subject: counted(table.shown.count, "claim"),
      stem: FileName.stem(["claims", query ?? "", table.filter].filter { !$0.isEmpty }), words)
  }

  package mutating func follow(_ map: CorpusMap) {
    origin?.follow(map)
    found = found.compactMap(map.claim)
    table.replace(
      with: ordered(map.new), selecting: table.selected.flatMap(map.claim),
      matches: matches(map.new))
  }
}

extension [Place] {
  /// The places by a key of their claims; of equal ones the first stays first.
  fileprivate func sorted(
    by corpus: Corpus, key: (ClaimDescription) -> some Comparable
  ) -> [Place] {
    let keys = map { key(ClaimDescription($0, of: corpus)) }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
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
}
