internal import Screen

extension Key {
  /// The key that a terminal names by its character: `CSI u`, and xterm's modifyOtherKeys.
  ///
  /// `shifted` is what the key types with Shift, where the terminal knows. Nil for keys that mean
  /// nothing by themselves, such as Shift.
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
      // Which case the letter has is told by Shift.
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
