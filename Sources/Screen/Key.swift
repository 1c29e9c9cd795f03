/// A key as a person presses it, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
  /// A printable character, as typed (`G` is Shift-g).
  case character(Character)
  /// Control with a lower-case letter or one of `[\]^_ `.
  case control(Character)
  /// Alt (Meta) with a character.
  case alt(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case altLeft
  case altRight
  case home
  case end
  case pageUp
  case pageDown
  case function(Int)
}
