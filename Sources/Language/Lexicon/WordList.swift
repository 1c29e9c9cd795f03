internal import CLexicons

/// A word list in the program's read-only data: lines of tab-separated fields.
///
/// The bytes are never copied, so that a list costs nothing until it is asked.
@safe
struct WordList: @unchecked Sendable {
  // Sendable: the bytes are constants of the program.
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ name: dragoman_lexicon_name) {
    var length = 0
    let start = unsafe dragoman_lexicon(name, &length)
    unsafe bytes = UnsafeBufferPointer(start: start, count: length)
  }

  /// Every line's fields.
  var rows: [[String]] {
    unsafe bytes.split(separator: 0x0A).map { line in
      unsafe line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// The fields behind the first of the line whose first field is the key; see `value(of:)`.
  func fields(of key: [UInt8]) -> [String]? {
    guard let range = valueRange(of: key) else { return nil }
    return unsafe bytes[range].split(separator: 0x09).map {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  /// The second field of the line whose first field is the key; the list must be sorted by bytes.
  ///
  /// A binary search over the lines: some seventeen looks at a list of sixty thousand.
  func value(of key: [UInt8]) -> [UInt8]? {
    guard let range = valueRange(of: key) else { return nil }
    return unsafe Array(bytes[range].prefix { $0 != 0x09 })
  }

  /// Where the fields behind the key's stand.
  private func valueRange(of key: [UInt8]) -> Range<Int>? {
    var low = 0
    var high = unsafe bytes.count
    while low < high {
      let line = lineRange(around: low + (high - low) / 2)
      switch compare(key, at: line.lowerBound) {
      case .match(let valueStart): return valueStart..<max(valueStart, line.upperBound)
      case .before: high = line.lowerBound
      case .after: low = line.upperBound + 1
      }
    }
    return nil
  }

  private enum Order {
    case before
    case after
    case match(valueStart: Int)
  }

  private func lineRange(around position: Int) -> Range<Int> {
    var start = position
    while unsafe start > 0 && bytes[start - 1] != 0x0A { start -= 1 }
    var end = position
    while unsafe end < bytes.count && bytes[end] != 0x0A { end += 1 }
    return start..<end
  }

  private func compare(_ key: [UInt8], at start: Int) -> Order {
    var position = start
    for byte in key {
      let other = unsafe position < bytes.count ? bytes[position] : 0x09
      if other == 0x09 || other == 0x0A || byte > other { return .after }
      if byte < other { return .before }
      position += 1
    }
    guard unsafe position < bytes.count else { return .match(valueStart: position) }
    let next = unsafe bytes[position]
    if next == 0x09 { return .match(valueStart: position + 1) }
    return next == 0x0A ? .match(valueStart: position) : .before
  }
}
