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
    var lists = MergedLists(
      postings: segments.reduce(0) { $0 + $1.postings.units.count },
      bytes: segments.reduce(0) { $0 + $1.places.bytes.count })
    var walk = DictionaryWalk(segments.map(\.dictionary))
    while walk.next() {
      for (segment, rank) in walk.bearers {
        lists.addPostings(segments[segment].postings, rank, moved: unitOffsets[segment])
        lists.addPlaces(segments[segment].places, rank, moved: placeOffsets[segment])
      }
      lists.endTerm()
    }
    for pair in 0..<CommonPairs.count {
      for (segment, offset) in zip(segments, placeOffsets) {
        lists.addPlaces(segment.places, segment.list(ofPair: pair), moved: offset)
      }
      lists.endPair()
    }
    let dictionary = walk.merged
    let postings = lists.postings
    return Segment(
      dictionary: dictionary, postings: postings, places: lists.placeLists, units: units,
      beginnings: withBeginnings
        ? BeginningTable(dictionary: dictionary, postings: postings, unitCount: units.count)
        : BeginningTable())
  }
}

/// The lists of merged terms, as they grow.
private struct MergedLists: ~Copyable {
  private var postingStarts = Column<UInt32>(capacity: 1 << 12)
  private var units: Column<UInt32>
  private var weights: Column<UInt8>
  private var placeStarts = Column<UInt32>(capacity: 1 << 12)
  private var bytes: Column<UInt8>
  /// The last place of the list at hand.
  private var last: UInt32 = 0

  init(postings: Int, bytes: Int) {
    units = Column(capacity: postings)
    weights = Column(capacity: postings)
    self.bytes = Column(capacity: bytes + bytes / 16 + 16)
    postingStarts.append(0)
    placeStarts.append(0)
  }

  mutating func addPostings(_ other: Postings, _ term: Int, moved offset: UInt32) {
    let range = other.range(ofTerm: term)
    units.reserve(range.count)
    weights.reserve(range.count)
    unsafe other.units.withUnsafeBufferPointer { otherUnits in
      unsafe other.weights.withUnsafeBufferPointer { otherWeights in
        for posting in range {
          units.appendReserved(unsafe otherUnits[posting] &+ offset)
          weights.appendReserved(unsafe otherWeights[posting])
        }
      }
    }
  }

  /// Only the first difference changes; the others are copied as they are.
  mutating func addPlaces(_ other: PlaceLists, _ list: Int, moved offset: UInt32) {
    let range = Int(other.starts[list])..<Int(other.starts[list + 1])
    guard !range.isEmpty else { return }
    bytes.reserve(range.count + 8)
    unsafe other.bytes.withUnsafeBufferPointer { source in
      var place = offset
      var next = range.lowerBound
      var isFirst = true
      while next < range.upperBound {
        var difference: UInt32 = 0
        var shift: UInt32 = 0
        while true {
          let byte = unsafe source[next]
          next &+= 1
          difference |= UInt32(byte & 0x7F) &<< shift
          if !isFirst { bytes.appendReserved(byte) }
          if byte < 0x80 || next >= range.upperBound { break }
          shift &+= 7
        }
        place &+= difference
        if isFirst { append(difference: place &- last) }
        isFirst = false
      }
      last = place
    }
  }

  private mutating func append(difference: UInt32) {
    var rest = difference
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func endTerm() {
    postingStarts.append(UInt32(units.count))
    endPair()
  }

  mutating func endPair() {
    placeStarts.append(UInt32(bytes.count))
    last = 0
  }

  var postings: Postings {
    Postings(starts: postingStarts.array, units: units.array, weights: weights.array)
  }

  var placeLists: PlaceLists { PlaceLists(starts: placeStarts.array, bytes: bytes.array) }
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
