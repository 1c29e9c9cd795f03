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

  /// Who is listed together: those who speak, then what is hardly ever looked for, folded.
  private enum Group: Int, CaseIterable {
    case speakers
    case places
    case passers

    init(_ actor: ActorIndex, _ corpus: Corpus) {
      let isSilent = corpus.claims(by: actor).isEmpty
      let isNamedOnce = corpus.actors[Int(actor)].mentionCount < 2
      self =
        switch corpus.actors[Int(actor)].kind {
        case _ where isSilent && isNamedOnce: .passers
        case .person, .organization, .state: .speakers
        case .place, .other: isSilent ? .places : .speakers
        }
    }

    var title: String {
      switch self {
      case .speakers: "People, bodies and states"
      case .places: "Places and others"
      case .passers: "Mentioned once"
      }
    }
  }

  /// The actors in order, by their index in the corpus.
  package var table: TableRows<ActorIndex>
  private var order = Order.claims

  package private(set) var origin: (any ListScreen)?
  package let opened: Location

  init(over state: State) {
    origin = state.screen
    opened = state.location
    let (actors, groups) = Self.actors(of: state.corpus, by: .claims)
    table = TableRows(actors, groups)
  }

  private static func actors(of corpus: Corpus, by order: Order) -> ([ActorIndex], RowGrouping) {
    let keys = corpus.actors.indices.map { index in
      let claims = order == .claims ? corpus.claims(by: ActorIndex(index)).count : 0
      let group = Group(ActorIndex(index), corpus).rawValue
      return (-group, claims, order == .name ? 0 : corpus.actors[index].mentionCount)
    }
    let sorted = corpus.actors.indices.sorted { one, other in
      if keys[one] != keys[other] { return keys[one] > keys[other] }
      return (corpus.actors[one].name, one) < (corpus.actors[other].name, other)
    }
    let grouping = RowGrouping(
      keys: sorted.map { -keys[$0].0 }, titles: Group.allCases.map(\.title),
      folded: [Group.places.rawValue, Group.passers.rawValue])
    return (sorted.map { ActorIndex($0) }, grouping)
  }

  /// Says whether a name, another name or the kind contains words.
  private struct Matcher: RowMatcher {
    let needles: [Needle]
    let corpus: Corpus

    func weight(of index: ActorIndex) -> Int { 100 + 40 * corpus.actors[Int(index)].aliases.count }

    func matches(_ index: ActorIndex) -> Bool {
      let actor = corpus.actors[Int(index)]
      return needles.allSatisfy { needle in
        needle.occurs(in: actor.name) || needle.occurs(in: actor.kind.rawValue)
          || actor.aliases.contains(where: needle.occurs)
      }
    }
  }

  package static func matcher(_ needles: [Needle], _ corpus: Corpus) -> any RowMatcher<ActorIndex> {
    Matcher(needles: needles, corpus: corpus)
  }

  // MARK: The screen

  package var noun: String { "actors" }
  package var orderTitle: String { order.title }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    frame.drawListBox(
      area, title: "Actors \(table.filterWords)\(order.title)", theme: state.theme)
    ListView(
      theme: state.theme, position: table.position, rows: table.count, isFocused: true,
      empty: emptyWords
    ).draw(into: &frame, area.inner) { line, pen, frame in
      switch table[line] {
      case .heading(let group):
        let mark = table.isFolded(group) ? frame.lines.leads : frame.lines.more
        pen.write("\(mark) ", state.theme.marker, into: &frame)
        pen.write(group.title, state.theme.heading, into: &frame)
        pen.write("  \(grouped(group.rows.count))", state.theme.secondary, into: &frame)
      case .row(let actor):
        pen.skip(2)
        let counts = Self.counts(of: actor, state.corpus)
        pen.writeRight(
          tail(counts, cells: pen.room * 2 / 3) + " ", state.theme.secondary, into: &frame)
        pen.write(state.corpus.actors[Int(actor)].name, into: &frame)
      }
    }
  }

  package var emptyWords: String {
    table.filter.isEmpty ? "no actor is named in what has been read" : "no actor matches"
  }

  private static func counts(of index: ActorIndex, _ corpus: Corpus) -> String {
    let actor = corpus.actors[Int(index)]
    let claims = counted(corpus.claims(by: index).count, "claim")
    return "\(actor.kind.rawValue), \(claims), \(counted(actor.mentionCount, "mention"))"
  }

  package func listing(_ state: State) -> PlainListing? {
    PlainListing(
      ["\(counted(table.rowCount, "actor")), \(order.title)."] + filterSentence, count: table.count
    ) { line in
      switch table[line] {
      case .heading(let group):
        let folded = table.isFolded(group) ? " (folded)" : ""
        return PlainRow("\(group.title): \(grouped(group.rows.count))\(folded)", .row(line))
      case .row(let actor):
        let name = state.corpus.actors[Int(actor)].name
        return PlainRow("\(name): \(Self.counts(of: actor, state.corpus)).", .row(line))
      }
    }
  }

  package func follow(in state: inout State) -> [Effect] {
    guard let actor = table.selected else { return fold(in: &state) }
    state.screen = nil
    state.openDossier(of: actor)
    recordOrigin(&state)
    return []
  }

  package func reorder(in state: inout State) -> [Effect] {
    let corpus = state.corpus
    change(in: &state) { list in
      list.order = order.next
      list.arrange(corpus, selecting: nil)
    }
    return []
  }

  private mutating func arrange(_ corpus: Corpus, selecting actor: ActorIndex?) {
    let (actors, groups) = Self.actors(of: corpus, by: order)
    table.replace(with: actors, groups, selecting: actor) { Self.matcher($0, corpus) }
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
    arrange(map.new, selecting: table.selected.flatMap(map.actor))
  }
}
