/// The scores of all labels at one place, sums of weights.
///
/// Sums wrap around and so are the same whatever is added first: what depends on a word alone can be
/// added up once for all places where it stands.
protocol LabelScores: Sendable {
  /// Bytes in a row of a table with so many labels.
  static var rowWidth: Int { get }
  init()
  mutating func add(_ other: Self)
  /// Adds the weights of a feature.
  mutating func add(_ feature: Feature, of rows: WeightRows)
}

/// The scores of up to 15 labels.
///
/// Sixteen signed bytes are added as eight pairs: the even ones from the low halves of the pairs,
/// the odd ones from the high.
struct NarrowScores: LabelScores {
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

  /// The scores in the order of the labels.
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

/// The scores of up to 8 labels, of a model whose rows have room for 15: half as much to keep.
struct FewScores: LabelScores {
  static var rowWidth: Int { 16 }
  private var even: SIMD4<Int16> = .zero
  private var odd: SIMD4<Int16> = .zero

  @inline(__always)
  mutating func add(_ row: SIMD4<Int16>) {
    let bytes = SIMD4<Int16>(repeating: 8)
    even &+= (row &<< bytes) &>> bytes
    odd &+= row &>> bytes
  }

  @inline(__always)
  mutating func add(_ other: FewScores) {
    even &+= other.even
    odd &+= other.odd
  }

  @inline(__always)
  mutating func add(_ feature: Feature, of rows: WeightRows) { rows.add(feature, to: &self) }

  /// The scores in the order of the labels.
  var emission: Emission {
    var emission = Emission(repeating: 0)
    for pair in 0..<4 {
      emission[pair * 2] = even[pair]
      emission[pair * 2 + 1] = odd[pair]
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
  mutating func add(_ feature: Feature, of rows: WeightRows) { rows.add(feature, to: &self) }

  /// The label with the highest score, the first of equals.
  func best(of count: Int) -> Int {
    var best = 0
    var bestScore = Int16.min
    let thirds = (first.lanes, middle.lanes, last.lanes)
    for label in 0..<min(count, 16) where thirds.0[label] > bestScore {
      (best, bestScore) = (label, thirds.0[label])
    }
    for label in 16..<max(16, min(count, 32)) where thirds.1[label - 16] > bestScore {
      (best, bestScore) = (label, thirds.1[label - 16])
    }
    for label in 32..<max(32, count) where thirds.2[label - 32] > bestScore {
      (best, bestScore) = (label, thirds.2[label - 32])
    }
    return best
  }
}
