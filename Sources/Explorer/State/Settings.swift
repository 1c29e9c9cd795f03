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
  /// What the Detail pane shows of a section at first.
  package var view = SectionView.linked
  /// Blank cells on either side of the text.
  package var textMargin = 1
  /// The most columns that a line of the text takes; 0 for as many as there are.
  package var textWidth = 0
  /// The command that opens a file; nil for what the environment names.
  package var editor: String?

  package init() {}
}

extension Settings {
  /// The columns that the text has in an area: never none.
  func textColumns(in area: Rect) -> Int {
    let room = area.columns - 2 * textMargin(in: area)
    return max(textWidth > 0 ? min(room, textWidth) : room, 1)
  }

  /// The blank cells on either side of the text: a narrow area keeps at least half for words.
  func textMargin(in area: Rect) -> Int { min(max(textMargin, 0), area.columns / 4) }
}
