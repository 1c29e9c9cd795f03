/// A query as it was understood; the language is described in `docs/search.md`.
package struct Query: Hashable, Sendable {
  /// Nil where the text holds nothing to look for; such a query matches nothing.
  package var root: Node?
  /// How near each other its words must stand to answer it together.
  package var scope: Scope

  package init(root: Node? = nil, scope: Scope = .section) {
    self.root = root
    self.scope = scope
  }

  /// Whether it holds nothing to look for.
  package var isEmpty: Bool { root == nil }

  /// Reads a query.
  ///
  /// `asTyped` is for text that is still being written: its last word also stands for longer ones,
  /// and what is not closed or finished yet (a quote, a parenthesis, an operator, a field without a
  /// value) is forgiven. Throws `QueryError` with the place; never traps.
  package static func parse(
    _ text: String, asTyped: Bool = false
  ) throws(QueryError) -> Query {
    let tokens = try QueryLexer.tokens(of: text, asTyped: asTyped)
    return try QueryParser.parse(tokens, asTyped: asTyped)
  }

  /// The years that documents may be dated in.
  package static let years = 1000...2199
  /// How many words apart NEAR may ask for, and how many it means where no number says.
  static let distances = 1...100
  static let usualDistance = 10

  /// The letters that may differ in a fuzzy word where no number says.
  static func usualEdits(of word: [UInt8]) -> Int {
    String(decoding: word, as: UTF8.self).unicodeScalars.count > 5 ? 2 : 1
  }

  /// The stretch of text in which all parts of a query must be found.
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case document
    case section
    case sentence
  }

  /// A part of a query.
  package indirect enum Node: Hashable, Sendable {
    case words(Words)
    /// One of the words on the left within so many words of one of those on the right, in either
    /// order; neighbours are 1 apart.
    ///
    /// Counted from the last word of the one that stands first to the first word of the other.
    case near([Words], [Words], distance: Int)
    /// Text that a regular expression matches.
    case pattern(Pattern)
    case field(Field, Words)
    /// Documents that are dated in one of these years.
    case years(ClosedRange<Int>)
    /// Claims with one of these scores, in hundredths.
    case scores(ClosedRange<Int>)
    case all([Node])
    case any([Node])
    case not(Node)
  }

  /// Folded words in a row.
  package struct Words: Hashable, Sendable {
    /// How the last of the words is matched; those before it are matched as they are.
    package enum Ending: Hashable, Sendable {
      case exact
      /// The word and its inflections.
      case inflected
      /// All words that begin with it.
      case prefix
      /// All words that so many edits, 1 or 2, make of it; and it itself.
      case fuzzy(edits: Int)
    }

    /// The words in UTF-8, folded as the index folds its own.
    package var folded: [[UInt8]]
    /// How the last word is matched.
    package var ending: Ending

    package init(_ folded: [[UInt8]], ending: Ending) {
      self.folded = folded
      self.ending = ending
    }

    /// The words of a piece of text, folded as the index folds them.
    init(of text: String, ending: Ending) {
      var cursor = WordCursor(Array(text.utf8))
      var folded: [[UInt8]] = []
      while cursor.advance() { folded.append(cursor.word) }
      self.init(folded, ending: ending)
    }

    /// Whether the last word, matched as it stands or as a prefix, is one of a field's own words.
    func matches(kind: String) -> Bool {
      guard folded.count == 1 else { return false }
      let kind = Array(kind.utf8)
      return ending == .prefix ? kind.starts(with: folded[0]) : kind == folded[0]
    }
  }
}
