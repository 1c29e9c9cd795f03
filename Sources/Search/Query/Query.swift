/// A parsed query; the language is described in `docs/search.md`.
package struct Query: Hashable, Sendable {
  /// Nil if there is nothing to look for; such a query matches nothing.
  package var root: Node?
  /// The part of a text in which all parts of the query must match.
  package var scope: Scope

  package init(root: Node? = nil, scope: Scope = .section) {
    self.root = root
    self.scope = scope
  }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { root == nil }

  /// Parses a query; linear in the text.
  ///
  /// With `asTyped` the text may be unfinished: its last word also matches longer ones, and a
  /// quote, a parenthesis, an operator or a field without its end is no error. Any other text that
  /// cannot be parsed throws, with the position and a message to show.
  package static func parse(
    _ text: String, asTyped: Bool = false
  ) throws(QueryError) -> Query {
    let tokens = try QueryLexer.tokens(of: text, asTyped: asTyped)
    return try QueryParser.parse(tokens, asTyped: asTyped)
  }

  /// The years that a date can have.
  package static let years = 1000...2199
  /// The distances in words that NEAR accepts, and the one it has without a number.
  static let distances = 1...100
  static let usualDistance = 10

  /// The edits that a fuzzy word allows without a number.
  static func usualEdits(of word: [UInt8]) -> Int {
    String(decoding: word, as: UTF8.self).unicodeScalars.count > 5 ? 2 : 1
  }

  /// The part of a text in which all parts of a query must match.
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case document
    case section
    case sentence
  }

  /// A node of the syntax tree.
  package indirect enum Node: Hashable, Sendable {
    case words(Words)
    /// One phrase of the left at most so many words from one of the right, in either order.
    ///
    /// Counted from the last word of the first to the first word of the second: neighbours are 1
    /// apart.
    case near([Words], [Words], distance: Int)
    /// Text that matches a regular expression.
    case pattern(Pattern)
    case field(Field, Words)
    /// Documents with a date in a range of years.
    case years(ClosedRange<Int>)
    /// Claims with a score in a range, in hundredths.
    case scores(ClosedRange<Int>)
    case all([Node])
    case any([Node])
    case not(Node)
  }

  /// A phrase of one or more folded words.
  package struct Words: Hashable, Sendable {
    /// How the last word of a phrase is matched; the others are matched exactly.
    package enum Ending: Hashable, Sendable {
      case exact
      /// The word and its inflections.
      case inflected
      /// All words with this prefix.
      case prefix
      /// The word and all others within 1 or 2 edits of it.
      case fuzzy(edits: Int)
    }

    /// The UTF-8 of each word, in lower case and without accents.
    package var folded: [[UInt8]]
    /// How the last word is matched.
    package var ending: Ending

    package init(_ folded: [[UInt8]], ending: Ending) {
      self.folded = folded
      self.ending = ending
    }

    /// Splits a text into words and folds them, as the index does.
    init(of text: String, ending: Ending) {
      self.init(WordScanner.words(of: text.utf8), ending: ending)
    }

    /// Whether it is one word that equals a field's value, or is a prefix of it.
    func matches(kind: String) -> Bool {
      guard folded.count == 1 else { return false }
      let kind = Array(kind.utf8)
      return ending == .prefix ? kind.starts(with: folded[0]) : kind == folded[0]
    }
  }
}

/// A syntax error in a query.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of characters before the error.
  package var position: Int
  /// Lower case, without a full stop.
  package var message: String

  package init(position: Int, message: String) {
    self.position = position
    self.message = message
  }

  /// The message with its position, counted from 1.
  package var description: String { "position \(position + 1): \(message)" }
}
