internal import Screen

/// A complete control sequence: its parameters and its final byte.
///
/// The keys are those of xterm's ctlseqs ("PC-Style Function Keys", modifyOtherKeys), rxvt, the
/// Linux console and kitty's keyboard protocol, which holds the older `CSI u` form.
struct ControlSequence {
  /// The numbers between semicolons, each with those after its colons; empty ones are nil.
  let fields: [[Int?]]
  let final: Unicode.Scalar
  /// The character before the parameters that makes the sequence a private one, if any.
  let mark: UInt8?
  /// Whether it holds characters that neither keys nor mouse reports have.
  private let isForeign: Bool

  /// Splits parameters; numbers are limited to seven digits.
  init(_ parameters: [UInt8], final: UInt8) {
    self.final = Unicode.Scalar(final)
    let hasMark = parameters.first.map { 0x3C...0x3F ~= $0 } ?? false
    mark = hasMark ? parameters[0] : nil
    var fields: [[Int?]] = [[nil]]
    var isForeign = false
    for byte in parameters.dropFirst(hasMark ? 1 : 0) {
      let field = fields.count - 1
      let place = fields[field].count - 1
      switch byte {
      case UInt8(ascii: ";"): fields.append([nil])
      case UInt8(ascii: ":"): fields[field].append(nil)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        fields[field][place] = min((fields[field][place] ?? 0) * 10 + digit, Self.greatest)
      default: isForeign = true
      }
    }
    self.fields = fields
    self.isForeign = isForeign
  }

  private static let greatest = 9_999_999

  /// A number of a field, both counted from 0; nil if there is none.
  func number(_ field: Int, _ place: Int = 0) -> Int? {
    guard field < fields.count, place < fields[field].count else { return nil }
    return fields[field][place]
  }

  private var isPlain: Bool { mark == nil && !isForeign }

  /// Whether this marks the start of pasted text.
  var startsPaste: Bool { isPlain && final == "~" && number(0) == 200 && fields.count == 1 }

  /// Whether this is how rxvt sends a key with Shift; `$` is no final byte by ECMA-48.
  var isShiftedKey: Bool { isPlain && fields == [[number(0)]] && numberedKey != nil }

  /// The input that a control sequence (`ESC [ … final`) reports; nil if it reports none.
  var input: Input? {
    if mark == UInt8(ascii: "<"), !isForeign, final == "M" || final == "m" {
      return MouseReport(self, isRelease: final == "m")?.input
    }
    guard isPlain else { return nil }
    switch final {
    case "M": return MouseReport(urxvt: self)?.input
    case "I" where fields == [[nil]]: return .focused(true)
    case "O" where fields == [[nil]]: return .focused(false)
    default: return controlKey.map(Input.key)
    }
  }

  /// The key of a sequence in application mode (`ESC O final`); nil if no key sends it.
  var applicationKey: Key? {
    switch final {
    case "M": .enter
    case "X": .character("=")
    // rxvt's arrows with Control.
    case "a"..."d": Self.arrow(Unicode.Scalar(final.value - 0x20))?.adding(.control)
    // The keypad: * + , - . / and the digits, in ASCII's order.
    case "j"..."y": Unicode.Scalar(final.value - 0x40).map { .character(Character($0)) }
    case "P"..."S": function.adding(applicationModifiers)
    default: cursorKey?.adding(applicationModifiers)
    }
  }

  /// Some terminals omit the 1 before them.
  private var applicationModifiers: Key.Modifiers { Self.modifiers(number(1) ?? number(0)) }
}

