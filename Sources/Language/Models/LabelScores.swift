internal import Glibc

/// The scores of all labels at one place, sums of weights.
///
/// Sums wrap around and so are the same whatever is added first: what depends on a word alone can be
/// added up once for all places where it is.
protocol LabelScores: Sendable {
  /// Bytes in a row of a table with so many labels.
  static var rowWidth: Int { get }
  init()
  mutating func add(_ other: Self)
  /// Adds the weights of a feature.
  mutating func add(_ feature: Feature, of rows: WeightRows)
}

/// The scores of so few labels that a sequence of them is looked for.
protocol SequenceScores: LabelScores {
  /// The scores in the order of the labels; only how they differ from each other counts.
  var emission: Emission { get }
}

/// The scores of up to 15 labels.
///
/// Sixteen signed bytes are added as eight pairs: the even ones from the low halves of the pairs,
/// the odd ones from the high.
struct NarrowScores: SequenceScores {
  static var rowWidth: Int { 16 }
  private var even: SIMD8<Int16> = .zero
  private var odd: SIMD8<Int16> = .zero

  @inline(__always)
  mutating func add(_ row: SIMD8<Int16>) {
    let bytes = SIMD8<Int16>(repeating: 8)
    even &+= (row &<< bytes) &>> bytes
    odd &+= row &>> bytes
  }

  @inline(__always)
  mutating func add(_ other: NarrowScores) {
    even &+= other.even
    odd &+= other.odd
  }

  @inline(__always)
  mutating func add(_ feature: Feature, of rows: WeightRows) { rows.add(feature, to: &self) }

  @inline(__always)
  subscript(_ label: Int) -> Int16 { label & 1 == 0 ? even[label >> 1] : odd[label >> 1] }

  var emission: Emission {
    var emission = Emission(repeating: 0)
    for pair in 0..<8 {
      emission[pair * 2] = even[pair]
      emission[pair * 2 + 1] = odd[pair]
    }
    return emission
  }

  /// The scores in the order of the labels.
  var lanes: SIMD16<Int16> {
    var lanes = SIMD16<Int16>.zero
    lanes.evenHalf = even
    lanes.oddHalf = odd
    return lanes
  }
}

/// The scores of up to 3 labels, beside that of the first, which is 0.
///
/// Each weight is added with 128 more, so that it is never negative and three sums of up to 257
/// features fit one number, sixteen bits each. All labels have the same too much: what counts is how
/// far one leads over another.
struct TripleScores: SequenceScores {
  static var rowWidth: Int { 4 }
  /// From the lowest bits: the labels 0, 2 and 1.
  private var sums: UInt64 = 0

  /// Adds a row: a byte a label and one that is no weight.
  @inline(__always)
  mutating func add(_ row: UInt32) {
    let raised = row ^ 0x0080_8080
    sums &+= UInt64(raised & 0x00FF_00FF) | UInt64(raised & 0xFF00) << 24
  }

  @inline(__always)
  mutating func add(_ other: TripleScores) { sums &+= other.sums }

  @inline(__always)
  mutating func add(_ feature: Feature, of rows: WeightRows) { rows.add(feature, to: &self) }

  /// By how much the second label leads over the first.
  @inline(__always)
  var second: Int16 { lane(32) &- lane(0) }

  /// By how much the third label leads over the first.
  @inline(__always)
  var third: Int16 { lane(16) &- lane(0) }

  var emission: Emission {
    var emission = Emission(repeating: 0)
    emission[1] = second
    emission[2] = third
    return emission
  }

  @inline(__always)
  private func lane(_ shift: UInt64) -> Int16 { Int16(truncatingIfNeeded: sums >> shift) }
}

/// The scores of up to 7 labels, all with the same too much: as `TripleScores`.
struct FewScores: SequenceScores {
  static var rowWidth: Int { 8 }
  /// Of the labels 0, 2, 4 and 6, and of 1, 3 and 5; sixteen bits each.
  private var even: UInt64 = 0
  private var odd: UInt64 = 0

  /// Adds a row: a byte a label and one that is no weight.
  @inline(__always)
  mutating func add(_ row: UInt64) {
    let raised = row ^ 0x0080_8080_8080_8080
    even &+= raised & 0x00FF_00FF_00FF_00FF
    odd &+= raised >> 8 & 0x00FF_00FF_00FF_00FF
  }

