internal import Corpus

/// A query in the form in which each segment answers it.
indirect enum Plan: Sendable {
  /// A position in the planner's leaves.
  case leaf(Int)
  /// Units of the whole index, sorted: what a field matches.
  case units([UInt32])
  case all([Plan])
  case any([Plan])
  case not(Plan)
}

/// Turns a query's tree into a plan and collects its leaves and evidence.
struct Planner {
  private let index: SearchIndex
  private(set) var leaves: [Leaf] = []
  /// The leaves that rank: those that are not excluded.
  private(set) var ranking: [Int] = []
  private(set) var evidence = Evidence()
  /// Whether the query needs names or claims, so that only analysed documents count as searched.
  private(set) var needsAnalysis = false
  /// Whether the current part is excluded, so that it neither ranks nor is evidence.
  private var isExcluded = false

  init(_ index: SearchIndex) {
    self.index = index
  }

  /// The plan for a part of the query.
  mutating func plan(_ node: Query.Node) -> Plan {
    if node.requiresClaims {
      needsAnalysis = true
      let claims = claims(node)
      if !isExcluded { evidence.claims = evidence.claims.union(claims) }
      return .units(index.tables.claims.units(of: claims))
    }
    switch node {
    case .words(let words): return leaf(.phrase(sets(words)))
    case .near(let left, let right, let distance):
      return leaf(.near(left.map(sets), right.map(sets), distance: distance))
    case .pattern(let pattern): return leaf(.pattern(pattern))
    case .field(let field, let value): return .units(units(field, value))
    case .years(let years):
      return .units(index.units(ofDocuments: index.tables.titles.documents(from: years)))
    case .scores: return .units(index.tables.claims.units(of: claims(node)))
    case .any(let nodes):
      if let unfinished = unfinished(nodes) { return leaf(.phrase([unfinished])) }
      return .any(nodes.map { plan($0) })
    case .all(let nodes): return plan(allOf: nodes)
    case .not(let node): return .not(excluded(node))
    }
  }

  private mutating func leaf(_ leaf: Leaf) -> Plan {
    if !isExcluded {
      ranking.append(leaves.count)
      evidence.leaves.append(leaf)
    }
    leaves.append(leaf)
    return .leaf(leaves.count - 1)
  }

  private func sets(_ words: Query.Words) -> [WordSet] {
    WordSet.sets(for: words, in: index.segments)
  }

  /// The last word of an unfinished query as one set: words with the prefix, and the inflections.
  ///
  /// The parser gives both as alternatives; one set is looked up once.
  private func unfinished(_ nodes: [Query.Node]) -> WordSet? {
    guard nodes.count == 2, case .words(let first) = nodes[0], case .words(let second) = nodes[1],
      first.ending == .prefix, second.ending == .inflected, first.folded == second.folded,
      first.folded.count == 1
    else { return nil }
    return WordSet(words: sets(second)[0].words, prefix: first.folded[0])
  }

  /// Claim fields of one conjunction must match the same claim, so they are answered together.
  private mutating func plan(allOf nodes: [Query.Node]) -> Plan {
    let aboutClaims = nodes.filter { $0.isAboutClaims }
    let joined: [Query.Node] =
      aboutClaims.contains { $0.requiresClaims }
      ? [.all(aboutClaims)] + nodes.filter { !$0.isAboutClaims } : nodes
    return .all(joined.map { plan($0) })
  }

  private mutating func excluded(_ node: Query.Node) -> Plan {
    let outer = isExcluded
    isExcluded = true
    defer { isExcluded = outer }
    return plan(node)
  }

  // MARK: - Fields

