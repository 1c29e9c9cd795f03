package import Screen

/// Decodes bytes by the time of their arrival, which ends a lone Esc and counts double clicks.
///
/// Times are milliseconds of one steady clock, at which bytes reached the terminal, not at which
/// they were read. So a busy program still sees Esc and a later key as two.
package struct TimedInput: Sendable {
  private var decoder: InputDecoder
  private var clicks = ClickCounter()
  /// When the last bytes arrived.
  private var last = 0

  /// A decoder for a terminal with these keys.
  package init(keys: TerminalKeys = .none) {
    decoder = InputDecoder(keys: keys)
  }

  /// Decodes bytes that arrived together, and returns what they complete.
  package mutating func decode(_ bytes: ArraySlice<UInt8>, at time: Int) -> [Input] {
    var inputs = flush(at: time)
    last = time
    inputs += counted(decoder.decode(bytes))
    return inputs
  }

  /// Ends what is incomplete if its timeout has passed, and returns what it meant.
  package mutating func flush(at time: Int) -> [Input] {
    guard let timeout = decoder.timeout, time - last >= timeout else { return [] }
    return counted(decoder.flush())
  }

  /// After how many milliseconds to call `flush`; nil while nothing is incomplete.
  package func remaining(at time: Int) -> Int? {
    decoder.timeout.map { max($0 - (time - last), 0) }
  }

  /// Whether a key may be incomplete, so that it ends in a moment.
  package var isInsideKey: Bool { decoder.timeout == InputDecoder.keyTimeout }

  private mutating func counted(_ inputs: [Input]) -> [Input] {
    inputs.map { input in
      guard case .mouse(let mouse) = input else { return input }
      return .mouse(clicks.count(mouse, at: last))
    }
  }
}

/// Counts presses of one button in quick succession at one cell: double clicks and the like.
struct ClickCounter: Sendable {
  /// Between two presses, in milliseconds.
  static let longestPause = 400

  private var last: (button: Mouse.Button, row: Int, column: Int, time: Int, clicks: Int)?

  /// The event with its clicks counted; `time` is that of its arrival, in milliseconds.
  mutating func count(_ mouse: Mouse, at time: Int) -> Mouse {
    switch mouse.action {
    case .release: return mouse
    case .drag, .wheel:
      last = nil
      return mouse
    case .press(let button, _):
      var clicks = 1
      if let last, last.button == button, last.row == mouse.row, last.column == mouse.column,
        time - last.time <= Self.longestPause
      {
        clicks = last.clicks + 1
      }
      last = (button, mouse.row, mouse.column, time, clicks)
      var counted = mouse
      counted.action = .press(button, clicks: clicks)
      return counted
    }
  }
}

extension Array where Element == Input {
  /// The same input in fewer events: turns of the wheel at one place added up, and drags reduced to
  /// their last place.
  ///
  /// Keys are left alone, since each may act on what the one before did.
  package var gathered: [Input] {
    var result: [Input] = []
    for input in self {
      guard case .mouse(let mouse) = input, case .mouse(let previous)? = result.last,
        let both = previous.joined(with: mouse)
      else {
        result.append(input)
        continue
      }
      result.removeLast()
      if both.action != .wheel(0) { result.append(.mouse(both)) }
    }
    return result
  }
}

extension Mouse {
  /// One event for this and the next; nil if they have to stay two.
  fileprivate func joined(with next: Mouse) -> Mouse? {
    guard modifiers == next.modifiers else { return nil }
    switch (action, next.action) {
    case (.wheel(let steps), .wheel(let more)) where row == next.row && column == next.column:
      return Mouse(.wheel(steps + more), row: row, column: column, modifiers: modifiers)
    case (.drag(let button), .drag(let other)) where button == other:
      return next
    default:
      return nil
    }
  }
}
