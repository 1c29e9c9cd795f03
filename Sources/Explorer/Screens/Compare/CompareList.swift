package import Corpus
package import Export
package import Screen

/// The claims of two actors or two documents side by side, those on the same subject on one line.
package struct CompareList: TableScreen {
  /// A line of the comparison.
  package struct Row: Equatable, Sendable {
    let content: Comparison.Row
  }

  package var table: TableRows<Row>
  private(set) var comparison: Comparison
  /// Whether the keys go to the right side.
  private(set) var isRight = false
  package private(set) var origin: (any ListScreen)?
  package let opened: Location

  init(_ comparison: Comparison, over state: State) {
    self.comparison = comparison
    origin = state.screen
    opened = state.location
    table = TableRows([])
    arrange(state.corpus, selecting: nil)
  }

  private mutating func arrange(_ corpus: Corpus, selecting row: Row?) {
    let (rows, grouping) = comparison.rows(of: corpus)
    table.replace(with: rows.map { Row(content: $0) }, grouping, selecting: row) {
      Self.matcher($0, corpus)
    }
  }

  mutating func changeSide() { isRight.toggle() }

  /// The claim of the selected row on a side, or the one that there is.
  var selectedClaim: Place? {
    guard case .claims(let left, let right)? = table.selected?.content else { return nil }
    return isRight ? right ?? left : left ?? right
  }

  /// Whether the selected claim is the right side's.
  var isOnRight: Bool {
    guard case .claims(let left, let right)? = table.selected?.content else { return false }
    return isRight ? right != nil : left == nil
  }

  /// Says whether a claim of either side, or the title of a section, contains words.
  private struct Matcher: RowMatcher {
    let needles: [Needle]
    let corpus: Corpus
    var claims: ClaimMatcher

    func weight(of row: Row) -> Int {
      guard case .claims(let left, let right) = row.content else { return 100 }
      return [left, right].compactMap(\.self).map(claims.weight).reduce(0, +)
    }

    mutating func matches(_ row: Row) -> Bool {
      switch row.content {
      case .claims(let left, let right):
        for place in [left, right].compactMap(\.self) where claims.matches(place) { return true }
        return false
      case .section(let place):
        let title = corpus.whereabouts(document: place.document, section: place.section)
        return needles.allSatisfy { $0.occurs(in: title) }
      }
    }
  }

  package static func matcher(_ needles: [Needle], _ corpus: Corpus) -> any RowMatcher<Row> {
    Matcher(needles: needles, corpus: corpus, claims: ClaimMatcher(needles, in: corpus))
  }

  // MARK: The screen

  package var noun: String { "rows" }
  package var orderTitle: String { "the most alike side by side" }
  package var headRows: Int { 1 }
  package var emptyWords: String {
    table.filter.isEmpty ? "neither has a claim" : "no claim of either contains that"
  }

  package func rows(in state: State) -> ScreenRows? {
    let view = CompareView(list: self, state: state)
    return ScreenRows(
      position: table.position, count: table.count,
      area: state.arrangement.body.inner.dropping(rows: headRows),
      height: { view.height(of: table[$0]) })
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    CompareView(list: self, state: state).draw(into: &frame, area)
  }

  package func listing(_ state: State) -> PlainListing? {
    let words = PlainWords(corpus: state.corpus)
    let titles = [comparison.left, comparison.right].map { $0.title(in: state.corpus) }
    return PlainListing(
      ["\(titles[0]) beside \(titles[1])."] + filterSentence, count: table.count
    ) { line in
      switch table[line] {
      case .heading(let group):
        return PlainRow("\(group.title): \(grouped(group.rows.count)).", .row(line))
      case .row(let row):
        switch row.content {
        case .claims(let left, let right):
          let claims = zip(titles, [left, right]).compactMap { title, place in
            place.map { "\(title): \(words.claim($0))" }
          }
          return PlainRow(claims.joined(separator: " | "), .row(line))
        case .section(let place):
          return PlainRow(words.text(of: .section(place), inDossier: true), .row(line))
        }
      }
    }
  }

  package func follow(in state: inout State) -> [Effect] {
    switch table.selected?.content {
    case .claims:
      guard let place = selectedClaim else { return [.bell] }
      state.screen = nil
      state.showWords(place.document, state.corpus.words(ofClaim: place))
    case .section(let place):
      state.screen = nil
      state.history.leave(state.location)
      state.open(place)
      state.focus = .detail
    case nil: return fold(in: &state)
    }
    recordOrigin(&state)
    return []
  }

  package func words(_ state: State, isShort: Bool) -> String? {
    guard !isShort, let place = selectedClaim else { return table.place }
    let words = ClaimWords(corpus: state.corpus, place: place)
    return "\(table.place) · \(words.whereabouts(cells: state.size.columns / 2))"
  }

  package func copied(_ state: State) -> String? {
    selectedClaim.map(CopiedText(state: state).claim)
  }

  /// The claims of both that are left, in the order of the rows.
  private var claims: [Place] {
    table.rows.flatMap { row -> [Place] in
      guard case .claims(let left, let right) = row.content else { return [] }
      return [left, right].compactMap(\.self)
    }
  }

  package func exported(_ state: State) -> ExportChoice? {
    claims.isEmpty ? nil : .claims(claims)
  }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    let titles = [comparison.left, comparison.right].map { $0.title(in: state.corpus) }
    return state.beginExport(
      .claims(claims), subject: counted(claims.count, "claim"),
      stem: FileName.stem(titles + [table.filter].filter { !$0.isEmpty }), words)
  }

  package func documentsInSight(_ state: State) -> [Int]? {
    selectedClaim.map { [$0.document] } ?? []
  }

  package mutating func follow(_ map: CorpusMap) {
    origin?.follow(map)
    guard let left = comparison.left.mapped(map), let right = comparison.right.mapped(map) else {
      table = TableRows([])
      return
    }
    comparison = Comparison(left: left, right: right)
    arrange(map.new, selecting: nil)
  }
}

/// Choosing what to compare.
extension State {
  /// What the reader stands on that can be compared: a document, or an actor.
  private var comparand: Comparand? {
    if let list = screen as? ActorList { return list.table.selected.map { .actor($0) } }
    if let list = screen as? ClaimList {
      let place = list.table.selected
      return place.flatMap { corpus.documents[$0.document].claims.speakers(at: $0.item).first }
        .map { .actor($0) }
    }
    guard screen == nil else { return nil }
    guard focus == .detail else { return document.map { .document($0) } }
    switch detail.item(inRow: detail.position.selected) {
    case .actor(let actor, _), .companion(let actor, _): return .actor(actor)
    case .claim(let place):
      return corpus.documents[place.document].claims.speakers(at: place.item).first
        .map { .actor($0) }
    default: break
    }
    if case .actor(let actor) = detail.subject { return .actor(actor) }
    return document.map { .document($0) }
  }

  var comparingObstacle: String? {
    if screen is CompareList { return "two are compared already" }
    return comparand == nil ? "there is nothing here to compare" : nil
  }

  /// Compares what is selected with what was selected before, or with the dossier that is open.
  mutating func compare() -> [Effect] {
    guard let other = comparand else { return [.bell] }
    var first = compared
    if screen == nil, focus == .detail, case .actor(let actor) = detail.subject,
      other != .actor(actor)
    {
      first = .actor(actor)
    }
    guard let first, first.isLike(other) else {
      compared = other
      let key = keyName(of: "compare")
      note = "\(key) on another compares it with \(other.title(in: corpus))"
      return []
    }
    compared = nil
    screen = CompareList(Comparison(left: first, right: other), over: self)
    return []
  }
}
