/// Merges segments into one, in the order given.
///
/// Walks through their dictionaries in parallel and concatenates each word's lists. Linear; reads
/// and writes in order throughout.
struct SegmentMerger {
  private let segments: [Segment]
  /// What is added to the numbers of each segment's units and places.
  private var unitOffsets: [UInt32] = []
  private var placeOffsets: [UInt32] = []
  private var units = UnitTable()

  /// The merged segment.
  static func merge(_ segments: [Segment], withPrefixSums: Bool) -> Segment {
    if segments.count == 1, !withPrefixSums { return segments[0] }
    var merger = SegmentMerger(segments)
    return merger.run(withPrefixSums: withPrefixSums)
  }

  private init(_ segments: [Segment]) {
    self.segments = segments
    for segment in segments {
      unitOffsets.append(UInt32(units.count))
      placeOffsets.append(UInt32(units.length))
      units.append(segment.units)
    }
  }

  private mutating func run(withPrefixSums: Bool) -> Segment {
    var walk = DictionaryWalk(segments.map(\.dictionary))
    var writer = ListWriter(postings: postingCount, bytes: byteBound)
    while walk.next() {
      writer.beginList()
      for (segment, rank) in walk.holders {
        writer.addPostings(segments[segment].postings, rank, moved: unitOffsets[segment])
        writer.addPlaces(segments[segment].places, rank, moved: placeOffsets[segment])
      }
      writer.endPostings()
      writer.endPlaces()
    }
    for pair in 0..<CommonPairs.count {
      writer.beginList()
      for (segment, offset) in zip(segments, placeOffsets) {
        writer.addPlaces(segment.places, segment.list(ofPair: pair), moved: offset)
      }
      writer.endPlaces()
    }
    let dictionary = walk.merged
    return Segment(
      dictionary: dictionary, postings: writer.postings, places: writer.places, units: units,
      prefixSums: withPrefixSums
        ? PrefixSums(
          dictionary: dictionary, postings: writer.postings, unitCount: units.count)
        : PrefixSums())
  }

  private var postingCount: Int { segments.reduce(0) { $0 + $1.postings.units.count } }

  /// The first difference of each list may need four bytes more than it did.
  private var byteBound: Int {
    segments.reduce(8) { $0 + $1.places.bytes.count + 4 * $1.places.count }
  }

}

/// Collects the lists of merged terms, one after the other.
private struct ListWriter {
  private var postingStarts: [UInt32] = [0]
  private var units: [UInt32] = []
  private var weights: [UInt8] = []
  private var placeStarts: [UInt32] = [0]
  private var bytes: [UInt8] = []
  /// The last place of the current list.
  private var last: UInt32 = 0

  /// Reserves room for postings and for the bytes of places.
  init(postings: Int, bytes byteCount: Int) {
    units.reserveCapacity(postings)
    weights.reserveCapacity(postings)
    bytes.reserveCapacity(byteCount)
  }

  var postings: Postings { Postings(starts: postingStarts, units: units, weights: weights) }
  var places: PlaceLists { PlaceLists(starts: placeStarts, bytes: bytes) }

  mutating func beginList() { last = 0 }
  mutating func endPostings() { postingStarts.append(UInt32(units.count)) }
  mutating func endPlaces() { placeStarts.append(UInt32(bytes.count)) }

  mutating func addPostings(_ other: Postings, _ term: Int, moved offset: UInt32) {
    let range = other.range(ofTerm: term)
    let source = other.units.span
    units.append(addingCapacity: range.count) { units in
      for posting in range { units.append(source[posting] &+ offset) }
    }
    weights.append(contentsOf: other.weights[range])
  }

  /// Only the first difference changes; the others are copied as they are.
  mutating func addPlaces(_ other: PlaceLists, _ list: Int, moved offset: UInt32) {
    let range = other.range(of: list)
    guard !range.isEmpty else { return }
    let source = other.bytes.span
    var next = range.lowerBound
    var place = offset &+ PlaceLists.read(source, at: &next, before: range.upperBound)
    PlaceLists.append(place &- last, to: &bytes)
    bytes.append(contentsOf: other.bytes[next..<range.upperBound])
    while next < range.upperBound {
      place &+= PlaceLists.read(source, at: &next, before: range.upperBound)
    }
    last = place
  }
}

/// Walks through sorted dictionaries in parallel, word by word.
private struct DictionaryWalk {
  private let dictionaries: [SortedWords]
  private var ranks: [Int]
  /// The first eight bytes of each dictionary's next word, as a number; the largest at its end.
  private var heads: [UInt64]
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// The dictionaries that contain the current word, with its rank in each.
  private(set) var holders: [(dictionary: Int, rank: Int)] = []

  init(_ dictionaries: [SortedWords]) {
    self.dictionaries = dictionaries
    ranks = dictionaries.map { _ in 0 }
    heads = dictionaries.map { Self.head($0, 0) }
  }

  /// All words, at the end of the walk.
  var merged: SortedWords { SortedWords(bytes: bytes, starts: starts) }

  mutating func next() -> Bool {
    holders.removeAll(keepingCapacity: true)
    for index in dictionaries.indices where ranks[index] < dictionaries[index].count {
      if let first = holders.first {
        let order = compare(index, first.dictionary)
        if order > 0 { continue }
        if order < 0 { holders.removeAll(keepingCapacity: true) }
      }
      holders.append((index, ranks[index]))
    }
    guard let first = holders.first else { return false }
    bytes.append(contentsOf: dictionaries[first.dictionary].word(first.rank))
    starts.append(UInt32(bytes.count))
    for (index, rank) in holders {
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
    rank < dictionary.count ? SortedWords.head(of: dictionary.word(rank)) : .max
  }
}
