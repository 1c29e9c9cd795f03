/// A regular expression, ready to be matched; the language is described in `docs/search.md`.
///
/// Two are equal if they are written alike.
package struct Pattern: Hashable, Sendable {
  /// As it was written.
  package let source: String
  /// Runs of lower-case ASCII letters and digits, one of which stands in each match, within a word
  /// and with case and accents set aside; empty where none are known.
  package let requiredLiterals: [[UInt8]]
  let automaton: PatternAutomaton

  /// Reads a regular expression; throws where it cannot be read, or would grow too large.
  package static func compile(_ source: String) throws(PatternError) -> Pattern {
    let syntax = try PatternParser.parse(source)
    return Pattern(
      source: source, requiredLiterals: syntax.requiredLiterals,
      automaton: try PatternAutomaton(syntax))
  }

  private init(source: String, requiredLiterals: [[UInt8]], automaton: PatternAutomaton) {
    self.source = source
    self.requiredLiterals = requiredLiterals
    self.automaton = automaton
  }

  package static func == (left: Pattern, right: Pattern) -> Bool { left.source == right.source }

  package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
