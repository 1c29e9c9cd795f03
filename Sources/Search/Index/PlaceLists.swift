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

  /// The bytes of a list: roughly how long it is, without reading it.
  func size(of list: Int) -> Int { Int(starts[list + 1]) - Int(starts[list]) }

  /// Appends a list's places, each moved by an offset; linear in them.
  func append(_ list: Int, to places: inout [UInt32], moved offset: Int = 0) {
    let range = Int(starts[list])..<Int(starts[list + 1])
    places.reserveCapacity(places.count + range.count)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var next = range.lowerBound
      var place: UInt32 = UInt32(truncatingIfNeeded: offset)
      while next < range.upperBound {
        var byte = unsafe bytes[next]
        next &+= 1
        var difference = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        while byte >= 0x80, next < range.upperBound {
          byte = unsafe bytes[next]
          next &+= 1
          difference |= UInt32(byte & 0x7F) &<< shift
          shift &+= 7
        }
        place &+= difference
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

  /// Writes a difference, and returns the place behind it.
  @inline(__always)
  static func write(
    _ difference: UInt32, to target: UnsafeMutablePointer<UInt8>, at place: Int
  ) -> Int {
    var rest = difference
    var place = place
    while rest >= 0x80 {
      unsafe target[place] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      place &+= 1
    }
    unsafe target[place] = UInt8(truncatingIfNeeded: rest)
    return place &+ 1
  }
}
