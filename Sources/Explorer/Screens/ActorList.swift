package import Corpus
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

  private var actors: [ActorIndex] = []
  private var order = Order.claims
  private var position = ListPosition()

  init(_ corpus: Corpus) { arrange(corpus) }

  private mutating func arrange(_ corpus: Corpus) {
    let keys = corpus.actors.indices.map { index in
      let claims = order == .claims ? corpus.claims(by: ActorIndex(index)).count : 0
      return (claims, order == .name ? 0 : corpus.actors[index].mentionCount)
    }
    actors = corpus.actors.indices.sorted { one, other in
      if keys[one] != keys[other] { return keys[one] > keys[other] }
      return (corpus.actors[one].name, one) < (corpus.actors[other].name, other)
    }.map { ActorIndex($0) }
  }

  private var selected: ActorIndex? {
    actors.indices.contains(position.selected) ? actors[position.selected] : nil
  }

  /// Arranges the rows anew, with an actor selected where it was on the screen.
  private mutating func arrange(_ corpus: Corpus, selecting actor: ActorIndex?) {
    let offset = position.selected - position.top
    arrange(corpus)
    let row = actor.flatMap(actors.firstIndex) ?? 0
    position = ListPosition(selected: row, top: max(row - offset, 0))
  }

  // MARK: The screen

  package var context: Context { .lines }

  package func rows(in state: State) -> ScreenRows {
    ScreenRows(position: position, count: actors.count, area: state.arrangement.body.inner)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    var list = self
    list.position = position
    state.mode = .listing(list)
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    frame.fill(area)
    frame.drawBox(area, style: state.theme.focusedBorder)
    var pen = RowPen(row: area.row, from: area.column + 1, to: area.column + area.columns - 1)
    pen.write(
      "\(frame.lines.focus)Actors \(order.title) ", state.theme.title.under(state.theme.selection),
      into: &frame)
    ListView(
      theme: state.theme, position: position, rows: actors.count, isFocused: true,
      empty: "no actor is named in what has been read"
    ).draw(into: &frame, area.inner) { row in
      let actor = actors[row]
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
    PlainListing(
      ["\(counted(actors.count, "actor")), \(order.title)."], count: actors.count
    ) { row in
      let actor = actors[row]
      let name = state.corpus.actors[Int(actor)].name
      return PlainRow("\(name): \(Self.counts(of: actor, state.corpus)).", .row(row))
    }
  }

  package func follow(in state: inout State) -> [Effect] {
    guard let selected else { return [.bell] }
    state.mode = .browsing
    state.openDossier(of: selected)
    state.cameFrom = State.Origin(screen: self, place: state.location)
    return []
  }

  package func reorder(in state: inout State) -> [Effect] {
    var list = self
    list.order = order.next
    list.arrange(state.corpus, selecting: nil)
    state.mode = .listing(list)
    return []
  }

  package func copied(_ state: State) -> String? {
    selected.map { state.corpus.actors[Int($0)].name }
  }

  package func exported(_ state: State) -> ExportChoice? { selected.map { .actor($0) } }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    selected.map { state.beginExport(of: $0, words) } ?? [.bell]
  }

  package func words(_ state: State, isShort: Bool) -> String? {
    let row = "\(grouped(min(position.selected + 1, actors.count)))/\(grouped(actors.count))"
    return isShort ? row : "\(row) actors · \(order.title)"
  }

  package mutating func follow(_ map: CorpusMap) {
    arrange(map.new, selecting: selected.flatMap(map.actor))
  }
}

extension Action {
  /// Lists of what all documents hold.
  static let listing: [Action] = [
    Action("actors", [.character("A")], "list all actors, those with the most claims first") {
      state, _ in
      state.mode = .listing(ActorList(state.corpus))
      return []
    }
  ]
}
