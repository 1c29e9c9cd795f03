/// Builds a query from its tokens by recursive descent.
///
///     any     = all { "OR" all }
///     all     = unary { [ "AND" ] unary }
///     unary   = ( "NOT" | "-" ) unary | primary
///     primary = "(" any ")" | words | field
struct QueryParser {
  private let tokens: [QueryToken]
  private let asTyped: Bool
  private var index = 0
  private var depth = 0

  /// Deeper nesting than anyone types; a bound, so that no query can exhaust the stack.
  private static let deepest = 64

  init(tokens: [QueryToken], asTyped: Bool) {
    self.tokens = tokens
    self.asTyped = asTyped
  }

  /// The whole query; nil where there is nothing to look for.
  mutating func parse() throws(QueryError) -> Query.Node? {
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
    guard let token = next else { return nil }
    index += 1
    switch token.kind {
    case .words(let words): return isForgiven ? Self.begun(words) : .words(words)
    case .field(let field, let value): return .field(field, value)
    case .not:
      try descend(at: token)
      defer { depth -= 1 }
      guard let operand = next, operand.kind != .or, operand.kind != .and, operand.kind != .close
      else {
        if isForgiven { return nil }
        throw Self.incomplete(token)
      }
      return try parseUnary().map { .not($0) }
    case .open:
      try descend(at: token)
      defer { depth -= 1 }
      return try parseGroup(openedBy: token)
    case .and, .or, .close: throw Self.incomplete(token)
    }
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
      default: "NOT needs something after it"
      }
    return QueryError(position: token.position, message: message)
  }
}
