/// What a person does at a terminal, whatever bytes the terminal sends.
package enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Pasted text, with LF at its line ends and no other control characters than tabs; `omitted` is
  /// how many bytes at its end were too many to keep.
  case pasted(String, omitted: Int)
  /// The terminal's window got the focus, or lost it.
  case focused(Bool)
}

/// A key with its modifiers, whatever bytes the terminal sends.
package struct Key: Hashable, Sendable {
  /// What is written on the key.
  package enum Code: Hashable, Sendable {
    /// A printable character, as typed (`G` is Shift-g).
    case character(Character)
    case enter
    case escape
    case tab
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    case function(Int)
  }

  /// What is held down with it.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Not used with a character, which shows it by itself.
    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package var code: Code
  package var modifiers: Modifiers

  /// A key, with modifiers held down.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The character that the key types; nil for keys that type none.
  package var typed: Character? {
    if case .character(let character) = code, modifiers.isEmpty { character } else { nil }
  }

  /// The key with more modifiers held down.
  package func adding(_ modifiers: Modifiers) -> Key {
    Key(code, self.modifiers.union(modifiers))
  }
}

/// Keys by name.
extension Key {
  /// A printable character, as typed.
  package static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// Control with a lower-case letter or one of `[\]^_ `.
  package static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }
  /// Alt (Meta) with a character.
  package static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
  /// F1 and so on, by its number.
  package static func function(_ number: Int) -> Key { Key(.function(number)) }
  package static let enter = Key(.enter)
  package static let escape = Key(.escape)
  package static let tab = Key(.tab)
  package static let backTab = Key(.tab, .shift)
  package static let backspace = Key(.backspace)
  package static let delete = Key(.delete)
  package static let insert = Key(.insert)
  package static let up = Key(.up)
  package static let down = Key(.down)
  package static let left = Key(.left)
  package static let right = Key(.right)
  package static let altLeft = Key(.left, .alt)
  package static let altRight = Key(.right, .alt)
  package static let home = Key(.home)
  package static let end = Key(.end)
  package static let pageUp = Key(.pageUp)
  package static let pageDown = Key(.pageDown)
}

/// A mouse event at a cell.
package struct Mouse: Hashable, Sendable {
  package enum Button: Hashable, Sendable {
    case left
    case middle
    case right
  }

  package enum Action: Hashable, Sendable {
    /// Pressed; `clicks` counts presses in quick succession at the same cell: 2 is a double click.
    case press(Button, clicks: Int)
    case release
    /// Moved with a button held down.
    case drag(Button)
    /// Turned by a number of steps, down if positive; steps that arrive together are one event.
    case wheel(Int)
  }

  package var action: Action
  /// Counted from 0, from the top.
  package var row: Int
  /// Counted from 0, from the left.
  package var column: Int
  package var modifiers: Key.Modifiers

  package init(_ action: Action, row: Int, column: Int, modifiers: Key.Modifiers = []) {
    self.action = action
    self.row = row
    self.column = column
    self.modifiers = modifiers
  }
}
