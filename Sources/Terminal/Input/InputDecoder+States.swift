internal import Screen

/// The states, each with a function that processes a byte.
extension InputDecoder {
  mutating func process(_ byte: UInt8) {
    length += 1
    switch state {
    case .ground: processTyped(byte)
    case .escape(let doubled): processEscaped(byte, doubled: doubled)
    case .control(let alt): processControl(byte, alt: alt)
    case .consoleFunction(let alt): processConsoleFunction(byte, alt: alt)
    case .application(let alt): processApplication(byte, alt: alt)
    case .mouse: processMouse(byte)
    case .string(let introducer): processString(byte, introducer)
    case .stringEscape(let introducer): processStringEscape(byte, introducer)
    case .paste: pasted.append([byte])
    case .pasteEnd(let matched): processPasteEnd(byte, matched: matched)
    }
    if length > Self.longestSequence { enter(.ground) }
  }

  private mutating func processTyped(_ byte: UInt8) {
    length = 0
    switch scalars.decode(byte) {
    case .pending: break
    case .scalar(let scalar): typeOrBegin(scalar)
    case .invalid where keys.haveEightBits && 0x80..<0xA0 ~= byte:
      begin(byte - 0x40)
    case .invalid: type("\u{FFFD}")
    case .interrupted:
      type("\u{FFFD}")
      process(byte)
    }
  }

  private mutating func typeOrBegin(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1B: beginEscape(doubled: false)
    // A control character of eight bits, two bytes in UTF-8, is an escape and a letter.
    case 0x80..<0xA0: begin(UInt8(truncatingIfNeeded: scalar.value) - 0x40)
    default: type(scalar)
    }
  }

  private mutating func beginEscape(doubled: Bool) {
    enter(.escape(doubled: doubled))
    length = 1
    if !keys.isEmpty { spelled = [0x1B] }
  }

  /// Begins the sequence of a control character of eight bits, given by the letter of its form with
  /// an escape; other control characters are dropped.
  private mutating func begin(_ letter: UInt8) {
    alt = false
    guard Self.introducers.contains(letter) else { return }
    beginEscape(doubled: false)
    process(letter)
  }

  /// `[`, `O`, and the letters that begin a string: `P`, `X`, `]`, `^`, `_`.
  private static let introducers = Array("[OPX]^_".utf8)

  /// Presses the key that terminfo has for the bytes so far; returns whether there is one.
  private mutating func pressSpelledKey(_ byte: UInt8, alt: Bool) -> Bool {
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

  private mutating func processEscaped(_ byte: UInt8, doubled: Bool) {
    if pressSpelledKey(byte, alt: doubled) { return }
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
      process(byte)
    }
  }

  private mutating func processControl(_ byte: UInt8, alt: Bool) {
    if pressSpelledKey(byte, alt: alt) { return }
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
      // A control sequence that breaks off is no key; the byte that broke it is one.
      if collected.isEmpty { pressBroken("[", alt: alt) }
      enter(.ground)
      process(byte)
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

  private mutating func processConsoleFunction(_ byte: UInt8, alt: Bool) {
    if pressSpelledKey(byte, alt: alt) { return }
    enter(.ground)
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "E"):
      let key = Key.function(Int(byte - UInt8(ascii: "A")) + 1)
      press(alt ? key.adding(.alt) : key)
    case 0x21..<0x7F: break
    default: process(byte)
    }
  }

  private mutating func processApplication(_ byte: UInt8, alt: Bool) {
    if pressSpelledKey(byte, alt: alt) { return }
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
      process(byte)
    }
  }

  private mutating func processMouse(_ byte: UInt8) {
    guard byte != 0x1B else {
      enter(.ground)
      return process(byte)
    }
    collect(byte)
    guard collected.count == 3 else { return }
    let report = MouseReport(bytes: collected)
    enter(.ground)
    if let input = report.input { inputs.append(input) }
  }

  private mutating func processString(_ byte: UInt8, _ introducer: UInt8) {
    switch byte {
    case 0x1B: state = .stringEscape(introducer: introducer)
    case 0x07, 0x18, 0x1A: enter(.ground)
    case 0x9C where keys.haveEightBits: enter(.ground)
    default: collect(byte)
    }
  }

  private mutating func processStringEscape(_ byte: UInt8, _ introducer: UInt8) {
    if byte == UInt8(ascii: "\\") {
      enter(.ground)
    } else {
      // An empty string was a key with Alt.
      if collected.isEmpty { press(.alt(Character(Unicode.Scalar(introducer)))) }
      enter(.ground)
      beginEscape(doubled: false)
      process(byte)
    }
  }

  private mutating func processPasteEnd(_ byte: UInt8, matched: Int) {
    if byte != Self.pasteEndMark[matched] {
      // An escape in the text is dropped, and the bytes after it are text.
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

/// Keys that are typed as single scalars.
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
    // Ctrl-J is Enter as well: some terminals and scripts send LF for Enter.
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x1C...0x1F: Unicode.Scalar(scalar.value + 0x40).map { .control(Character($0)) }
    case 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }
}