  @inline(__always)
  mutating func add(_ other: FewScores) {
    even &+= other.even
    odd &+= other.odd
  }

  @inline(__always)
  mutating func add(_ feature: Feature, of rows: WeightRows) { rows.add(feature, to: &self) }

  var emission: Emission {
    var emission = Emission(repeating: 0)
    for pair in 0..<4 {
      let shift = UInt64(pair) * 16
      emission[pair * 2] = Int16(truncatingIfNeeded: even >> shift)
      emission[pair * 2 + 1] = Int16(truncatingIfNeeded: odd >> shift)
    }
    return emission
  }
}

/// The scores of up to 47 labels.
struct WideScores: LabelScores {
  static var rowWidth: Int { 48 }
  private var first = NarrowScores()
  private var middle = NarrowScores()
  private var last = NarrowScores()

  @inline(__always)
  mutating func add(_ first: SIMD8<Int16>, _ middle: SIMD8<Int16>, _ last: SIMD8<Int16>) {
    self.first.add(first)
    self.middle.add(middle)
    self.last.add(last)
  }

  @inline(__always)
  mutating func add(_ other: WideScores) {
    first.add(other.first)
    middle.add(other.middle)
    last.add(other.last)
  }

  @inline(__always)
  mutating func add(_ feature: Feature, of rows: WeightRows) {
    let (row, isThere) = rows.wideRow(of: feature)
    if isThere { rows.add(wideRow: row, to: &self) }
  }

  /// The label with the highest score, the first of equals.
  func best(of count: Int) -> Int {
    // Each third by itself, so that none waits for another.
    let thirds = (
      Self.best(of: count, first.lanes), Self.best(of: count - 16, middle.lanes),
      Self.best(of: count - 32, last.lanes)
    )
    var (best, score) = thirds.0
    if thirds.1.score > score { (best, score) = (thirds.1.label + 16, thirds.1.score) }
    if thirds.2.score > score { best = thirds.2.label + 32 }
    return best
  }

  @inline(__always)
  private static func best(
    of count: Int, _ scores: SIMD16<Int16>
  ) -> (label: Int, score: Int16) {
    var best = (label: 0, score: Int16.min)
    for label in 0..<max(0, min(count, 16)) where scores[label] > best.score {
      best = (label, scores[label])
    }
    return best
  }
}

/// Which labels may open a sentence, follow each other, and close it.
package struct LabelGrammar: Sendable {
  // For each label 0, or for one that may not be there so low a score that it never does.
  private(set) var firsts = SIMD16<Int32>(repeating: 0)
  private(set) var lasts = SIMD16<Int32>(repeating: 0)
  private(set) var followers: [SIMD16<Int32>] = []
  private static let forbidden: Int32 = -1_000_000

  /// A grammar from what may be where, asked for each label and each pair.
  package init(
    labels: Int, first: (Int) -> Bool, last: (Int) -> Bool, follows: (_ label: Int, Int) -> Bool
  ) {
    for label in 0..<16 {
      if label >= labels || !first(label) { firsts[label] = Self.forbidden }
      if label >= labels || !last(label) { lasts[label] = Self.forbidden }
    }
    followers = (0..<labels).map { from in
      var scores = SIMD16<Int32>(repeating: 0)
      for to in 0..<16 where to >= labels || !follows(to, from) { scores[to] = Self.forbidden }
      return scores
    }
  }

  /// Whether a label may follow another; the trainer's view.
  package func allows(_ label: Int, after other: Int) -> Bool { followers[other][label] == 0 }

  /// Whether a label may open a sentence.
  package func allowsFirst(_ label: Int) -> Bool { firsts[label] == 0 }

  /// Whether a label may close a sentence.
  package func allowsLast(_ label: Int) -> Bool { lasts[label] == 0 }
}

/// How the lead of a label over the best other is read as a probability.
enum Lead {
  /// The probability, from 0.5 up, by the logistic curve; `scale` is the lead at which it is 0.73.
  static func confidence(_ lead: Float, scale: Float = 200) -> Float {
    1 / (1 + expf(-max(0, lead) / scale))
  }
}

/// The scores of a token's labels, in their order, by its features alone.
typealias Emission = InlineArray<16, Int16>
