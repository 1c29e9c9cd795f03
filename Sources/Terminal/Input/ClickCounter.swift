internal import Screen

/// Counts presses of a button in quick succession at one cell, as double clicks are.
struct ClickCounter: Sendable {
  /// Between two presses, in milliseconds.
  static let longestPause = 400

  private var last: (button: Mouse.Button, row: Int, column: Int, time: Int, clicks: Int)?

  /// The event with its clicks counted; `time` is when it came, in milliseconds.
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
