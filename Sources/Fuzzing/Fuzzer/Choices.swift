/// Numbers that the first bytes of a fuzzed input choose.
///
/// They come from the input, so that the fuzzer finds its way among them.
package struct Choices {
  private var bytes: ArraySlice<UInt8>

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  /// A number of a range, which holds at most 256; its first where no bytes are left.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(bytes.popFirst() ?? 0) % range.count
  }

  /// The bytes that have chosen nothing.
  package var rest: [UInt8] { Array(bytes) }
}
