/// Builds a query from its tokens by recursive descent.
///
///     any     = all { "OR" all }
///     all     = unary { [ "AND" ] unary }
///     unary   = ( "NOT" | "-" ) unary | near
///     near    = primary { NEAR primary }
///     primary = "(" any ")" | words | pattern | field | years | scores
///
/// A scope is taken out first: it may stand anywhere outside parentheses and holds for all.
struct QueryParser {
  private let tokens: [QueryToken]
  private let asTyped: Bool
  private var index = 0
  private var depth = 0

  /// Deeper nesting than anyone types; a bound, so that no query can exhaust the stack.
  private static let deepest = 64

  /// The query of the tokens; without a root where there is nothing to look for.
  static func parse(_ tokens: [QueryToken], asTyped: Bool) throws(QueryError) -> Query {
    var scope = ScopeReader()
    let rest = try scope.withoutScope(tokens)
    var parser = QueryParser(tokens: rest, asTyped: asTyped)
    return Query(root: try parser.parseWhole(), scope: scope.scope ?? .section)
  }

  private init(tokens: [QueryToken], asTyped: Bool) {
    self.tokens = tokens
    self.asTyped = asTyped
  }

  private mutating func parseWhole() throws(QueryError) -> Query.Node? {
    guard !tokens.isEmpty else { return nil }
    let node = try parseAny()
    if let token = next {
      throw QueryError(position: token.position, message: "no parenthesis is open here")
    }
    return node
  }

  // MARK: - Rules

  private mutating func parseAny() throws(QueryError) -> Query.Node? {
    var alternatives: [Query.Node] = []
    var pending: QueryToken?
    while true {
      if let node = try parseAll() {
        alternatives.append(node)
      } else if let pending {
        guard isForgiven else { throw Self.incomplete(pending) }
      } else if let token = next, token.kind == .or {
        throw Self.incomplete(token)
      }
      guard let token = next, token.kind == .or else { break }
      pending = token
      index += 1
    }
    return alternatives.count == 1
      ? alternatives[0] : alternatives.isEmpty ? nil : .any(alternatives)
  }

  private mutating func parseAll() throws(QueryError) -> Query.Node? {
    var parts: [Query.Node] = []
    var pending: QueryToken?
    while let token = next, token.kind != .or, token.kind != .close {
      if token.kind == .and {
        guard pending == nil, !parts.isEmpty else { throw Self.incomplete(token) }
        pending = token
        index += 1
        continue
      }
      if let node = try parseUnary() { parts.append(node) }
      pending = nil
    }
    if let pending, !isForgiven { throw Self.incomplete(pending) }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? nil : .all(parts)
  }

  private mutating func parseUnary() throws(QueryError) -> Query.Node? {
    guard let token = next, token.kind == .not else { return try parseNear() }
    index += 1
    try descend(at: token)
    defer { depth -= 1 }
    guard let operand = next, operand.kind != .or, operand.kind != .and, operand.kind != .close
    else {
      if isForgiven { return nil }
      throw Self.incomplete(token)
    }
    return try parseUnary().map { .not($0) }
  }

  /// Terms with `NEAR` between; of three, the first and second must be near, and so the other two.
  private mutating func parseNear() throws(QueryError) -> Query.Node? {
    var pairs: [Query.Node] = []
    var position = next?.position ?? 0
    var left = try parsePrimary()
    while let token = next, case .near(let distance) = token.kind {
      index += 1
      guard let operand = next else {
        if isForgiven { break }
        throw Self.incomplete(token)
      }
      switch operand.kind {
      case .words, .open: break
      default: throw Self.notNear(operand.position)
      }
      let right = try parsePrimary()
      guard let right else { break }
      let words = try Self.alternatives(left, at: position)
      let others = try Self.alternatives(right, at: operand.position)
      pairs.append(.near(words, others, distance: distance))
      left = right
      position = operand.position
    }
    return pairs.isEmpty ? left : pairs.count == 1 ? pairs[0] : .all(pairs)
  }

  private mutating func parsePrimary() throws(QueryError) -> Query.Node? {
    guard let token = next else { return nil }
    index += 1
    switch token.kind {
    case .words(let words): return isForgiven ? Self.begun(words) : .words(words)
    case .pattern(let pattern): return .pattern(pattern)
    case .field(let field, let value): return .field(field, value)
    case .years(let years): return .years(years)
    case .scores(let scores): return .scores(scores)
    case .open:
      try descend(at: token)
      defer { depth -= 1 }
      return try parseGroup(openedBy: token)
    case .near, .and, .or, .close, .not, .scope: throw Self.incomplete(token)
    }
  }

  /// The words that one side of a `NEAR` may be.
  private static func alternatives(
    _ node: Query.Node?, at position: Int
  ) throws(QueryError) -> [Query.Words] {
    switch node {
    case .words(let words): return [words]
    case .any(let nodes):
      var all: [Query.Words] = []
      for node in nodes { all += try alternatives(node, at: position) }
      return all
    default:
      throw notNear(position)
    }
  }

  private static func notNear(_ position: Int) -> QueryError {
    QueryError(
      position: position,
      message: "NEAR stands between words, phrases, or such joined by OR in parentheses")
  }

  private mutating func parseGroup(openedBy token: QueryToken) throws(QueryError) -> Query.Node? {
    let node = try parseAny()
    if next?.kind == .close {
      index += 1
      guard node != nil else {
        throw QueryError(
          position: token.position, message: "there is nothing between these parentheses")
      }
    } else if !asTyped {
      throw QueryError(position: token.position, message: "this parenthesis is not closed; add a )")
    }
    return node
  }

  /// A word that may be whole already: what begins so, and what a whole word would find.
  private static func begun(_ words: Query.Words) -> Query.Node {
    guard words.ending == .prefix, words.folded.count == 1 else { return .words(words) }
    return .any([.words(words), .words(Query.Words(words.folded, ending: .inflected))])
  }

  // MARK: - Places

  private var next: QueryToken? { index < tokens.count ? tokens[index] : nil }

  /// Whether what is missing here may still be typed.
  private var isForgiven: Bool { asTyped && index == tokens.count }

  private mutating func descend(at token: QueryToken) throws(QueryError) {
    depth += 1
    if depth > Self.deepest {
      throw QueryError(
        position: token.position, message: "more than \(Self.deepest) parentheses or NOTs deep")
    }
  }

  private static func incomplete(_ token: QueryToken) -> QueryError {
    let message =
      switch token.kind {
      case .and: "AND needs something on both sides"
      case .or: "OR needs something on both sides"
      case .close: "no parenthesis is open here"
      case .near: "NEAR needs something on both sides"
      default: "NOT needs something after it"
      }
    return QueryError(position: token.position, message: message)
  }
}