/// Keys by their numbers and letters.
extension ControlSequence {
  private var controlKey: Key? {
    // kitty reports the release of a key as well.
    guard number(1, 1) != 3 else { return nil }
    let modifiers = Self.modifiers(number(1))
    switch final {
    case "~" where number(0) == 27:
      return number(2).flatMap { Key(codePoint: $0, modifiers) }
    case "u":
      return Key(codePoint: number(0) ?? 1, shifted: number(0, 1), modifiers)
    case "~": return numberedKey?.adding(modifiers)
    // rxvt's forms with modifiers.
    case "$": return numberedKey?.adding(.shift)
    case "^": return numberedKey?.adding(.control)
    case "@": return numberedKey?.adding([.control, .shift])
    case "a"..."d": return Self.arrow(Unicode.Scalar(final.value - 0x20))?.adding(.shift)
    case "Z": return .backTab.adding(modifiers)
    default: return cursorKey?.adding(modifiers)
    }
  }

  private static func modifiers(_ parameter: Int?) -> Key.Modifiers {
    // One more than the bits; those above Control are locks and keys without a meaning here.
    let bits = max((parameter ?? 1) - 1, 0)
    return Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: bits & 7))
  }

  private static func arrow(_ letter: Unicode.Scalar?) -> Key? {
    switch letter {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    default: nil
    }
  }

  private var cursorKey: Key? {
    switch final {
    case "A"..."D": Self.arrow(final)
    case "F": .end
    case "H": .home
    // With a row before it, R is the reply with the position of the cursor.
    case "P"..."S" where (number(0) ?? 1) <= 1 && (number(1) ?? 1) <= 16: function
    default: nil
    }
  }

  /// The key of a final byte from P to S.
  private var function: Key { .function(Int(final.value) - 0x50 + 1) }

  private var numberedKey: Key? {
    guard let number = number(0) else { return nil }
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23...26: return .function(number - 12)
    case 28, 29: return .function(number - 13)
    case 31...34: return .function(number - 14)
    default: return nil
    }
  }
}

extension Key {
  /// The key that a terminal reports by its character: `CSI u`, and xterm's modifyOtherKeys.
  ///
  /// `shifted` is what the key types with Shift, if the terminal says so. Nil for keys without a
  /// meaning of their own, such as Shift.
  init?(codePoint: Int, shifted: Int? = nil, _ modifiers: Modifiers) {
    if let code = Self.named(codePoint) {
      self.init(code, modifiers)
      return
    }
    if let typed = Self.keypad(codePoint) {
      self.init(.character(typed), modifiers.subtracting(.shift))
      return
    }
    let hasShift = modifiers.contains(.shift)
    guard
      let scalar = Unicode.Scalar(UInt32(clamping: hasShift ? shifted ?? codePoint : codePoint)),
      !Self.isPrivate(scalar), scalar.value >= 0x20, !(0x7F..<0xA0 ~= scalar.value)
    else { return nil }
    let character = Character(scalar)
    if modifiers.contains(.control) {
      // Shift says which case the letter has.
      self.init(.character(Self.only(character.lowercased()) ?? character), modifiers)
    } else if hasShift {
      self.init(
        .character(Self.only(character.uppercased()) ?? character), modifiers.subtracting(.shift))
    } else {
      self.init(.character(character), modifiers)
    }
  }

  private static func only(_ text: String) -> Character? {
    text.count == 1 ? text.first : nil
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    0xE000...0xF8FF ~= scalar.value
  }

  private static func named(_ codePoint: Int) -> Code? {
    switch codePoint {
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13, 57414: .enter
    case 27: .escape
    case 57376...57398: .function(codePoint - 57376 + 13)
    case 57417: .left
    case 57418: .right
    case 57419: .up
    case 57420: .down
    case 57421: .pageUp
    case 57422: .pageDown
    case 57423: .home
    case 57424: .end
    case 57425: .insert
    case 57426: .delete
    default: nil
    }
  }

  /// What a key of kitty's keypad types.
  private static func keypad(_ codePoint: Int) -> Character? {
    let typed = Array("0123456789./*-+")
    if 57399..<57399 + typed.count ~= codePoint { return typed[codePoint - 57399] }
    return switch codePoint {
    case 57415: "="
    case 57416: ","
    default: nil
    }
  }
}
