/// The units that contain each term, and how often.
struct Postings: Sendable {
  /// Where each term's postings begin; one more than there are terms.
  let starts: [UInt32]
  let units: [UInt32]
  /// How often the term occurs in the unit, at most 255.
  ///
  /// A word of a heading counts three times (BM25F; Robertson and Zaragoza 2009).
  let weights: [UInt8]

  /// What a word of a heading or title counts for.
  static let headingWeight: UInt8 = 3

  /// The postings of a term, as positions in `units` and `weights`.
  func range(ofTerm term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }

  /// The postings of neighbouring terms.
  func range(ofTerms terms: Range<Int>) -> Range<Int> {
    Int(starts[terms.lowerBound])..<Int(starts[terms.upperBound])
  }

  /// The weights of postings, summed up by unit.
  func sums(_ range: Range<Int>, unitCount: Int) -> [UInt8] {
    var sums = [UInt8](repeating: 0, count: unitCount)
    var target = sums.mutableSpan
    let (units, weights) = (units.span, weights.span)
    for posting in range {
      let unit = Int(units[posting])
      target[unit] = target[unit].addingSaturating(weights[posting])
    }
    return sums
  }
}

extension UInt8 {
  /// The sum, at most 255.
  @inline(__always)
  func addingSaturating(_ other: UInt8) -> UInt8 {
    let sum = self &+ other
    return sum < self ? .max : sum
  }
}

/// For frequent prefixes of one and two letters, the weights of all their words, by unit.
///
/// Every search begins with one letter, and that costs most: such a prefix has a tenth of all
/// postings. A byte a unit holds the sum that a walk through them would give.
struct PrefixSums: Sendable {
  private var sums: [[UInt8]: [UInt8]] = [:]

  init() {}

  /// Sums up the prefixes whose terms have more than `share` postings a unit.
  init(dictionary: SortedWords, postings: Postings, unitCount: Int, share: Double = 0.5) {
    let fewest = Int(Double(unitCount) * share)
    for length in 1...2 {
      var first = 0
      while first < dictionary.count {
        let prefix = Array(dictionary.word(first).prefix(length))
        let terms = dictionary.ranks(withPrefix: prefix)
        let range = postings.range(ofTerms: terms)
        if prefix.count == length, range.count > fewest {
          sums[prefix] = postings.sums(range, unitCount: unitCount)
        }
        first = max(terms.upperBound, first + 1)
      }
    }
  }

  /// Bytes of the sums.
  var byteCount: Int { sums.values.reduce(0) { $0 + $1.count } }

  /// The weights of a prefix's words, by unit; nil where walking through the postings is faster.
  func weights(of prefix: [UInt8]) -> [UInt8]? { sums[prefix] }
}
