internal import Corpus
package import Export
package import Screen

/// All actors, those with the most claims or mentions first.
package struct ActorList: ListScreen {
  /// What the rows are ordered by.
  package enum Order: Sendable {
    case claims
    case mentions
    case name

    fileprivate var title: String {
      switch self {
      case .claims: "by claims"
      case .mentions: "by mentions"
      case .name: "by name"
      }
    }

    fileprivate var next: Order {
      switch self {
      case .claims: .mentions
      case .mentions: .name
      case .name: .claims
      }
    }
  }

  private var rows: FilteredRows<ActorIndex>
  private var order = Order.claims

  /// Over what it was opened.
  private var origin: Mode

  init(over state: State) {
    origin = state.mode
    rows = FilteredRows(Self.actors(of: state.corpus, by: .claims))
  }

  private static func actors(of corpus: Corpus, by order: Order) -> [ActorIndex] {
    let keys = corpus.actors.indices.map { index in
      let claims = order == .claims ? corpus.claims(by: ActorIndex(index)).count : 0
      return (claims, order == .name ? 0 : corpus.actors[index].mentionCount)
    }
    return corpus.actors.indices.sorted { one, other in
      if keys[one] != keys[other] { return keys[one] > keys[other] }
      return (corpus.actors[one].name, one) < (corpus.actors[other].name, other)
    }.map { ActorIndex($0) }
  }

  /// Whether a name, another name or the kind contains a text.
  private func matches(_ corpus: Corpus) -> (ActorIndex, Needle) -> Bool {
    { index, needle in
      let actor = corpus.actors[Int(index)]
      return ([actor.name, actor.kind.rawValue] + actor.aliases).contains(where: needle.occurs)
    }
  }

  // MARK: The screen

  package var context: Context { rows.editor == nil ? .lines : .filter }

  package func rows(in state: State) -> ScreenRows {
    ScreenRows(
      position: rows.position, count: rows.shown.count, area: state.arrangement.body.inner)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    change(in: &state) { $0.rows.position = position }
  }

  private func change(in state: inout State, _ change: (inout ActorList) -> Void) {
    var list = self
    change(&list)
    state.mode = .listing(list)
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    state.drawTitle("Actors \(rows.filterWords)\(order.title) ", into: &frame, area)
    ListView(
      theme: state.theme, position: rows.position, rows: rows.shown.count, isFocused: true,
      empty: rows.filter.isEmpty
        ? "no actor is named in what has been read" : "no actor is called that"
    ).draw(into: &frame, area.inner) { row in
      let actor = rows.shown[row]
      return ListRow(
        words: state.corpus.actors[Int(actor)].name, place: Self.counts(of: actor, state.corpus))
    }
  }

  private static func counts(of index: ActorIndex, _ corpus: Corpus) -> String {
    let actor = corpus.actors[Int(index)]
    let claims = counted(corpus.claims(by: index).count, "claim")
    return "\(actor.kind.rawValue), \(claims), \(counted(actor.mentionCount, "mention"))"
  }

  package func listing(_ state: State) -> PlainListing? {
    let shown = rows.shown
    let filter = rows.filter.isEmpty ? [] : ["Only those that contain “\(rows.filter)”."]
    return PlainListing(
      ["\(counted(shown.count, "actor")), \(order.title)."] + filter, count: shown.count
    ) { row in
      let name = state.corpus.actors[Int(shown[row])].name
      return PlainRow("\(name): \(Self.counts(of: shown[row], state.corpus)).", .row(row))
    }
  }

  package func follow(in state: inout State) -> [Effect] {
    guard let actor = rows.selected else { return [.bell] }
    state.mode = .browsing
    state.openDossier(of: actor)
    state.cameFrom = State.Origin(screen: self, place: state.location)
    return []
  }

  package func leave(in state: inout State) -> [Effect] {
    if !rows.filter.isEmpty { return endFilter(in: &state, keeping: false) }
    state.mode = origin
    return []
  }

  package func reorder(in state: inout State) -> [Effect] {
    let corpus = state.corpus
    change(in: &state) { list in
      list.order = order.next
      list.rows.replace(
        with: Self.actors(of: corpus, by: list.order), selecting: nil, matches: matches(corpus))
    }
    return []
  }

  package var filters: Bool { true }

  package func beginFilter(in state: inout State, _ text: String?) -> [Effect] {
    let matches = matches(state.corpus)
    change(in: &state) { list in
      list.rows.beginTyping()
      guard let text else { return }
      list.rows.edit({ $0 = LineEditor(text) }, matches: matches)
      list.rows.endTyping(keeping: true, matches: matches)
    }
    return []
  }

  package func endFilter(in state: inout State, keeping: Bool) -> [Effect] {
    let matches = matches(state.corpus)
    change(in: &state) { $0.rows.endTyping(keeping: keeping, matches: matches) }
    return []
  }

  package func edit(
    in state: inout State, _ change: (inout LineEditor) -> Void
  ) -> [Effect] {
    let matches = matches(state.corpus)
    self.change(in: &state) { $0.rows.edit(change, matches: matches) }
    return []
  }

  package func copied(_ state: State) -> String? {
    rows.selected.map { state.corpus.actors[Int($0)].name }
  }

  package func exported(_ state: State) -> ExportChoice? { rows.selected.map { .actor($0) } }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    rows.selected.map { state.beginExport(of: $0, words) } ?? [.bell]
  }

  package func words(_ state: State, isShort: Bool) -> String? {
    isShort ? rows.place : "\(rows.place) actors · \(order.title)"
  }

  package func prompt(_ state: State) -> ScreenPrompt? {
    rows.editor.map { ScreenPrompt(label: "filter: ", editor: $0, summary: rows.place) }
  }

  package mutating func follow(_ map: CorpusMap) {
    origin.follow(map)
    rows.replace(
      with: Self.actors(of: map.new, by: order), selecting: rows.selected.flatMap(map.actor),
      matches: matches(map.new))
  }
}
