/// A regular expression; the language is described in `docs/search.md`.
package struct Pattern: Hashable, Sendable {
  /// As it was written.
  package let source: String

  /// Reads a regular expression; throws where it cannot be read.
  package static func compile(_ source: String) throws(PatternError) -> Pattern {
    Pattern(source: source)
  }

  /// Literals in lower-case ASCII, one of which stands in each match; empty where none are known.
  package var requiredLiterals: [[UInt8]] { [] }

  package static func == (left: Pattern, right: Pattern) -> Bool { left.source == right.source }

  package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
