/// For beginnings of one and two letters that many words share, how often words with them stand in
/// each unit.
///
/// The first keys of a search are asked for by everyone and cost most: a beginning of one letter
/// has a tenth of all postings. A byte a unit holds the sum that walking through them would give.
struct BeginningTable: Sendable {
  private var sums: [[UInt8]: [UInt8]] = [:]

  init() {}

  /// Sums up the postings of each beginning whose terms have more than `share` postings a unit.
  init(dictionary: SortedWords, postings: Postings, unitCount: Int, share: Double = 0.5) {
    let fewest = Int(Double(unitCount) * share)
    for length in 1...2 {
      var first = 0
      while first < dictionary.count {
        let beginning = Array(dictionary.word(first).prefix(length))
        let terms = dictionary.ranks(withPrefix: beginning)
        let end = max(terms.upperBound, first + 1)
        if beginning.count == length, postings.range(ofTerms: terms).count > fewest {
          sums[beginning] = Self.sums(postings, postings.range(ofTerms: terms), unitCount)
        }
        first = end
      }
    }
  }

  /// Bytes of the sums.
  var byteCount: Int { sums.values.reduce(0) { $0 + $1.count } }

  /// How often words with a beginning stand in each unit; nil where the postings tell faster.
  func weights(of beginning: [UInt8]) -> [UInt8]? { sums[beginning] }

  /// The weights of postings, summed up by unit.
  static func sums(_ postings: Postings, _ range: Range<Int>, _ unitCount: Int) -> [UInt8] {
    var sums = [UInt8](repeating: 0, count: unitCount)
    var target = sums.mutableSpan
    let (units, weights) = (postings.units.span, postings.weights.span)
    for posting in range {
      let unit = Int(units[posting])
      target[unit] = target[unit].addingSaturating(weights[posting])
    }
    return sums
  }
}
