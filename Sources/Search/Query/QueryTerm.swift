/// A word, a phrase or a field with its value where it stands in the text of a query.
///
/// What completions and offers look at: they must know places, and read what cannot be parsed yet.
package struct QueryTerm: Hashable, Sendable {
  /// Its characters, without a hyphen that excludes it.
  package let range: Range<Int>
  /// Nil for words alone.
  package let field: Field?
  /// The word or, without its quotes, the phrase or the value.
  package let text: String
  /// Whether it begins with a quote.
  package let isQuoted: Bool
  /// Whether nothing can be added to it: its quote is closed.
  package let isClosed: Bool

  /// The terms of a query in order, without operators, expressions and what has an unknown field.
  package static func terms(of text: String) -> [QueryTerm] {
    var reader = QueryTermReader(characters: Array(text))
    return reader.read()
  }
}

/// Reads terms as `QueryLexer` does, but never fails.
private struct QueryTermReader {
  let characters: [Character]
  private var index = 0

  init(characters: [Character]) { self.characters = characters }

  mutating func read() -> [QueryTerm] {
    var terms: [QueryTerm] = []
    while index < characters.count {
      switch characters[index] {
      case let character where character.isWhitespace || character == "(" || character == ")":
        index += 1
      case "-": index += 1
      case "/": skipPattern()
      case let character where QueryLexer.isQuote(character):
        let start = index
        terms.append(quoted(from: start, field: nil))
      default: if let term = word() { terms.append(term) }
      }
    }
    return terms
  }

  private static let operators: Set<String> = ["AND", "OR", "NOT", "NEAR"]

  private mutating func word() -> QueryTerm? {
    let start = index
    while let next, !QueryLexer.endsWord(next), next != ":" { index += 1 }
    guard next == ":" else {
      let text = String(characters[start..<index])
      if Self.operators.contains(text) || text.hasPrefix("NEAR/") { return nil }
      return QueryTerm(
        range: start..<index, field: nil, text: text, isQuoted: false, isClosed: false)
    }
    let field = Field(rawValue: String(characters[start..<index]).lowercased())
    index += 1
    if let next, QueryLexer.isQuote(next) {
      let term = quoted(from: start, field: field)
      return field == nil ? nil : term
    }
    let value = index
    while let next, !QueryLexer.endsWord(next) { index += 1 }
    guard let field else { return nil }
    return QueryTerm(
      range: start..<index, field: field, text: String(characters[value..<index]),
      isQuoted: false, isClosed: false)
  }

  private mutating func quoted(from start: Int, field: Field?) -> QueryTerm {
    index += 1
    let first = index
    while let next, !QueryLexer.isQuote(next) { index += 1 }
    let text = String(characters[first..<index])
    let isClosed = index < characters.count
    if isClosed { index += 1 }
    return QueryTerm(
      range: start..<index, field: field, text: text, isQuoted: true, isClosed: isClosed)
  }

  private mutating func skipPattern() {
    index += 1
    while let next, next != "/" { index += next == "\\" ? 2 : 1 }
    index = min(index + 1, characters.count)
  }

  private var next: Character? { index < characters.count ? characters[index] : nil }
}

extension Query {
  /// A name or a title as the value of a field: in quotes where it is more than one word, nil where
  /// it has none.
  package static func value(_ name: String) -> String? {
    let isSign: (Character) -> Bool = { QueryLexer.isQuote($0) || $0 == "*" || $0 == "~" }
    let words = name.map { isSign($0) ? " " : String($0) }.joined().lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if WordScanner.words(of: words.utf8).isEmpty { return nil }
    return words.allSatisfy { $0.isLetter || $0.isNumber } ? words : "\"\(words)\""
  }
}
