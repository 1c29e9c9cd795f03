extension PatternSyntax {
  /// Runs of lower-case ASCII letters and digits, one of which stands in each match; empty where
  /// none are known.
  ///
  /// They stand there with case and accents set aside, and within one word.
  var requiredLiterals: [[UInt8]] { required() ?? [] }

  /// Runs shorter than this are in most texts.
  private static let leastLength = 2
  /// More alternatives than this are no help.
  private static let mostLiterals = 32

  private func required() -> [[UInt8]]? {
    switch self {
    case .empty, .place, .scalar: return nil
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

  /// The best of what the parts of a sequence ask for: the longest, and of these the fewest.
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
