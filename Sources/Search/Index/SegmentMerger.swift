/// Joins segments into one, in the order given.
///
/// Their dictionaries are walked side by side, and each word's lists are put one behind the other.
/// Linear; reads and writes in order throughout.
struct SegmentMerger {
  private let segments: [Segment]
  /// What each segment's units and places are moved by.
  private var unitOffsets: [UInt32] = []
  private var placeOffsets: [UInt32] = []
  private var units = UnitTable()

  /// The segments as one.
  static func merge(_ segments: [Segment], withBeginnings: Bool) -> Segment {
    if segments.count == 1, !withBeginnings { return segments[0] }
    var merger = SegmentMerger(segments)
    return merger.run(withBeginnings: withBeginnings)
  }

  private init(_ segments: [Segment]) {
    self.segments = segments
    for segment in segments {
      unitOffsets.append(UInt32(units.count))
      placeOffsets.append(UInt32(units.length))
      units.append(segment.units)
    }
  }

  private mutating func run(withBeginnings: Bool) -> Segment {
    var walk = DictionaryWalk(segments.map(\.dictionary))
    var postingStarts: [UInt32] = [0]
    var placeStarts: [UInt32] = [0]
    var weights: [UInt8] = []
    var bytes: [UInt8] = []
    let unitsOfPostings = unsafe [UInt32](unsafeUninitializedCapacity: postingCount) {
      units, count in
      unsafe weights = [UInt8](unsafeUninitializedCapacity: postingCount) { weights, weightCount in
        unsafe bytes = [UInt8](unsafeUninitializedCapacity: byteBound) { bytes, byteCount in
          var writer = unsafe ListWriter(units: units, weights: weights, bytes: bytes)
          while walk.next() {
            unsafe write(walk.bearers, with: &writer)
            unsafe postingStarts.append(UInt32(writer.postingCount))
            unsafe placeStarts.append(UInt32(writer.byteCount))
          }
          for pair in 0..<CommonPairs.count {
            unsafe write(pair: pair, with: &writer)
            unsafe placeStarts.append(UInt32(writer.byteCount))
          }
          count = unsafe writer.postingCount
          weightCount = count
          byteCount = unsafe writer.byteCount
        }
      }
    }
    let dictionary = walk.merged
    let postings = Postings(starts: postingStarts, units: unitsOfPostings, weights: weights)
    return Segment(
      dictionary: dictionary, postings: postings,
      places: PlaceLists(starts: placeStarts, bytes: bytes), units: units,
      beginnings: withBeginnings
        ? BeginningTable(dictionary: dictionary, postings: postings, unitCount: units.count)
        : BeginningTable())
  }

  private var postingCount: Int { segments.reduce(0) { $0 + $1.postings.units.count } }

  /// The first difference of each list may need four bytes more than it did.
  private var byteBound: Int {
    segments.reduce(8) { $0 + $1.places.bytes.count + 4 * $1.places.count }
  }

  /// Writes the lists of one word.
  private func write(
    _ bearers: [(dictionary: Int, rank: Int)], with writer: inout ListWriter
  ) {
    unsafe writer.beginList()
    for (segment, rank) in bearers {
      unsafe writer.addPostings(segments[segment].postings, rank, moved: unitOffsets[segment])
      unsafe writer.addPlaces(segments[segment].places, rank, moved: placeOffsets[segment])
    }
  }

  /// Writes the places of a common pair.
  private func write(pair: Int, with writer: inout ListWriter) {
    unsafe writer.beginList()
    for (segment, offset) in zip(segments, placeOffsets) {
      unsafe writer.addPlaces(segment.places, segment.list(ofPair: pair), moved: offset)
    }
  }
}

/// Writes the lists of merged terms one behind the other.
@unsafe
private struct ListWriter {
  private let units: UnsafeMutableBufferPointer<UInt32>
  private let weights: UnsafeMutableBufferPointer<UInt8>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var postingCount = 0
  private(set) var byteCount = 0
  /// The last place of the list at hand.
  private var last: UInt32 = 0

  init(
    units: UnsafeMutableBufferPointer<UInt32>, weights: UnsafeMutableBufferPointer<UInt8>,
    bytes: UnsafeMutableBufferPointer<UInt8>
  ) {
    unsafe self.units = unsafe units
    unsafe self.weights = unsafe weights
    unsafe self.bytes = unsafe bytes
  }

