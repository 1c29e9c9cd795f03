/// A regular expression, ready to be matched; the language is described in `docs/search.md`.
///
/// Two are equal if their sources are.
package struct Pattern: Hashable, Sendable {
  /// As it was written.
  package let source: String
  /// Runs of lower-case ASCII letters and digits of which every match contains one, within a word.
  ///
  /// Case and accents do not count. Empty if none are known.
  package let requiredLiterals: [[UInt8]]
  let automaton: PatternAutomaton

  /// Parses a regular expression; fails on a syntax error or if it is too large when unrolled.
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

/// A syntax error in a regular expression.
package struct PatternError: Error, Hashable, Sendable {
  /// The number of Unicode scalars before the error.
  package var offset: Int
  /// Lower case, without a full stop.
  package var message: String

  package init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }
}

/// A regular expression as a tree.
indirect enum PatternSyntax: Hashable, Sendable {
  /// A condition on a position in the text.
  enum Anchor: UInt8, Hashable, Sendable {
    case lineStart
    case lineEnd
    case wordBoundary
    case notWordBoundary
  }

  case empty
  /// One of the scalars; the literal is set if it is one ASCII letter or digit, in lower case.
  case scalar(ScalarSet, literal: UInt8?)
  case anchor(Anchor)
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  /// `most` is nil if there is no upper bound; the offset is the operator's, for messages.
  case repeated(PatternSyntax, least: Int, most: Int?, offset: Int)
}

extension PatternSyntax {
  /// The literals of `Pattern.requiredLiterals`.
  var requiredLiterals: [[UInt8]] { required() ?? [] }

  /// Runs shorter than this are in most texts.
  private static let leastLength = 2
  /// More alternatives than this do not narrow a search.
  private static let mostLiterals = 32

  private func required() -> [[UInt8]]? {
    switch self {
    case .empty, .anchor, .scalar: return nil
    case .repeated(let inner, let least, _, _): return least > 0 ? inner.required() : nil
    case .alternatives(let branches):
      var all: [[UInt8]] = []
      for branch in branches {
        guard let literals = branch.requiredOfSequence() else { return nil }
        all += literals
        guard all.count <= Self.mostLiterals else { return nil }
      }
      return all
    case .sequence: return requiredOfSequence()
    }
  }

  /// The best literals of a part of a sequence: the longest, and of these the fewest.
  private func requiredOfSequence() -> [[UInt8]]? {
    let parts = if case .sequence(let parts) = self { parts } else { [self] }
    var best: [[UInt8]]?
    var run: [UInt8] = []
    for part in parts {
      if case .scalar(_, .some(let letter)) = part {
        run.append(letter)
        continue
      }
      best = Self.better(best, run)
      run = []
      if case .scalar = part { continue }
      if let literals = part.required(), Self.isBetter(literals, than: best) { best = literals }
    }
    return Self.better(best, run)
  }

  private static func better(_ best: [[UInt8]]?, _ run: [UInt8]) -> [[UInt8]]? {
    run.count >= leastLength && isBetter([run], than: best) ? [run] : best
  }

  private static func isBetter(_ literals: [[UInt8]], than best: [[UInt8]]?) -> Bool {
    guard let best else { return true }
    let shortest = { (list: [[UInt8]]) in list.map(\.count).min() ?? 0 }
    return shortest(literals) != shortest(best)
      ? shortest(literals) > shortest(best) : literals.count < best.count
  }
}
