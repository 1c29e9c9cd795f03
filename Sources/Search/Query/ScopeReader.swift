/// Takes the scope out of a query's tokens.
struct ScopeReader {
  /// The scope, if the query names one.
  private(set) var scope: Query.Scope?

  /// The other tokens; throws where a scope does not hold for the whole query, or there are two.
  mutating func withoutScope(_ tokens: [QueryToken]) throws(QueryError) -> [QueryToken] {
    var rest: [QueryToken] = []
    var depth = 0
    var skipsAnd = false
    for token in tokens {
      if case .scope(let scope) = token.kind {
        try check(token, depth: depth, after: rest.last)
        self.scope = scope
        // "AND" may join it to what it stands beside.
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
