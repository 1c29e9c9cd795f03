import Corpus

/// From Unicode scalars to UTF-8 bytes in one text, and back.
struct OffsetMap {
  private var bytes: [Int] = []

  init(_ text: String) {
    var offset = 0
    bytes.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      bytes.append(offset)
      offset += UTF8.width(scalar)
    }
    bytes.append(offset)
  }

  /// The span in bytes of a pair of scalar offsets.
  func span(_ pair: [Int]) -> TextSpan { span(pair[0], pair[1]) }

  /// The span in bytes between two scalar offsets; what lies past the end is taken back to it.
  func span(_ start: Int, _ end: Int) -> TextSpan {
    TextSpan(bytes[min(start, bytes.count - 1)], bytes[min(end, bytes.count - 1)])
  }
}
