internal import Corpus

/// A column of the table of claims, by which its rows are ordered or grouped.
enum ClaimColumn: Sendable, CaseIterable {
  case place
  case status
  case source
  case cue
  case about
  case channel

  /// What the column is called in the table's head.
  var heading: String {
    switch self {
    case .place: "where"
    case .status: "status"
    case .source: "who"
    case .cue: "cue"
    case .about: "about"
    case .channel: "via"
    }
  }

  /// What rows that are ordered by it are ordered by.
  var title: String {
    switch self {
    case .place: "by place"
    case .status: "by status"
    case .source: "by who says it"
    case .cue: "by cue"
    case .about: "by whom it is about"
    case .channel: "by channel"
    }
  }

  /// Those that rows can be grouped by, and after them by none.
  static let groupings: [ClaimColumn?] = [nil, .source, .place, .status, .channel]

  /// What stands in the column for a claim; claims with the same value are equal in the order.
  private enum Value: Hashable {
    case number(Int)
    case words(String)
    case nothing
  }

  private func value(
    _ place: Place, _ corpus: Corpus, _ claims: ClaimTable, _ statements: StatementTable
  ) -> Value {
    switch self {
    case .place: return .number(place.document)
    case .status: return .number(Self.rank(of: statements.status(at: place.item)))
    case .source:
      if let actor = claims.speakers(at: place.item).first { return .number(Int(actor)) }
      guard let span = statements.source(at: place.item) else {
        return statements.voice(at: place.item) == .narrated ? .nothing : .words("unnamed")
      }
      return .words(corpus.documents[place.document].text.singleLine(span).lowercased())
    case .cue:
      let lemma = statements.lemma(at: place.item)
      return lemma.isEmpty ? .nothing : .words(lemma)
    case .about: return claims.about(at: place.item).first.map { .number(Int($0)) } ?? .nothing
    case .channel:
      return claims.via(at: place.item).first.map { .number(Int($0.actor)) } ?? .nothing
    }
  }

  /// How a value is written; of words in the text as they stand at its first claim.
  private func title(_ value: Value, of place: Place, _ corpus: Corpus) -> String {
    switch (self, value) {
    case (.place, .number(let document)): corpus.documents[document].title
    case (.status, .number(let rank)): Self.statuses[rank].rawValue
    case (_, .number(let actor)): corpus.actors[actor].name
    case (.source, .words(let words)): ClaimDescription(place, of: corpus).sourceWords ?? words
    case (_, .words(let words)): words
    case (.source, .nothing): "the documents themselves"
    case (.channel, .nothing): "directly"
    case (_, .nothing): "nobody"
    }
  }

  /// What is in doubt comes first.
  private static let statuses: [Claim.Status] = [.denied, .alleged, .hedged, .asserted]

  private static func rank(of status: Claim.Status) -> Int {
    statuses.firstIndex(of: status) ?? statuses.count
  }
}

/// Ordering and grouping: linear in the claims, and sorting only what differs.
extension ClaimColumn {
  /// Claims in the order of the column, equal ones as they were.
  func ordered(_ places: [Place], _ corpus: Corpus, isReversed: Bool) -> [Place] {
    if self == .place { return isReversed ? places.reversed() : places }
    let values = values(of: places, corpus)
    var order = values.distinct.indices.sorted { precedes($0, $1, values.distinct, values.titles) }
    if isReversed { order.reverse() }
    return Self.sorted(places, values.numbers, order)
  }

  /// Claims by the value of the column, and the groups that they make.
  ///
  /// Statuses and documents have an order of their own; of all else the most comes first.
  func grouped(_ places: [Place], _ corpus: Corpus) -> (places: [Place], RowGrouping) {
    let values = values(of: places, corpus)
    var counts = [Int](repeating: 0, count: values.distinct.count)
    for number in values.numbers { counts[number] += 1 }
    let order = values.distinct.indices.sorted { one, other in
      if self == .place || self == .status || counts[one] == counts[other] {
        return precedes(one, other, values.distinct, values.titles)
      }
      return counts[one] > counts[other]
    }
    let sorted = Self.sorted(places, values.numbers, order)
    let keys = order.indices.flatMap { Array(repeating: $0, count: counts[order[$0]]) }
    let titles = order.map { values.titles[$0] }
    return (sorted, RowGrouping(keys: keys, titles: titles))
  }

  /// The distinct values with their titles, and for each claim the position of its own.
  private func values(
    of places: [Place], _ corpus: Corpus
  ) -> (distinct: [Value], titles: [String], numbers: [Int]) {
    var distinct: [Value] = []
    var titles: [String] = []
    var positions: [Value: Int] = [:]
    var numbers: [Int] = []
    numbers.reserveCapacity(places.count)
    var (document, claims, statements) = (-1, ClaimTable(), StatementTable())
    for place in places {
      if document != place.document {
        document = place.document
        claims = corpus.documents[document].claims
        statements = claims.statements
      }
      let value = value(place, corpus, claims, statements)
      let position = positions[value] ?? distinct.count
      if position == distinct.count {
        positions[value] = position
        distinct.append(value)
        titles.append(title(value, of: place, corpus))
      }
      numbers.append(position)
    }
    return (distinct, titles, numbers)
  }

  /// Who is named comes before who is not, and nothing comes last.
  private func precedes(
    _ one: Int, _ other: Int, _ values: [Value], _ titles: [String]
  ) -> Bool {
    switch (values[one], values[other]) {
    case (.nothing, _): false
    case (_, .nothing): true
    case (.number(let left), .number(let right)) where self == .place || self == .status:
      left < right
    case (.number, .words): true
    case (.words, .number): false
    default:
      (titles[one], one) < (titles[other], other)
    }
  }

  /// Puts places in the order of their values, each value's in the order they have.
  private static func sorted(_ places: [Place], _ numbers: [Int], _ order: [Int]) -> [Place] {
    var next = [Int](repeating: 0, count: order.count)
    for number in numbers { next[number] += 1 }
    var start = 0
    for number in order {
      let count = next[number]
      next[number] = start
      start += count
    }
    var sorted = places
    for (place, number) in zip(places, numbers) {
      sorted[next[number]] = place
      next[number] += 1
    }
    return sorted
  }
}
