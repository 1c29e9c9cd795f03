/// Ascending lists of places, as differences of one to five bytes (LEB128) in one array.
///
/// The places of common words are near each other, so that most differences need one byte where a
/// plain number needs four.
struct PlaceLists: Sendable {
  /// Where each list begins in `bytes`; one more than there are lists.
  private(set) var starts: [UInt32]
  private(set) var bytes: [UInt8]

  init(starts: [UInt32], bytes: [UInt8]) {
    self.starts = starts
    self.bytes = bytes
  }

  var count: Int { starts.count - 1 }

  /// A list's bytes.
  func range(of list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

  /// A list's size in bytes: about its length, without reading it.
  func size(of list: Int) -> Int { range(of: list).count }

  /// Appends a list's places; linear in them.
  func append(_ list: Int, to places: inout [UInt32]) {
    let range = range(of: list)
    let bytes = bytes.span
    places.append(addingCapacity: range.count) { places in
      var next = range.lowerBound
      var place: UInt32 = 0
      while next < range.upperBound {
        place &+= Self.read(bytes, at: &next, before: range.upperBound)
        places.append(place)
      }
    }
  }

  /// The places of a list.
  func places(of list: Int) -> [UInt32] {
    var places: [UInt32] = []
    append(list, to: &places)
    return places
  }

  /// The bytes that a difference needs.
  @inline(__always)
  static func length(of difference: UInt32) -> UInt32 {
    difference < 0x80 ? 1 : UInt32(38 &- difference.leadingZeroBitCount) / 7
  }

  /// Reads a difference and moves past it.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, at next: inout Int, before end: Int) -> UInt32 {
    var byte = bytes[next]
    next &+= 1
    var difference = UInt32(byte & 0x7F)
    var shift: UInt32 = 7
    while byte >= 0x80, next < end {
      byte = bytes[next]
      next &+= 1
      difference |= UInt32(byte & 0x7F) &<< shift
      shift &+= 7
    }
    return difference
  }

  /// Writes a difference and returns the position after it.
  @inline(__always)
  static func write(
    _ difference: UInt32, to target: inout MutableSpan<UInt8>, at place: Int
  ) -> Int {
    var rest = difference
    var place = place
    while rest >= 0x80 {
      target[place] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      place &+= 1
    }
    target[place] = UInt8(truncatingIfNeeded: rest)
    return place &+ 1
  }

  /// Appends a difference.
  static func append(_ difference: UInt32, to bytes: inout [UInt8]) {
    var rest = difference
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// The commonest words of English, whose pairs ("of the") have lists of places of their own.
///
/// A phrase is found by its rarest word; a phrase of common words alone would walk through a part
/// of the whole text. Lists of pairs avoid that (Williams, Zobel and Bahle 2004, "Fast Phrase
/// Querying with Combined Indexes"). The words are fixed, so that lists of different segments can
/// be merged.
enum CommonPairs {
  static let words: [[UInt8]] = [
    "a", "all", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had",
    "has", "have", "he", "i", "in", "is", "it", "its", "not", "of", "on", "or", "our", "said",
    "she", "that", "the", "their", "there", "they", "this", "to", "was", "we", "were", "which",
    "who", "will", "with", "would",
  ].map { Array($0.utf8) }

  /// How many pairs there are.
  static let count = words.count * words.count

  /// The pair of two of the words.
  static func pair(_ first: Int, _ second: Int) -> Int { first * words.count + second }

  /// The pair of two words, if both are common.
  static func pair(_ first: [UInt8], _ second: [UInt8]) -> Int? {
    guard let first = words.firstIndex(of: first), let second = words.firstIndex(of: second)
    else { return nil }
    return pair(first, second)
  }

  /// For each rank of a dictionary, which of the common words it is; 255 for any other.
  static func table(_ dictionary: SortedWords) -> [UInt8] {
    var table = [UInt8](repeating: .max, count: dictionary.count)
    for (index, word) in words.enumerated() {
      if let rank = dictionary.rank(of: word) { table[rank] = UInt8(index) }
    }
    return table
  }
}
