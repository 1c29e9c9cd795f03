package import Screen

/// Decodes bytes by when they came: what ends a lone Esc and counts a double click.
///
/// Times are milliseconds of one steady clock, those at which bytes reached the terminal. So a
/// program that was busy meanwhile reads Esc and a later key as two, as one that was not.
package struct TimedInput: Sendable {
  private var decoder: InputDecoder
  private var clicks = ClickCounter()
  /// When the last bytes came.
  private var last = 0

  package init(keys: TerminalKeys = .none) {
    decoder = InputDecoder(keys: keys)
  }

  /// What is complete with bytes that came together at a time.
  package mutating func take(_ bytes: ArraySlice<UInt8>, at time: Int) -> [Input] {
    var inputs = expire(at: time)
    last = time
    inputs += counted(decoder.decode(bytes))
    return inputs
  }

  /// What was held back, if nothing has come for too long at a time.
  package mutating func expire(at time: Int) -> [Input] {
    guard let patience = decoder.patience, time - last >= patience else { return [] }
    return counted(decoder.flush())
  }

  /// How long what is held back may wait from a time on, in milliseconds; nil when nothing is.
  package func remaining(at time: Int) -> Int? {
    decoder.patience.map { max($0 - (time - last), 0) }
  }

  /// Whether a key may be half there: its rest, or its end, is a matter of an instant.
  package var isAmidKey: Bool { decoder.patience == InputDecoder.keyPatience }

  private mutating func counted(_ inputs: [Input]) -> [Input] {
    inputs.map { input in
      guard case .mouse(let mouse) = input else { return input }
      return .mouse(clicks.count(mouse, at: last))
    }
  }
}
