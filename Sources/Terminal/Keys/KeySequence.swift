internal import Screen

/// A whole sequence that a key sent: its parameters and its final byte.
///
/// The keys are those of xterm's ctlseqs ("PC-Style Function Keys"), rxvt and the Linux console.
/// Of the modifiers only Alt with the arrows to the sides makes a key of its own.
struct KeySequence {
  private let first: Int
  private let modifiers: Int
  private let final: Unicode.Scalar
  private let isPrivate: Bool

  /// Reads the parameters: decimal numbers with semicolons between them, the second of which is
  /// one more than the modifiers' bits.
  init(parameters: [UInt8], final: UInt8, alt: Bool) {
    let fields = parameters.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = fields.map { field in
      field.reduce(0) { sum, byte in
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          ? min(sum * 10 + Int(byte - UInt8(ascii: "0")), 9999) : sum
      }
    }
    first = numbers.first ?? 0
    modifiers = max((numbers.count > 1 ? numbers[1] : 1) - 1, 0) | (alt ? Self.altBit : 0)
    self.final = Unicode.Scalar(final)
    // Reports and answers of the terminal have other characters among their parameters.
    isPrivate = !parameters.allSatisfy { 0x30...0x3B ~= $0 && $0 != 0x3A }
  }

  private static let altBit = 2

  /// Whether this is the mark before a pasted text.
  var startsPaste: Bool { final == "~" && first == 200 && !isPrivate }

  /// The key of a control sequence (`ESC [ … final`); nil for what no key sends.
  var controlKey: Key? {
    guard !isPrivate else { return nil }
    switch final {
    case "~": return numberedKey
    case "Z": return .backTab
    default: return cursorKey
    }
  }

  /// The key of a sequence in application mode (`ESC O final`); nil for what no key sends.
  var applicationKey: Key? {
    switch final {
    case "M": .enter
    case "X": .character("=")
    // The keypad: * + , - . / and the digits, in ASCII's order.
    case "j"..."y": Unicode.Scalar(final.value - 0x40).map { .character(Character($0)) }
    default: cursorKey
    }
  }

  private var cursorKey: Key? {
    let hasAlt = modifiers & Self.altBit != 0
    switch final {
    case "A": return .up
    case "B": return .down
    case "C": return hasAlt ? .altRight : .right
    case "D": return hasAlt ? .altLeft : .left
    case "F": return .end
    case "H": return .home
    // With a row before it, R is the answer that tells where the cursor is.
    case "P"..."S" where first <= 1: return .function(Int(final.value - 0x50) + 1)
    default: return nil
    }
  }

  private var numberedKey: Key? {
    switch first {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(first - 10)
    case 17...21: .function(first - 11)
    case 23, 24, 25, 26: .function(first - 12)
    case 28, 29: .function(first - 13)
    case 31...34: .function(first - 14)
    default: nil
    }
  }
}
