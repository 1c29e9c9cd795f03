package import Corpus
package import Export
package import Screen

/// All actors, those with the most claims or mentions first.
package struct ActorList: TableScreen {
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

  /// The actors in order, by their index in the corpus.
  package var table: FilteredRows<ActorIndex>
  private var order = Order.claims

  package private(set) var origin: (any ListScreen)?

  init(over state: State) {
    origin = state.screen
    table = FilteredRows(Self.actors(of: state.corpus, by: .claims))
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
  package func matches(_ corpus: Corpus) -> (ActorIndex, Needle) -> Bool {
    { index, needle in
      let actor = corpus.actors[Int(index)]
      return ([actor.name, actor.kind.rawValue] + actor.aliases).contains(where: needle.occurs)
    }
  }

  // MARK: The screen

  package var noun: String { "actors" }
  package var orderTitle: String { order.title }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    frame.drawListBox(
      area, title: "Actors \(table.filterWords)\(order.title)", theme: state.theme)
    ListView(
      theme: state.theme, position: table.position, rows: table.shown.count, isFocused: true,
      empty: table.filter.isEmpty
        ? "no actor is named in what has been read" : "no actor matches"
    ).draw(into: &frame, area.inner) { row in
      let actor = table.shown[row]
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
    let shown = table.shown
    return PlainListing(
      ["\(counted(shown.count, "actor")), \(order.title)."] + filterSentence, count: shown.count
    ) { row in
      let name = state.corpus.actors[Int(shown[row])].name
      return PlainRow("\(name): \(Self.counts(of: shown[row], state.corpus)).", .row(row))
    }
  }

  package func follow(in state: inout State) -> [Effect] {
    guard let actor = table.selected else { return [.bell] }
    state.screen = nil
    state.openDossier(of: actor)
    recordOrigin(&state)
    return []
  }

  package func reorder(in state: inout State) -> [Effect] {
    let corpus = state.corpus
    change(in: &state) { list in
      list.order = order.next
      list.table.replace(
        with: Self.actors(of: corpus, by: list.order), selecting: nil, matches: matches(corpus))
    }
    return []
  }

  package func copied(_ state: State) -> String? {
    table.selected.map { state.corpus.actors[Int($0)].name }
  }

  package func exported(_ state: State) -> ExportChoice? { table.selected.map { .actor($0) } }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    table.selected.map { state.beginExport(of: $0, words) } ?? [.bell]
  }

  package mutating func follow(_ map: CorpusMap) {
    origin?.follow(map)
    table.replace(
      with: Self.actors(of: map.new, by: order), selecting: table.selected.flatMap(map.actor),
      matches: matches(map.new))
  }
}
