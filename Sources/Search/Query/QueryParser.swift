/// Builds a query from its tokens by recursive descent.
///
///     any     = all { "OR" all }
///     all     = unary { [ "AND" ] unary }
///     unary   = ( "NOT" | "-" ) unary | near
///     near    = primary { NEAR primary }
///     primary = "(" any ")" | words | pattern | field | years | scores
///
/// The scope is removed first: it may be anywhere outside parentheses.
struct QueryParser {
  private let tokens: [QueryToken]
  private let asTyped: Bool
  private var index = 0
  private var depth = 0

  /// Deeper nesting than anyone types; a bound, so that no query can exhaust the stack.
  private static let deepest = 64

  /// Parses tokens; the query has no root if there is nothing to look for.
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
        guard mayContinue else { throw Self.incomplete(pending) }
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
    if let pending, !mayContinue { throw Self.incomplete(pending) }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? nil : .all(parts)
  }

  private mutating func parseUnary() throws(QueryError) -> Query.Node? {
    guard let token = next, token.kind == .not else { return try parseNear() }
    index += 1
    try descend(at: token)
    defer { depth -= 1 }
    guard let operand = next, operand.kind != .or, operand.kind != .and, operand.kind != .close
    else {
      if mayContinue { return nil }
      throw Self.incomplete(token)
    }
    return try parseUnary().map { .not($0) }
  }

  /// Parses terms with `NEAR` between; of three, each must be near the next.
  private mutating func parseNear() throws(QueryError) -> Query.Node? {
    var pairs: [Query.Node] = []
    var position = next?.position ?? 0
    var left = try parsePrimary()
    while let token = next, case .near(let distance) = token.kind {
      index += 1
      guard let operand = next else {
        if mayContinue { break }
        throw Self.incomplete(token)
      }
      switch operand.kind {
      case .words, .open: break
      default: throw Self.invalidNear(operand.position)
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
    case .words(let words): return mayContinue ? Self.unfinished(words) : .words(words)
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

  /// The alternative phrases of one side of a `NEAR`.
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
      throw invalidNear(position)
    }
  }

  private static func invalidNear(_ position: Int) -> QueryError {
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

  /// The last word, which may be whole: words with the prefix, or its inflections.
  private static func unfinished(_ words: Query.Words) -> Query.Node {
    guard words.ending == .prefix, words.folded.count == 1 else { return .words(words) }
    return .any([.words(words), .words(Query.Words(words.folded, ending: .inflected))])
  }

  // MARK: - Tokens

  private var next: QueryToken? { index < tokens.count ? tokens[index] : nil }

  /// Whether what is missing here may still be typed.
  private var mayContinue: Bool { asTyped && index == tokens.count }

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

/// Removes the scope from a query's tokens.
struct ScopeReader {
  /// The scope, if there was one.
  private(set) var scope: Query.Scope?

  /// The other tokens; throws if there are two scopes, or one in parentheses or after NOT.
  mutating func withoutScope(_ tokens: [QueryToken]) throws(QueryError) -> [QueryToken] {
    var rest: [QueryToken] = []
    var depth = 0
    var skipsAnd = false
    for token in tokens {
      if case .scope(let scope) = token.kind {
        try check(token, depth: depth, after: rest.last)
        self.scope = scope
        // An "AND" beside it goes too.
        if rest.last?.kind == .and { rest.removeLast() }
        skipsAnd = rest.isEmpty
        continue
      }
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if !(skipsAnd && token.kind == .and) { rest.append(token) }
      skipsAnd = false
    }
    return rest
  }

  private func check(
    _ token: QueryToken, depth: Int, after previous: QueryToken?
  ) throws(QueryError) {
    let message: String
    if scope != nil {
      message = "the query has a scope already"
    } else if depth > 0 {
      message = "scope: holds for the whole query; it cannot stand in parentheses"
    } else if previous?.kind == .not {
      message = "scope: holds for the whole query; it cannot be left out"
    } else {
      return
    }
    throw QueryError(position: token.position, message: message)
  }
}
