/// Ascending lists of places, as differences of one to five bytes (LEB128), one after the other.
///
/// Common words stand close together, so that most differences take one byte where a plain number
/// takes four.
struct PlaceLists: Sendable {
  /// Where each list begins in `bytes`; one more than there are lists.
  private(set) var starts: [UInt32]
  private(set) var bytes: [UInt8]

  init(starts: [UInt32], bytes: [UInt8]) {
    self.starts = starts
    self.bytes = bytes
  }

  var count: Int { starts.count - 1 }

  /// Where in `bytes` a list is.
  func range(of list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

  /// The bytes of a list: roughly how long it is, without reading it.
  func size(of list: Int) -> Int { range(of: list).count }

  /// Appends a list's places, in time linear in them.
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

  /// The bytes that a difference takes.
  @inline(__always)
  static func length(of difference: UInt32) -> UInt32 {
    difference < 0x80 ? 1 : UInt32(38 &- difference.leadingZeroBitCount) / 7
  }

  /// Reads a difference and goes to the place behind it.
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

  /// Writes a difference, and returns the place behind it.
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
