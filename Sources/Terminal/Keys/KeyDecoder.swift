package import Screen

/// Turns the bytes a terminal sends into keys, however they are cut into reads.
///
/// A state machine after ECMA-48 and DEC's parser (vt100.net/emu/dec_ansi_parser): it knows the
/// sequences of xterm, rxvt, the Linux console and their kin, in both cursor key modes, and
/// swallows any other. Pasted text comes as characters. A half sequence stays until more
/// bytes come, or `flush` says that none will.
package struct KeyDecoder {
  private enum State {
    case ground
    /// After one escape, or after two: some terminals send Alt as an escape before the sequence.
    case escape(doubled: Bool)
    /// After `ESC [`, a control sequence; its parameters are in `collected`.
    case control(alt: Bool)
    /// After `ESC [ [`, a function key of the Linux console.
    case consoleFunction
    /// After `ESC O`, a key in application mode.
    case application(alt: Bool)
    /// In a text meant for the program: `ESC ]` and the like, until its terminator.
    case string(introducer: Unicode.Scalar)
    /// After an escape in such a text.
    case stringEscape
    case paste
    /// In a paste, after so many bytes of the mark that ends it.
    case pasteEnd(matched: Int)
  }

  private var state = State.ground
  private var scalars = ScalarDecoder()
  /// Whether the character to come was typed with Alt.
  private var alt = false
  /// The parameters of a sequence, or the beginning of a string.
  private var collected: [UInt8] = []
  private var keys: [Key] = []

  /// The longest parameters that are kept; no key has longer ones.
  private static let mostCollected = 32
  private static let pasteEndMark = Array("\u{1B}[201~".utf8)

  package init() {}

  /// Whether bytes are held back that may be the start of a key.
  package var isWaiting: Bool {
    switch state {
    case .ground, .paste: scalars.isWaiting
    default: true
    }
  }

  /// The keys that are complete with these bytes.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    return taken()
  }

  /// The keys of what was held back, when no more bytes came in time.
  package mutating func flush() -> [Key] {
    switch state {
    case .ground, .paste:
      if scalars.flush() { emit("\u{FFFD}") }
      return taken()
    case .escape(let doubled):
      keys += doubled ? [.escape, .escape] : [.escape]
    case .stringEscape, .pasteEnd(matched: 1):
      keys.append(.escape)
    case .control where collected.isEmpty:
      keys.append(.alt("["))
    case .application where collected.isEmpty:
      keys.append(.alt("O"))
    case .string(let introducer) where collected.isEmpty:
      keys.append(.alt(Character(introducer)))
    case .control, .consoleFunction, .application, .string, .pasteEnd:
      break
    }
    enter(.ground)
    return taken()
  }

  private mutating func taken() -> [Key] {
    defer { keys = [] }
    return keys
  }

  private mutating func enter(_ next: State) {
    state = next
    collected.removeAll(keepingCapacity: true)
  }

  private mutating func collect(_ byte: UInt8) {
    if collected.count < Self.mostCollected { collected.append(byte) }
  }
}

/// What each state does with a byte.
extension KeyDecoder {
  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground, .paste: takeText(byte)
    case .escape(let doubled): takeEscaped(byte, doubled: doubled)
    case .control(let alt): takeControl(byte, alt: alt)
    case .consoleFunction: takeConsoleFunction(byte)
    case .application(let alt): takeApplication(byte, alt: alt)
    case .string: takeString(byte)
    case .stringEscape: takeStringEscape(byte)
    case .pasteEnd(let matched): takePasteEnd(byte, matched: matched)
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    switch scalars.take(byte) {
    case .pending: break
    case .scalar(let scalar): emit(scalar)
    case .invalid: emit("\u{FFFD}")
    case .interrupted:
      emit("\u{FFFD}")
      take(byte)
    }
  }

  private mutating func takeEscaped(_ byte: UInt8, doubled: Bool) {
    switch byte {
    case UInt8(ascii: "["): return enter(.control(alt: doubled))
    case UInt8(ascii: "O"): return enter(.application(alt: doubled))
    default: break
    }
    if doubled { keys.append(.escape) }
    switch byte {
    case 0x1B:
      enter(.escape(doubled: true))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      enter(.string(introducer: Unicode.Scalar(byte)))
    case 0x08, 0x7F:
      enter(.ground)
      keys.append(.backspace)
    case 0..<0x20:
      keys.append(.escape)
      enter(.ground)
      take(byte)
    default:
      enter(.ground)
      alt = true
      take(byte)
    }
  }

  private mutating func takeControl(_ byte: UInt8, alt: Bool) {
    switch byte {
    case UInt8(ascii: "[") where collected.isEmpty:
      enter(.consoleFunction)
    case 0x20..<0x40:
      collect(byte)
    case 0x40..<0x7F:
      let sequence = KeySequence(parameters: collected, final: byte, alt: alt)
      enter(sequence.startsPaste ? .paste : .ground)
      if let key = sequence.controlKey { keys.append(key) }
    default:
      // A control sequence that breaks off is no key; what broke it is one.
      enter(.ground)
      take(byte)
    }
  }

  private mutating func takeConsoleFunction(_ byte: UInt8) {
    enter(.ground)
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "E"):
      keys.append(.function(Int(byte - UInt8(ascii: "A")) + 1))
    case 0x21..<0x7F: break
    default: take(byte)
    }
  }

  private mutating func takeApplication(_ byte: UInt8, alt: Bool) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      collect(byte)
    case 0x21..<0x7F:
      let sequence = KeySequence(parameters: collected, final: byte, alt: alt)
      enter(.ground)
      if let key = sequence.applicationKey { keys.append(key) }
    default:
      if collected.isEmpty { keys.append(.alt("O")) }
      enter(.ground)
      take(byte)
    }
  }

  private mutating func takeString(_ byte: UInt8) {
    switch byte {
    case 0x1B: enter(.stringEscape)
    case 0x07, 0x18, 0x1A: enter(.ground)
    default: collect(byte)
    }
  }

  private mutating func takeStringEscape(_ byte: UInt8) {
    if byte == UInt8(ascii: "\\") {
      enter(.ground)
    } else {
      enter(.escape(doubled: false))
      take(byte)
    }
  }

  private mutating func takePasteEnd(_ byte: UInt8, matched: Int) {
    if byte == Self.pasteEndMark[matched] {
      enter(matched + 1 == Self.pasteEndMark.count ? .ground : .pasteEnd(matched: matched + 1))
    } else {
      // An escape in the text is dropped, and what followed it is text.
      enter(.paste)
      for byte in Self.pasteEndMark[1..<matched] { take(byte) }
      take(byte)
    }
  }
}

/// What a scalar typed or pasted means.
extension KeyDecoder {
  private mutating func emit(_ scalar: Unicode.Scalar) {
    defer { alt = false }
    let isControl = scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
    if case .paste = state {
      switch scalar {
      case "\u{1B}": enter(.pasteEnd(matched: 1))
      case "\t", "\r", "\n": keys.append(.character(" "))
      case _ where isControl: break
      default: keys.append(.character(Character(scalar)))
      }
    } else if scalar == "\u{1B}" {
      enter(.escape(doubled: false))
    } else if isControl {
      if let key = Self.controlKey(scalar) { keys.append(key) }
    } else {
      keys.append(alt ? .alt(Character(scalar)) : .character(Character(scalar)))
    }
  }

  private static func controlKey(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    // Ctrl-J is Enter as well: some terminals and scripts send LF for it.
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x1C...0x1F: Unicode.Scalar(scalar.value + 0x40).map { .control(Character($0)) }
    default: nil
    }
  }
}