  mutating func beginList() { unsafe last = 0 }

  mutating func addPostings(_ other: Postings, _ term: Int, moved offset: UInt32) {
    let range = other.range(ofTerm: term)
    var target = unsafe postingCount
    unsafe other.units.withUnsafeBufferPointer { otherUnits in
      unsafe other.weights.withUnsafeBufferPointer { otherWeights in
        for posting in range {
          unsafe units[target] = unsafe otherUnits[posting] &+ offset
          unsafe weights[target] = unsafe otherWeights[posting]
          target &+= 1
        }
      }
    }
    unsafe postingCount = target
  }

  /// Only the first difference changes; the others are copied as they are.
  mutating func addPlaces(_ other: PlaceLists, _ list: Int, moved offset: UInt32) {
    let range = Int(other.starts[list])..<Int(other.starts[list + 1])
    guard !range.isEmpty, let target = unsafe bytes.baseAddress else { return }
    unsafe other.bytes.withUnsafeBufferPointer { source in
      var place = offset
      var next = range.lowerBound
      var filled = unsafe byteCount
      var isFirst = true
      while next < range.upperBound {
        var difference: UInt32 = 0
        var shift: UInt32 = 0
        while true {
          let byte = unsafe source[next]
          next &+= 1
          difference |= UInt32(byte & 0x7F) &<< shift
          if !isFirst {
            unsafe target[filled] = byte
            filled &+= 1
          }
          if byte < 0x80 || next >= range.upperBound { break }
          shift &+= 7
        }
        place &+= difference
        if isFirst { filled = unsafe PlaceLists.write(place &- last, to: target, at: filled) }
        isFirst = false
      }
      unsafe last = place
      unsafe byteCount = filled
    }
  }
}

/// Walks over sorted dictionaries side by side, word by word.
private struct DictionaryWalk {
  private let dictionaries: [SortedWords]
  private var ranks: [Int]
  /// The first eight bytes of each dictionary's next word, as a number; the largest at its end.
  private var heads: [UInt64]
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// The dictionaries that have the word at hand, with its rank in each.
  private(set) var bearers: [(dictionary: Int, rank: Int)] = []

  init(_ dictionaries: [SortedWords]) {
    self.dictionaries = dictionaries
    ranks = dictionaries.map { _ in 0 }
    heads = dictionaries.map { Self.head($0, 0) }
  }

  /// All words, once the walk is over.
  var merged: SortedWords { SortedWords(bytes: bytes, starts: starts) }

  mutating func next() -> Bool {
    bearers.removeAll(keepingCapacity: true)
    for index in dictionaries.indices where ranks[index] < dictionaries[index].count {
      if let first = bearers.first {
        let order = compare(index, first.dictionary)
        if order > 0 { continue }
        if order < 0 { bearers.removeAll(keepingCapacity: true) }
      }
      bearers.append((index, ranks[index]))
    }
    guard let first = bearers.first else { return false }
    bytes.append(contentsOf: dictionaries[first.dictionary].word(first.rank))
    starts.append(UInt32(bytes.count))
    for (index, rank) in bearers {
      ranks[index] = rank + 1
      heads[index] = Self.head(dictionaries[index], rank + 1)
    }
    return true
  }

  private func compare(_ left: Int, _ right: Int) -> Int {
    if heads[left] != heads[right] { return heads[left] < heads[right] ? -1 : 1 }
    let first = dictionaries[left].word(ranks[left])
    let second = dictionaries[right].word(ranks[right])
    if first.count <= 8, second.count <= 8 { return first.count - second.count }
    if first.lexicographicallyPrecedes(second) { return -1 }
    return first.count == second.count && first.elementsEqual(second) ? 0 : 1
  }

  private static func head(_ dictionary: SortedWords, _ rank: Int) -> UInt64 {
    guard rank < dictionary.count else { return .max }
    var head: UInt64 = 0
    for (index, byte) in dictionary.word(rank).prefix(8).enumerated() {
      head |= UInt64(byte) << UInt64(56 - index * 8)
    }
    return head
  }
}
