/// Something done with the mouse, at a cell.
package struct Mouse: Hashable, Sendable {
  package enum Button: Hashable, Sendable {
    case left
    case middle
    case right
  }

  package enum Action: Hashable, Sendable {
    /// Pressed, for the nth time in quick succession at the same cell: 2 is a double click.
    case press(Button, clicks: Int)
    case release
    /// Moved with a button held down.
    case drag(Button)
    /// Turned by so many steps, down if positive; steps that came together are one event.
    case wheel(Int)
  }

  package var action: Action
  /// From the upper left, from 0.
  package var row: Int
  package var column: Int
  package var modifiers: Key.Modifiers

  package init(_ action: Action, row: Int, column: Int, modifiers: Key.Modifiers = []) {
    self.action = action
    self.row = row
    self.column = column
    self.modifiers = modifiers
  }
}
