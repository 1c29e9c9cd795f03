/// A piece of a query, and the place where it begins.
struct QueryToken: Hashable, Sendable {
  /// What the piece is.
  enum Kind: Hashable, Sendable {
    case open
    case close
    case and
    case or
    case not
    case words(Query.Words)
    case field(Field, Query.Words)
  }

  /// What it is.
  var kind: Kind
  /// Characters of the query before it.
  var position: Int
}

/// Cuts a query into tokens; one pass over its characters.
struct QueryLexer {
  private let characters: [Character]
  private let asTyped: Bool
  private var index = 0
  private var tokens: [QueryToken] = []

  /// The tokens of a query; throws where a word, quote or field cannot be read.
  static func tokens(of text: String, asTyped: Bool) throws(QueryError) -> [QueryToken] {
    var lexer = QueryLexer(characters: Array(text), asTyped: asTyped)
    while lexer.index < lexer.characters.count { try lexer.readToken() }
    return lexer.tokens
  }

  private init(characters: [Character], asTyped: Bool) {
    self.characters = characters
    self.asTyped = asTyped
  }

  private mutating func readToken() throws(QueryError) {
    let start = index
    switch characters[index] {
    case let character where character.isWhitespace:
      index += 1
    case "(":
      index += 1
      add(.open, at: start)
    case ")":
      index += 1
      add(.close, at: start)
    case let character where Self.isQuote(character):
      let words = try readQuoted()
      if !words.folded.isEmpty { add(.words(words), at: start) }
    case "-" where startsExclusion:
      index += 1
      add(.not, at: start)
    default:
      try readWord()
    }
  }

  private mutating func add(_ kind: QueryToken.Kind, at position: Int) {
    tokens.append(QueryToken(kind: kind, position: position))
  }

  // MARK: - Words

  /// A bare word, an operator, or a field with its value.
  private mutating func readWord() throws(QueryError) {
    let start = index
    while let character = next, !Self.endsWord(character) {
      if character == ":", let name = fieldName(from: start), !isFollowedByNothing {
        return try readField(name, at: start)
      }
      if character == ":", let field = Field(rawValue: fieldName(from: start) ?? "") {
        index += 1
        return try missingValue(of: field, at: start)
      }
      index += 1
    }
    switch String(characters[start..<index]) {
    case "AND": add(.and, at: start)
    case "OR": add(.or, at: start)
    case "NOT": add(.not, at: start)
    default:
      let words = try words(from: start, to: index, ending: .inflected)
      if !words.folded.isEmpty { add(.words(words), at: start) }
    }
  }

  /// The words between two places, the last one a prefix where a star or the end of the text says
  /// so.
  private func words(
    from start: Int, to end: Int, ending: Query.Words.Ending
  ) throws(QueryError) -> Query.Words {
    var end = end
    var ending = ending
    if asTyped && end == characters.count { ending = .prefix }
    while end > start && characters[end - 1] == "*" {
      end -= 1
      ending = .prefix
    }
    for place in start..<end where characters[place] == "*" {
      throw QueryError(position: place, message: "a star can only end a word, as in nego*")
    }
    var words = Query.Words(of: String(characters[start..<end]), ending: ending)
    // Several words in one, as in "Peru-U.S.": they stand in a row, as written.
    if words.folded.count > 1 && words.ending == .inflected { words.ending = .exact }
    return words
  }

  // MARK: - Quotes

  private mutating func readQuoted() throws(QueryError) -> Query.Words {
    let opening = index
    index += 1
    let start = index
    while let character = next, !Self.isQuote(character) { index += 1 }
    let end = index
    if index < characters.count {
      index += 1
    } else if !asTyped {
      throw QueryError(
        position: opening, message: "this quote is not closed; add a \" after the last word")
    } else if characters[end - 1].isWhitespace {
      return Query.Words(of: String(characters[start..<end]), ending: .exact)
    }
    return try words(from: start, to: end, ending: .exact)
  }

  // MARK: - Fields

  private mutating func readField(_ name: String, at start: Int) throws(QueryError) {
    guard let field = Field(rawValue: name) else {
      throw QueryError(
        position: start,
        message: "there is no field \(name): (the fields are \(Field.names)); "
          + "to search for the words, put them in quotes")
    }
    index += 1
    let valueStart = index
    var value: Query.Words
    if let character = next, Self.isQuote(character) {
      value = try readQuoted()
    } else {
      while let character = next, !Self.endsWord(character) { index += 1 }
      value = try words(from: valueStart, to: index, ending: .exact)
    }
    if value.folded.isEmpty { return try missingValue(of: field, at: start) }
    try check(value, of: field, at: valueStart)
    add(.field(field, value), at: start)
  }

  private func missingValue(of field: Field, at start: Int) throws(QueryError) {
    if asTyped && index == characters.count { return }
    throw QueryError(
      position: start,
      message: "\(field.rawValue): needs a value right after it, as in \(field.definition.example)"
    )
  }

  /// Throws where a field has a few known values and this is none of them.
  private func check(
    _ value: Query.Words, of field: Field, at position: Int
  ) throws(QueryError) {
    guard case .claimsOfKind(let names, _) = field.definition.meaning else { return }
    guard !names.contains(where: { value.matches(kind: $0) }) else { return }
    throw QueryError(
      position: position,
      message: "\(field.rawValue): is one of \(Field.list(names))")
  }

  /// The letters between two places, in lower case, if there is nothing else.
  private func fieldName(from start: Int) -> String? {
    guard index > start,
      characters[start..<index].allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    return String(characters[start..<index]).lowercased()
  }

  // MARK: - Places

  private var next: Character? { index < characters.count ? characters[index] : nil }

  private var isFollowedByNothing: Bool {
    guard index + 1 < characters.count else { return true }
    return characters[index + 1].isWhitespace || characters[index + 1] == ")"
  }

  /// Whether a hyphen stands before a term and not inside or between words.
  private var startsExclusion: Bool {
    guard index + 1 < characters.count else { return false }
    let following = characters[index + 1]
    return !following.isWhitespace && following != "-" && following != ")"
  }

  private static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "\u{201C}" || character == "\u{201D}"
      || character == "\u{201E}"
  }

  private static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || isQuote(character)
  }
}
