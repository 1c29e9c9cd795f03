package import Screen

/// Turns the bytes a terminal sends into what a person did, however they are cut into reads.
///
/// A state machine after ECMA-48 and DEC's parser (vt100.net/emu/dec_ansi_parser). It knows the
/// keys of the terminal from its terminfo entry, and in any case the sequences of xterm, rxvt,
/// kitty, the Linux console and the like, in both cursor key modes; mouse reports, pasted text and
/// focus. It drops any other sequence, such as a terminal's reply to a query. An incomplete
/// sequence is kept until more bytes arrive or `flush` is called. Memory is bounded.
package struct InputDecoder: Sendable {
  enum State: Equatable {
    case ground
    /// After one escape, or after two: some terminals send Alt as an escape before the sequence.
    case escape(doubled: Bool)
    /// After `ESC [`, a control sequence; its parameters are in `collected`.
    case control(alt: Bool)
    /// After `ESC [ [`, a function key of the Linux console.
    case consoleFunction(alt: Bool)
    /// After `ESC O`, a key in application mode.
    case application(alt: Bool)
    /// After `ESC [ M`, a mouse report of three bytes.
    case mouse
    /// In a text meant for the program: `ESC ]` and the like, until its terminator.
    case string(introducer: UInt8)
    /// After an escape in such a text.
    case stringEscape(introducer: UInt8)
    case paste
    /// In a paste, after so many bytes of the mark that ends it.
    case pasteEnd(matched: Int)
  }

  let keys: TerminalKeys
  var state = State.ground
  var scalars = UTF8Decoder()
  /// Whether the next character was typed with Alt.
  var alt = false
  /// The parameters of a sequence, the bytes of a report, or the beginning of a string.
  var collected: [UInt8] = []
  /// The sequence so far, to look up in `keys`; empty if that has none.
  var spelled: [UInt8] = []
  /// Bytes since the sequence began.
  var length = 0
  var pasted = PastedText()
  var inputs: [Input] = []

  /// The longest parameters that are kept; no key has longer ones.
  private static let mostCollected = 64
  /// A longer sequence is broken, in bytes: what follows is read as keys again.
  package static let longestSequence = 1 << 16

  /// A decoder for a terminal with these keys.
  package init(keys: TerminalKeys = .none) {
    self.keys = keys
  }

  /// After how many milliseconds without a byte to call `flush`; nil while nothing is incomplete.
  ///
  /// For a key, this is how long a person waits for the effect of a lone Esc, and how long a slow
  /// line has for the rest of a sequence. Replies and pasted text get longer: reading their rest as
  /// keys would do more harm.
  package var timeout: Int? {
    switch state {
    case .ground: scalars.isWaiting ? Self.keyTimeout : nil
    case .paste: pasted.isEmpty ? nil : Self.pasteTimeout
    case .string where !collected.isEmpty: Self.stringTimeout
    default: Self.keyTimeout
    }
  }

  /// For keys and mouse reports, in milliseconds.
  package static let keyTimeout = 25
  /// For replies of the terminal, in milliseconds.
  package static let stringTimeout = 250
  /// For pasted text, in milliseconds.
  package static let pasteTimeout = 1000

  /// Decodes bytes, and returns what they complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    decode(ArraySlice(bytes))
  }

  /// Decodes bytes, and returns what they complete.
  package mutating func decode(_ bytes: ArraySlice<UInt8>) -> [Input] {
    var rest = bytes
    while let byte = rest.first {
      if state == .paste {
        let end = rest.firstIndex(of: Self.pasteEndMark[0]) ?? rest.endIndex
        pasted.append(rest[..<end])
        rest = rest[end...]
        if rest.popFirst() != nil { enter(.pasteEnd(matched: 1)) }
      } else {
        process(byte)
        rest = rest.dropFirst()
      }
    }
    return removeInputs()
  }

  /// Ends what is incomplete, because no more bytes arrived in time, and returns what it meant.
  package mutating func flush() -> [Input] {
    switch state {
    case .ground:
      if scalars.flush() { type("\u{FFFD}") }
      return removeInputs()
    case .paste:
      deliverPaste()
      return removeInputs()
    case .escape(let doubled):
      press(.escape)
      if doubled { press(.escape) }
    case .stringEscape:
      press(.escape)
    case .pasteEnd(matched: 1):
      // A lone Esc ends a paste whose end was lost.
      deliverPaste()
      press(.escape)
    case .pasteEnd(let matched):
      pasted.append(Self.pasteEndMark[1..<matched])
      enter(.paste)
      return flush()
    case .control(let alt) where collected.isEmpty:
      pressBroken("[", alt: alt)
    case .application(let alt) where collected.isEmpty:
      pressBroken("O", alt: alt)
    case .string(let introducer) where collected.isEmpty:
      press(.alt(Character(Unicode.Scalar(introducer))))
    case .control, .consoleFunction, .application, .mouse, .string:
      break
    }
    enter(.ground)
    return removeInputs()
  }

  private mutating func removeInputs() -> [Input] {
    defer { inputs = [] }
    return inputs
  }

  mutating func enter(_ next: State) {
    state = next
    collected.removeAll(keepingCapacity: true)
    spelled.removeAll(keepingCapacity: true)
    if next == .ground || next == .paste { length = 0 }
  }

  mutating func collect(_ byte: UInt8) {
    if collected.count < Self.mostCollected { collected.append(byte) }
  }

  mutating func press(_ key: Key) {
    inputs.append(.key(key))
  }

  /// Presses Alt with the character that began an incomplete sequence.
  mutating func pressBroken(_ character: Character, alt: Bool) {
    if alt { press(.escape) }
    press(.alt(character))
  }
}

/// Pasted text.
extension InputDecoder {
  static let pasteEndMark = Array("\u{1B}[201~".utf8)

  mutating func deliverPaste() {
    let (text, omitted) = pasted.finish()
    if !text.isEmpty || omitted > 0 { inputs.append(.pasted(text, omitted: omitted)) }
  }
}
