internal import Corpus

/// A query with all that does not depend on a segment looked up.
indirect enum Plan: Sendable {
  /// A position in the planner's leaves.
  case leaf(Int)
  /// Units of the whole index, sorted: what a field lets through.
  case units([UInt32])
  case all([Plan])
  case any([Plan])
  case not(Plan)
}

/// Turns a query's tree into a plan, and gathers leaves and evidence on the way.
struct Planner {
  private let index: SearchIndex
  private(set) var leaves: [Leaf] = []
  /// The leaves that rank: those that are not excluded.
  private(set) var ranking: [Int] = []
  private(set) var evidence = Evidence()
  /// Whether only documents count whose names and claims are known.
  private(set) var needsAnalysis = false
  /// Whether the part at hand is excluded, and no evidence.
  private var isExcluded = false

  init(_ index: SearchIndex) {
    self.index = index
  }

  /// The plan for a part of the query.
  mutating func plan(_ node: Query.Node) -> Plan {
    if node.namesClaims {
      needsAnalysis = true
      let claims = claims(node)
      if !isExcluded { evidence.claims = evidence.claims.union(claims) }
      return .units(index.tables.claims.units(of: claims))
    }
    switch node {
    case .words(let words): return leaf(.row(sets(words)))
    case .near(let left, let right, let distance):
      return leaf(.near(left.map(sets), right.map(sets), distance: distance))
    case .pattern(let pattern): return leaf(.pattern(pattern))
    case .field(let field, let value): return .units(units(field, value))
    case .years(let years):
      return .units(index.units(ofDocuments: index.tables.titles.documents(from: years)))
    case .scores: return .units(index.tables.claims.units(of: claims(node)))
    case .any(let nodes):
      if let begun = begun(nodes) { return leaf(.row([begun])) }
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

  /// The last word of an unfinished query is what begins so and what the whole word would find; as
  /// one set it is looked up once.
  private func begun(_ nodes: [Query.Node]) -> WordSet? {
    guard nodes.count == 2, case .words(let first) = nodes[0], case .words(let second) = nodes[1],
      first.ending == .prefix, second.ending == .inflected, first.folded == second.folded,
      first.folded.count == 1
    else { return nil }
    return WordSet(words: sets(second)[0].words, beginning: first.folded[0])
  }

  /// Claim fields side by side must hold of the same claim, so they are answered as one.
  private mutating func plan(allOf nodes: [Query.Node]) -> Plan {
    let aboutClaims = nodes.filter { $0.isAboutClaims }
    let joined: [Query.Node] =
      aboutClaims.contains { $0.namesClaims }
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
    // The parser makes years and the scope parts of their own.
    case .years, .scope: return []
    }
  }

  /// The claims that a part made of claim fields names; sorted.
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

  /// Whether the words of a claim's cue, as they stand in the text, hold a row of words.
  private func isTold(_ number: UInt32, with value: Query.Words) -> Bool {
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
      let told = claims.claims(told: value)
      return value.ending == .exact ? told.filter { isTold($0, with: value) } : told
    case .claimsOfActor(let places):
      let numbers = index.tables.names.actors(named: value).flatMap { actor in
        places(index.corpus, actor).map { claims.number(of: $0) }
      }
      return Array(Set(numbers)).sorted()
    case .mentions, .headings, .documents, .years, .scores, .scope: return []
    }
  }
}

extension Query.Node {
  /// Whether it is made of claim fields only.
  var isAboutClaims: Bool {
    switch self {
    case .words, .near, .pattern, .years: false
    case .scores: true
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
    case .field, .scores: return true
    case .all(let nodes), .any(let nodes): return nodes.contains { $0.namesClaims }
    }
  }

  /// Whether it asks for names or claims, which are known later than words.
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
