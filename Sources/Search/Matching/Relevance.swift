internal import Glibc

/// How well words describe a section or document: Okapi BM25 with its usual constants (Robertson
/// and Zaragoza 2009, "The Probabilistic Relevance Framework", equation 3.15).
///
/// What it is set against is counted over all segments, so that a score does not depend on how the
/// documents came into them.
struct Relevance {
  private static let saturation: Float = 1.2
  private static let lengthShare: Float = 0.75

  private let total: Double
  /// What a unit's number of words is multiplied with, after `base`.
  private let slope: Float
  private let base: Float

  /// Takes how many there are to be found, and how many words they have in all.
  init(count: Int, words: Int) {
    total = Double(count)
    let average = Float(max(Double(words) / Double(max(count, 1)), 1))
    base = Self.saturation * (1 - Self.lengthShare)
    slope = Self.saturation * Self.lengthShare / average
  }

  /// What finding something counts for, by how many have it.
  func rarity(found: Int) -> Float {
    let found = Double(min(Double(found), total))
    return Float(log(1 + (total - found + 0.5) / (found + 0.5))) * (Self.saturation + 1)
  }

  /// The score of something of a weight in so many words.
  @inline(__always)
  func score(rarity: Float, weight: UInt8, words: UInt32) -> Float {
    let weight = Float(weight)
    return rarity * weight / (weight + base + slope * Float(words))
  }
}
