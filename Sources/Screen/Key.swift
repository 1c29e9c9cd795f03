/// A key as a person presses it, whatever bytes the terminal sends for it.
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
    /// With a character it is part of the character.
    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The character that the key types; nil for every other key.
  package var typed: Character? {
    if case .character(let character) = code, modifiers.isEmpty { character } else { nil }
  }

  /// The key with more held down.
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
