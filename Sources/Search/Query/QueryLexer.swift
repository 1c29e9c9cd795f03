/// Splits a query into tokens; one pass over its characters.
struct QueryLexer {
  let characters: [Character]
  let asTyped: Bool
  var index = 0
  private var tokens: [QueryToken] = []

  /// The tokens of a query; throws if a word, quote, expression or field is malformed.
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
    case "/" where !isFollowedByNothing:
      if let pattern = try readPattern() { add(.pattern(pattern), at: start) }
    case "-" where startsExclusion:
      index += 1
      add(.not, at: start)
    default:
      try readWord()
    }
  }

  mutating func add(_ kind: QueryToken.Kind, at position: Int) {
    tokens.append(QueryToken(kind: kind, position: position))
  }

  // MARK: - Words

  /// Reads a bare word, an operator, or a field with its value.
  private mutating func readWord() throws(QueryError) {
    let start = index
    while let character = next, !Self.endsWord(character), character != ":" { index += 1 }
    if next == ":", let name = fieldName(from: start) {
      if !isFollowedByNothing { return try readField(name, at: start) }
      if let field = Field(rawValue: name) {
        index += 1
        return try missingValue(of: field, at: start)
      }
    }
    while let character = next, !Self.endsWord(character) { index += 1 }
    switch characters[start..<index] {
    case ["A", "N", "D"]: add(.and, at: start)
    case ["O", "R"]: add(.or, at: start)
    case ["N", "O", "T"]: add(.not, at: start)
    case let text where text.starts(with: Self.near) && (text.count == 4 || text[start + 4] == "/"):
      try readDistance(from: start)
    default:
      let words = try words(from: start, to: index, ending: .inflected)
      if !words.folded.isEmpty { add(.words(words), at: start) }
    }
  }

  private static let near: [Character] = ["N", "E", "A", "R"]

  /// Reads the number of words after `NEAR`.
  private mutating func readDistance(from start: Int) throws(QueryError) {
    guard index > start + 4 else { return add(.near(distance: Query.usualDistance), at: start) }
    let digits = characters[(start + 5)..<index]
    if asTyped && digits.isEmpty && index == characters.count {
      return add(.near(distance: Query.usualDistance), at: start)
    }
    guard let distance = Self.number(digits), Query.distances.contains(distance) else {
      throw QueryError(
        position: min(start + 5, characters.count - 1),
        message: "NEAR/ takes a number of words from \(Query.distances.lowerBound) to "
          + "\(Query.distances.upperBound), as in dam NEAR/5 water")
    }
    add(.near(distance: distance), at: start)
  }

  /// The number of up to six ASCII digits; nil if there are other characters.
  static func number(_ digits: ArraySlice<Character>) -> Int? {
    guard !digits.isEmpty, digits.count <= 6,
      digits.allSatisfy({ $0.isASCII && $0.isWholeNumber })
    else { return nil }
    return Int(String(digits))
  }

  /// The words between two positions.
  ///
  /// A star, a tilde or the end of an unfinished query says how the last one is matched.
  func words(
    from start: Int, to end: Int, ending: Query.Words.Ending
  ) throws(QueryError) -> Query.Words {
    var end = end
    var ending = ending
    if asTyped && end == characters.count { ending = .prefix }
    if let tilde = try fuzzyMark(from: start, to: end) {
      let word = Query.Words(of: String(characters[start..<tilde]), ending: .exact)
      let given = Self.number(characters[(tilde + 1)..<end])
      ending = .fuzzy(edits: given ?? Query.usualEdits(of: word.folded.last ?? []))
      end = tilde
    } else {
      while end > start && characters[end - 1] == "*" {
        end -= 1
        ending = .prefix
      }
    }
    for place in start..<end where characters[place] == "*" {
      throw QueryError(position: place, message: "a star can only end a word, as in nego*")
    }
    var words = Query.Words(of: String(characters[start..<end]), ending: ending)
    // Several words in one, as in "Peru-U.S.", are an exact phrase.
    if words.folded.count > 1 && words.ending == .inflected { words.ending = .exact }
    return words
  }

  /// The position of the tilde that ends a word, alone or with a number after it.
  private func fuzzyMark(from start: Int, to end: Int) throws(QueryError) -> Int? {
    var place = end - 1
    while place > start, characters[place].isASCII, characters[place].isWholeNumber { place -= 1 }
    guard place > start, characters[place] == "~" else { return nil }
    if place + 1 < end {
      guard let edits = Self.number(characters[(place + 1)..<end]), (1...2).contains(edits) else {
        throw QueryError(
          position: place + 1, message: "~ takes 1 or 2, the letters that may differ, or nothing")
      }
    }
    return place
  }

  // MARK: - Quotes

  mutating func readQuoted() throws(QueryError) -> Query.Words {
    let opening = index
    index += 1
    let start = index
    while let character = next, !Self.isQuote(character) { index += 1 }
    let end = index
    if index < characters.count {
      index += 1
      if next == "*" || next == "~" {
        throw QueryError(
          position: index, message: "a star or ~ stands inside the quotes, behind the last word")
      }
    } else if !asTyped {
      throw QueryError(
        position: opening, message: "this quote is not closed; add a \" after the last word")
    } else if characters[end - 1].isWhitespace {
      return Query.Words(of: String(characters[start..<end]), ending: .exact)
    }
    return try words(from: start, to: end, ending: .exact)
  }

  // MARK: - Characters

  var next: Character? { index < characters.count ? characters[index] : nil }

  /// Whether the current character is the last of its term.
  private var isFollowedByNothing: Bool {
    guard index + 1 < characters.count else { return true }
    return characters[index + 1].isWhitespace || characters[index + 1] == ")"
  }

  /// Whether a hyphen excludes the term after it, rather than joining words.
  private var startsExclusion: Bool {
    guard index + 1 < characters.count else { return false }
    let following = characters[index + 1]
    return !following.isWhitespace && following != "-" && following != ")"
  }

  /// The text from a position in lower case, if it has only ASCII letters.
  private func fieldName(from start: Int) -> String? {
    guard index > start,
      characters[start..<index].allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    return String(characters[start..<index]).lowercased()
  }

  static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "\u{201C}" || character == "\u{201D}"
      || character == "\u{201E}"
  }

  static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || isQuote(character)
  }
}

/// A token of a query, with its position.
struct QueryToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case open
    case close
    case and
    case or
    case not
    case near(distance: Int)
    case words(Query.Words)
    case pattern(Pattern)
    case field(Field, Query.Words)
    case years(ClosedRange<Int>)
    case scores(ClosedRange<Int>)
    case scope(Query.Scope)
  }

  var kind: Kind
  /// The number of characters before it.
  var position: Int
}