  private mutating func units(_ field: Field, _ value: Query.Words) -> [UInt32] {
    switch field.definition.meaning {
    case .mentions:
      needsAnalysis = true
      let actors = index.tables.names.actors(named: value)
      if !isExcluded { evidence.actors.formUnion(actors) }
      return index.units(mentioning: actors)
    case .headings: return index.units(underHeading: sets(value))
    case .documents:
      return index.units(ofDocuments: index.tables.titles.documents(named: value))
    case .claimsOfActor, .claimsOfKind, .cues, .sourcesOfKind, .scores:
      needsAnalysis = true
      return index.tables.claims.units(of: claims(field, value))
    // The parser makes other nodes of years, and sets the scope.
    case .years, .scope: return []
    }
  }

  /// The claims that match a part made of claim fields; sorted.
  private func claims(_ node: Query.Node) -> [UInt32] {
    switch node {
    case .words, .near, .pattern, .years: []
    case .scores(let scores): index.tables.claims.claims(scored: scores)
    case .field(let field, let value): claims(field, value)
    case .any(let nodes): nodes.reduce([]) { $0.union(claims($1)) }
    case .not(let node):
      Array(0..<UInt32(index.tables.claims.count)).subtracting(claims(node))
    case .all(let nodes):
      nodes.dropFirst().reduce(nodes.first.map { claims($0) } ?? []) { $0.intersection(claims($1)) }
    }
  }

  /// Whether a claim's cue contains a phrase as it is written in the text.
  private func isReported(_ number: UInt32, with value: Query.Words) -> Bool {
    let place = index.tables.claims.place(ofClaim: number)
    let document = index.corpus.documents[place.document]
    guard let cue = document.claims[place.item].cue else { return false }
    let words = Query.Words(of: document.text[cue.span], ending: .exact).folded
    return words.indices.contains { words[$0...].starts(with: value.folded) }
  }

  private func claims(_ field: Field, _ value: Query.Words) -> [UInt32] {
    let claims = index.tables.claims
    switch field.definition.meaning {
    case .claimsOfKind(let names, _), .sourcesOfKind(let names):
      return claims.claims(field, names, value)
    case .cues:
      let told = claims.claims(reportedWith: value)
      return value.ending == .exact ? told.filter { isReported($0, with: value) } : told
    case .claimsOfActor(let places):
      let numbers = index.tables.names.actors(named: value).flatMap { actor in
        places(index.corpus, actor).map { claims.number(of: $0) }
      }
      let nameless = field == .by ? claims.claims(with: SourceNaming.meant(by: value)) : []
      return Array(Set(numbers)).sorted().union(nameless)
    case .mentions, .headings, .documents, .years, .scores, .scope: return []
    }
  }
}

extension Query.Node {
  /// Whether it consists of claim fields only.
  var isAboutClaims: Bool {
    switch self {
    case .words, .near, .pattern, .years: false
    case .scores: true
    case .field(let field, _): field.isAboutClaims
    case .all(let nodes), .any(let nodes): nodes.allSatisfy { $0.isAboutClaims }
    case .not(let node): node.isAboutClaims
    }
  }

  /// Whether it requires a claim, rather than the lack of one.
  var requiresClaims: Bool {
    guard isAboutClaims else { return false }
    switch self {
    case .words, .near, .pattern, .years, .not: return false
    case .field, .scores: return true
    case .all(let nodes), .any(let nodes): return nodes.contains { $0.requiresClaims }
    }
  }

  /// Whether it needs names or claims, which are known only after a document's words.
  package var needsAnalysis: Bool {
    switch self {
    case .words, .near, .pattern, .years: false
    case .scores: true
    case .field(let field, _): field == .actor || field.isAboutClaims
    case .all(let nodes), .any(let nodes): nodes.contains { $0.needsAnalysis }
    case .not(let node): node.needsAnalysis
    }
  }
}

/// What can be shown in a section as the reason why it matches.
struct Evidence: Sendable {
  var leaves: [Leaf] = []
  /// Actors whose mentions count.
  var actors: Set<ActorIndex> = []
  /// Numbers of claims, sorted.
  var claims: [UInt32] = []
}
