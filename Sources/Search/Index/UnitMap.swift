internal import Corpus

/// Maps sections of the corpus to units and back; the units of all segments are numbered through.
struct UnitMap: Sendable {
  /// The number of each segment's first unit; one more than there are segments.
  let bases: [UInt32]
  /// By position in the corpus, each document's first unit; `none` where it is not indexed.
  private var firstUnits: [UInt32]
  /// By segment, each document's position in the corpus; `none` where it was removed.
  private var positions: [[UInt32]] = []
  /// By segment, whether all its documents are in the corpus.
  private(set) var isWhole: [Bool] = []
  /// By segment, whether its documents are in the order of the corpus.
  private(set) var isOrdered: [Bool] = []
  /// How many documents of the corpus are indexed.
  private(set) var documentCount = 0

  static let none = UInt32.max

  /// Matches documents by their numbers; linear in them.
  init(_ corpus: Corpus, _ segments: [Segment]) {
    var bases: [UInt32] = [0]
    for segment in segments { bases.append(bases[bases.count - 1] + UInt32(segment.units.count)) }
    self.bases = bases
    firstUnits = [UInt32](repeating: Self.none, count: corpus.documents.count)
    let byNumber = Self.positions(corpus)
    for (index, segment) in segments.enumerated() {
      add(segment, base: bases[index], byNumber)
    }
  }

  /// By document number, the position in the corpus.
  private static func positions(_ corpus: Corpus) -> [UInt32] {
    var positions: [UInt32] = []
    for (position, document) in corpus.documents.enumerated() {
      let number = Int(document.number)
      if number >= positions.count {
        let missing = max(number + 1, positions.count * 2) - positions.count
        positions.append(contentsOf: repeatElement(none, count: missing))
      }
      positions[number] = UInt32(position)
    }
    return positions
  }

  private mutating func add(_ segment: Segment, base: UInt32, _ byNumber: [UInt32]) {
    var list: [UInt32] = []
    list.reserveCapacity(segment.units.documentCount)
    var isWhole = true
    var isOrdered = true
    for (document, number) in segment.units.numbers.enumerated() {
      let position = Int(number) < byNumber.count ? byNumber[Int(number)] : Self.none
      if position == Self.none {
        isWhole = false
      } else {
        firstUnits[Int(position)] = base + segment.units.firsts[document]
        documentCount += 1
      }
      if let last = list.last, last >= position { isOrdered = false }
      list.append(position)
    }
    positions.append(list)
    self.isWhole.append(isWhole)
    self.isOrdered.append(isOrdered)
  }

  /// The position in the corpus of a segment's document; nil where it was removed.
  func position(ofDocument document: UInt32, segment: Int) -> Int? {
    let position = positions[segment][Int(document)]
    return position == Self.none ? nil : Int(position)
  }

  /// The unit of a section; nil where its document is not indexed yet.
  func unit(document: Int, section: Int) -> UInt32? {
    let first = firstUnits[document]
    return first == Self.none ? nil : first + UInt32(section)
  }

  /// Those of sorted units that are in a segment, as it numbers them.
  func units(_ all: [UInt32], ofSegment segment: Int) -> [UInt32] {
    let base = bases[segment]
    let first = all.partitionPoint { $0 < base }
    let end = all.partitionPoint { $0 < bases[segment + 1] }
    return all[first..<end].map { $0 - base }
  }
}
