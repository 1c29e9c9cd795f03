internal import Screen

/// What each state does with a byte.
extension InputDecoder {
  mutating func take(_ byte: UInt8) {
    length += 1
    switch state {
    case .ground: takeTyped(byte)
    case .escape(let doubled): takeEscaped(byte, doubled: doubled)
    case .control(let alt): takeControl(byte, alt: alt)
    case .consoleFunction(let alt): takeConsoleFunction(byte, alt: alt)
    case .application(let alt): takeApplication(byte, alt: alt)
    case .mouse: takeMouse(byte)
    case .string(let introducer): takeString(byte, introducer)
    case .stringEscape(let introducer): takeStringEscape(byte, introducer)
    case .paste: pasted.append([byte])
    case .pasteEnd(let matched): takePasteEnd(byte, matched: matched)
    }
    if length > Self.mostSwallowed { enter(.ground) }
  }

  private mutating func takeTyped(_ byte: UInt8) {
    length = 0
    switch scalars.take(byte) {
    case .pending: break
    case .scalar(let scalar): typeOrBegin(scalar)
    case .invalid where keys.haveEightBits && 0x80..<0xA0 ~= byte:
      begin(byte - 0x40)
    case .invalid: type("\u{FFFD}")
    case .interrupted:
      type("\u{FFFD}")
      take(byte)
    }
  }

  private mutating func typeOrBegin(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1B: beginEscape(doubled: false)
    // A control character of eight bits, which UTF-8 makes two, is an escape and a letter.
    case 0x80..<0xA0: begin(UInt8(truncatingIfNeeded: scalar.value) - 0x40)
    default: type(scalar)
    }
  }

  private mutating func beginEscape(doubled: Bool) {
    enter(.escape(doubled: doubled))
    length = 1
    if !keys.isEmpty { spelled = [0x1B] }
  }

  /// Begins the sequence of a control character of eight bits, by the letter that follows an escape
  /// where it has seven; one that begins none is dropped.
  private mutating func begin(_ letter: UInt8) {
    alt = false
    guard Self.introducers.contains(letter) else { return }
    beginEscape(doubled: false)
    take(letter)
  }

  /// `[`, `O`, and what begins a string: `P`, `X`, `]`, `^`, `_`.
  private static let introducers = Array("[OPX]^_".utf8)

  /// Whether the bytes so far are a key of the terminfo entry, which is then pressed.
  private mutating func takeSpelled(_ byte: UInt8, alt: Bool) -> Bool {
    guard !spelled.isEmpty else { return false }
    spelled.append(byte)
    guard let key = keys[spelled] else {
      if spelled.count >= keys.longest { spelled.removeAll(keepingCapacity: true) }
      return false
    }
    enter(.ground)
    press(alt ? key.adding(.alt) : key)
    return true
  }

  private mutating func takeEscaped(_ byte: UInt8, doubled: Bool) {
    if takeSpelled(byte, alt: doubled) { return }
    switch byte {
    case UInt8(ascii: "["): return state = .control(alt: doubled)
    case UInt8(ascii: "O"): return state = .application(alt: doubled)
    default: break
    }
    if doubled { press(.escape) }
    switch byte {
    case 0x1B:
      beginEscape(doubled: true)
    case _ where Self.introducers.contains(byte):
      enter(.string(introducer: byte))
    default:
      enter(.ground)
      alt = true
      take(byte)
    }
  }

  private mutating func takeControl(_ byte: UInt8, alt: Bool) {
    if takeSpelled(byte, alt: alt) { return }
    switch byte {
    case UInt8(ascii: "[") where collected.isEmpty:
      state = .consoleFunction(alt: alt)
    case UInt8(ascii: "M") where collected.isEmpty:
      enter(.mouse)
    case UInt8(ascii: "$") where ControlSequence(collected, final: byte).isShiftedKey:
      finish(ControlSequence(collected, final: byte), alt: alt)
    case 0x20..<0x40:
      collect(byte)
    case 0x40..<0x7F:
      finish(ControlSequence(collected, final: byte), alt: alt)
    default:
      // A control sequence that breaks off is no key; what broke it is one.
      if collected.isEmpty { pressBroken("[", alt: alt) }
      enter(.ground)
      take(byte)
    }
  }

  private mutating func finish(_ sequence: ControlSequence, alt: Bool) {
    enter(sequence.startsPaste ? .paste : .ground)
    guard let input = sequence.input else { return }
    if alt, case .key(let key) = input {
      press(key.adding(.alt))
    } else {
      inputs.append(input)
    }
  }

  private mutating func takeConsoleFunction(_ byte: UInt8, alt: Bool) {
    if takeSpelled(byte, alt: alt) { return }
    enter(.ground)
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "E"):
      let key = Key.function(Int(byte - UInt8(ascii: "A")) + 1)
      press(alt ? key.adding(.alt) : key)
    case 0x21..<0x7F: break
    default: take(byte)
    }
  }

  private mutating func takeApplication(_ byte: UInt8, alt: Bool) {
    if takeSpelled(byte, alt: alt) { return }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      collect(byte)
    case 0x21..<0x7F:
      let key = ControlSequence(collected, final: byte).applicationKey
      enter(.ground)
      if let key { press(alt ? key.adding(.alt) : key) }
    default:
      if collected.isEmpty { pressBroken("O", alt: alt) }
      enter(.ground)
      take(byte)
    }
  }

  private mutating func takeMouse(_ byte: UInt8) {
    guard byte != 0x1B else {
      enter(.ground)
      return take(byte)
    }
    collect(byte)
    guard collected.count == 3 else { return }
    let report = MouseReport(bytes: collected)
    enter(.ground)
    if let input = report.input { inputs.append(input) }
  }

  private mutating func takeString(_ byte: UInt8, _ introducer: UInt8) {
    switch byte {
    case 0x1B: state = .stringEscape(introducer: introducer)
    case 0x07, 0x18, 0x1A: enter(.ground)
    case 0x9C where keys.haveEightBits: enter(.ground)
    default: collect(byte)
    }
  }

  private mutating func takeStringEscape(_ byte: UInt8, _ introducer: UInt8) {
    if byte == UInt8(ascii: "\\") {
      enter(.ground)
    } else {
      // The string was none if nothing was in it.
      if collected.isEmpty { press(.alt(Character(Unicode.Scalar(introducer)))) }
      enter(.ground)
      beginEscape(doubled: false)
      take(byte)
    }
  }

  private mutating func takePasteEnd(_ byte: UInt8, matched: Int) {
    if byte != Self.pasteEndMark[matched] {
      // An escape in the text is dropped, and what followed it is text.
      pasted.append(Self.pasteEndMark[1..<matched])
      enter(.paste)
      if byte == 0x1B { enter(.pasteEnd(matched: 1)) } else { pasted.append([byte]) }
    } else if matched + 1 < Self.pasteEndMark.count {
      enter(.pasteEnd(matched: matched + 1))
    } else {
      deliverPaste()
      enter(.ground)
    }
  }
}

/// What a scalar typed means.
extension InputDecoder {
  mutating func type(_ scalar: Unicode.Scalar) {
    guard let key = Self.key(typing: scalar) else { return alt = false }
    press(alt ? key.adding(.alt) : key)
    alt = false
  }

  private static func key(typing scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    // Ctrl-J is Enter as well: some terminals and scripts send LF for it.
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x1C...0x1F: Unicode.Scalar(scalar.value + 0x40).map { .control(Character($0)) }
    case 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }
}
