package import Screen

/// What a person chooses once and for all; every value has a default that needs no file.
package struct Settings: Sendable {
  package var theme = Theme.standard
  /// Which keys mean which action.
  package var keys = KeyMap.standard
  /// What borders and rules are drawn with.
  package var lines = LineSet.unicode
  /// Whether the mouse is the explorer's; else it is the terminal's own, for selecting text.
  package var usesMouse = true
  /// How wide the panes are.
  package var panes = PaneShares()
  /// Whether searches, commands, marks and places are kept from one run to the next.
  package var keepsHistory = true

  package init() {}
}
