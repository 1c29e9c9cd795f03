package import Screen

/// Turns the bytes a terminal sends into what a person did, however they are cut into reads.
///
/// A state machine after ECMA-48 and DEC's parser (vt100.net/emu/dec_ansi_parser). It knows the
/// keys of the terminal at hand by its terminfo entry, and whatever that says the sequences of
/// xterm, rxvt, kitty, the Linux console and their kin, in both cursor key modes; mouse reports,
/// pasted text and focus. Any other sequence is swallowed, such as what a terminal answers to
/// questions. A half sequence stays until more bytes come, or `flush` says that none will. What
/// it holds is bounded.
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
  var scalars = ScalarDecoder()
  /// Whether the character to come was typed with Alt.
  var alt = false
  /// The parameters of a sequence, the bytes of a report, or the beginning of a string.
  var collected: [UInt8] = []
  /// The sequence so far as the table of keys would have it; kept only if the table is not empty.
  var spelled: [UInt8] = []
  /// Bytes since the sequence began.
  var length = 0
  var pasted = PastedText()
  var inputs: [Input] = []

  /// The longest parameters that are kept; no key has longer ones.
  private static let mostCollected = 64
  /// A sequence or an answer longer than this is broken: what follows is read as keys again.
  package static let mostSwallowed = 1 << 16

  /// A decoder for a terminal of these keys.
  package init(keys: TerminalKeys = .none) {
    self.keys = keys
  }

  /// How long no byte may come before `flush` is due, in milliseconds; nil while nothing is held
  /// back.
  ///
  /// The time for a key is what a person waits for an answer to a lone Esc, and what a slow line
  /// has to bring the rest of a sequence. Answers and pasted text may take longer: that their rest
  /// be read as keys would do more harm.
  package var patience: Int? {
    switch state {
    case .ground: scalars.isWaiting ? Self.keyPatience : nil
    case .paste: pasted.isEmpty ? nil : Self.pastePatience
    case .string where !collected.isEmpty: Self.stringPatience
    default: Self.keyPatience
    }
  }

  package static let keyPatience = 25
  package static let stringPatience = 250
  package static let pastePatience = 1000

  /// What is complete with these bytes.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    decode(ArraySlice(bytes))
  }

  /// What is complete with these bytes.
  package mutating func decode(_ bytes: ArraySlice<UInt8>) -> [Input] {
    var rest = bytes
    while let byte = rest.first {
      if state == .paste {
        let end = rest.firstIndex(of: Self.pasteEndMark[0]) ?? rest.endIndex
        pasted.append(rest[..<end])
        rest = rest[end...]
        if rest.popFirst() != nil { enter(.pasteEnd(matched: 1)) }
      } else {
        take(byte)
        rest = rest.dropFirst()
      }
    }
    return taken()
  }

  /// What was held back, when no more bytes came in time; nothing is then.
  package mutating func flush() -> [Input] {
    switch state {
    case .ground:
      if scalars.flush() { type("\u{FFFD}") }
      return taken()
    case .paste:
      deliverPaste()
      return taken()
    case .escape(let doubled):
      press(.escape)
      if doubled { press(.escape) }
    case .stringEscape:
      press(.escape)
    case .pasteEnd(matched: 1):
      // A lone Esc is the way out of a paste whose end was lost.
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
    return taken()
  }

  private mutating func taken() -> [Input] {
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

  /// Presses Alt with the character that a sequence would have begun with.
  mutating func pressBroken(_ character: Character, alt: Bool) {
    if alt { press(.escape) }
    press(.alt(character))
  }
}

/// Pasted text.
extension InputDecoder {
  static let pasteEndMark = Array("\u{1B}[201~".utf8)

  mutating func deliverPaste() {
    let (text, omitted) = pasted.take()
    if !text.isEmpty || omitted > 0 { inputs.append(.pasted(text, omitted: omitted)) }
  }
}
