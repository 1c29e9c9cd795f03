internal import Glibc

/// Numbers that the first bytes of a fuzzed input choose.
///
/// They come from the input, so that the fuzzer finds its way among them.
package struct InputNumbers {
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

/// Ends the program with words on standard error unless something holds; the fuzzer then keeps the
/// input that it was tried with.
package func require(
  _ holds: Bool, _ words: @autoclosure () -> String, file: StaticString = #fileID,
  line: UInt = #line
) {
  if holds { return }
  let message = Array("\(file):\(line): \(words())\n".utf8)
  _ = unsafe write(STDERR_FILENO, message, message.count)
  abort()
}

extension Unicode.Scalar {
  /// Whether a terminal may obey it.
  package var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether it turns the direction of the text around it.
  package var turnsDirection: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
