internal import Glibc

/// How well words describe a unit: Okapi BM25 with its usual constants (Robertson and Zaragoza
/// 2009, "The Probabilistic Relevance Framework", equation 3.15).
struct Relevance: Sendable {
  private static let saturation = 1.2
  private static let lengthShare = 0.75

  /// What a word's frequency in each unit is set against: longer units need more.
  private let norms: [Float]

  /// Takes the number of words of each unit.
  init(lengths: [UInt32]) {
    let total = lengths.reduce(0.0) { $0 + Double($1) }
    let average = max(total / Double(max(lengths.count, 1)), 1)
    norms = lengths.map {
      Float(Self.saturation * (1 - Self.lengthShare + Self.lengthShare * Double($0) / average))
    }
  }

  /// The units of a word, scored.
  func scored(_ frequencies: Frequencies) -> Answer {
    let found = Double(frequencies.units.count)
    let rarity = log(1 + (Double(norms.count) - found + 0.5) / (found + 0.5))
    let scores = frequencies.units.indices.map { index in
      let weight = Double(frequencies.weights[index])
      let norm = Double(norms[Int(frequencies.units[index])])
      return rarity * weight * (Self.saturation + 1) / (weight + norm)
    }
    return Answer(units: frequencies.units, scores: scores)
  }
}
