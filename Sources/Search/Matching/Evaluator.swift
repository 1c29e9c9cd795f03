internal import Corpus

/// What in a section can be shown as the reason why it answers a query.
struct Evidence: Sendable {
  /// Rows of words.
  var rows: [[TermSet]] = []
  /// Actors whose mentions count.
  var actors: Set<ActorIndex> = []
  /// Numbers of claims, sorted.
  var claims: [UInt32] = []
}

/// Answers a query from the index's parts, and gathers the evidence on the way.
struct Evaluator {
  private let index: SearchIndex
  private(set) var evidence = Evidence()
  /// Whether the part at hand is excluded, and no evidence.
  private var isExcluded = false

  init(_ index: SearchIndex) {
    self.index = index
  }

  /// The units that answer a part of the query.
  mutating func answer(_ node: Query.Node) -> Answer {
    if node.namesClaims {
      let claims = claims(node)
      if !isExcluded { evidence.claims = evidence.claims.union(claims) }
      return Answer(unranked: index.claims.units(of: claims))
    }
    switch node {
    case .words(let words):
      let slots = index.words.slots(for: words)
      if !isExcluded { evidence.rows.append(slots) }
      return index.relevance.scored(index.words.frequencies(of: slots))
    case .near, .pattern, .years: return Answer()
    case .field(let field, let value): return Answer(unranked: units(field, value))
    case .any(let nodes): return nodes.reduce(Answer()) { $0.union(answer($1)) }
    case .all(let nodes): return answer(allOf: nodes)
    case .not(let node): return everything.subtracting(excluded(node))
    }
  }

  /// Claim fields side by side must hold of the same claim, so they are answered as one.
  private mutating func answer(allOf nodes: [Query.Node]) -> Answer {
    let aboutClaims = nodes.filter { $0.isAboutClaims }
    let joined: [Query.Node] =
      aboutClaims.contains { $0.namesClaims }
      ? [.all(aboutClaims)] + nodes.filter { !$0.isAboutClaims } : nodes
    var result: Answer?
    for node in joined {
      if case .not = node { continue }
      let answer = answer(node)
      result = result.map { $0.intersection(answer) } ?? answer
    }
    var answers = result ?? everything
    for case .not(let node) in joined { answers = answers.subtracting(excluded(node)) }
    return answers
  }

  private mutating func excluded(_ node: Query.Node) -> [UInt32] {
    let outer = isExcluded
    isExcluded = true
    defer { isExcluded = outer }
    return answer(node).units
  }

  private var everything: Answer { Answer(unranked: Array(0..<UInt32(index.sections.count))) }

  // MARK: - Sections

  private mutating func units(_ field: Field, _ value: Query.Words) -> [UInt32] {
    switch field.definition.meaning {
    case .mentions:
      let actors = index.names.actors(named: value)
      if !isExcluded { evidence.actors.formUnion(actors) }
      return actors.reduce([]) { $0.union(index.units(mentioning: $1)) }
    case .headings: return index.units(underHeading: value)
    case .documents: return index.units(inDocument: value)
    case .years, .scope: return []
    case .claimsOfActor, .claimsOfKind, .cues, .sourcesOfKind:
      return index.claims.units(of: claims(field, value))
    }
  }

  // MARK: - Claims

  /// The claims that a part made of claim fields names; sorted.
  private func claims(_ node: Query.Node) -> [UInt32] {
    switch node {
    case .words, .near, .pattern, .years: []
    case .field(let field, let value): claims(field, value)
    case .any(let nodes): nodes.reduce([]) { $0.union(claims($1)) }
    case .not(let node): Array(0..<UInt32(index.claims.count)).subtracting(claims(node))
    case .all(let nodes):
      nodes.dropFirst().reduce(nodes.first.map { claims($0) } ?? []) { $0.intersection(claims($1)) }
    }
  }

  private func claims(_ field: Field, _ value: Query.Words) -> [UInt32] {
    switch field.definition.meaning {
    case .claimsOfKind: index.claims.claims(field, value)
    case .claimsOfActor(let places):
      index.names.actors(named: value).reduce([]) { claims, actor in
        claims.union(places(index.corpus, actor).map { index.claims.number(of: $0) })
      }
    case .mentions, .headings, .documents, .cues, .sourcesOfKind, .years, .scope: []
    }
  }
}

extension Query.Node {
  /// Whether it is made of claim fields only.
  var isAboutClaims: Bool {
    switch self {
    case .words, .near, .pattern, .years: false
    case .field(let field, _): field.isAboutClaims
    case .all(let nodes), .any(let nodes): nodes.allSatisfy { $0.isAboutClaims }
    case .not(let node): node.isAboutClaims
    }
  }

  /// Whether it asks for claims that are something, and not only for the lack of such.
  var namesClaims: Bool {
    guard isAboutClaims else { return false }
    switch self {
    case .words, .near, .pattern, .years, .not: return false
    case .field: return true
    case .all(let nodes), .any(let nodes): return nodes.contains { $0.namesClaims }
    }
  }
}
