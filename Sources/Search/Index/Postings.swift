/// For each term the units it stands in, each with how often.
struct Postings: Sendable {
  /// Where a term's postings begin; one more than there are terms.
  let starts: [UInt32]
  let units: [UInt32]
  /// How often the term stands in the unit, at most 255, the words of headings counted as three
  /// (BM25F; Robertson and Zaragoza 2009).
  let weights: [UInt8]

  /// What a word of a heading or title counts for.
  static let headingWeight: UInt8 = 3

  /// The postings of a term, as positions in `units` and `weights`.
  func range(ofTerm term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }

  /// The postings of terms that lie side by side.
  func range(ofTerms terms: Range<Int>) -> Range<Int> {
    Int(starts[terms.lowerBound])..<Int(starts[terms.upperBound])
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
