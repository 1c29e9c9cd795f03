package import Screen

/// What the configuration can change; every value has a default.
package struct Settings: Sendable {
  /// With the overridden styles.
  package private(set) var theme = Theme.standard
  /// Styles that override those of any theme, by the names of `ThemeRole`.
  private var styles: [String: Style] = [:]
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
  /// Whether documents are listed with their dates, as they write them, where there is room.
  package var showsDates = true
  /// What the Detail pane shows of a section at first.
  package var view = SectionView.linked
  /// Blank cells on either side of the text.
  package var textMargin = 1
  /// The most columns that a line of the text takes; 0 for as many as there are.
  package var textWidth = 90
  /// The command that opens a file; nil for what the environment names.
  package var editor: String?
  /// How a claim is copied.
  package var citation = CitationTemplate.standard
  /// The command that puts what it reads on the clipboard; `auto` for the first there is, `osc52` for
  /// the terminal.
  package var clipboard = "auto"

  package init() {}
}

extension Settings {
  /// Draws as a theme says from now on, but for the styles that the person has set.
  package mutating func use(_ theme: Theme) {
    self.theme = theme
    for (name, style) in styles {
      if let role = ThemeRole.named(name) { self.theme[keyPath: role.style] = style }
    }
  }

  /// Draws as a theme says, but for some styles, by the names of `ThemeRole`.
  package mutating func use(_ theme: Theme, styles: [String: Style]) {
    self.styles = styles
    use(theme)
  }

  /// The columns that the text has in an area: never none.
  func textColumns(in area: Rect) -> Int {
    let room = area.columns - 2 * textMargin(in: area)
    return max(textWidth > 0 ? min(room, textWidth) : room, 1)
  }

  /// The columns of the Linked view and of a dossier, whose words are no wider than those of a text.
  func itemColumns(_ columns: Int) -> Int {
    textWidth > 0 ? min(columns, textWidth + ItemLayout.quoteIndent + 1) : columns
  }

  /// The blank cells on either side of the text: a narrow area keeps at least half for words.
  func textMargin(in area: Rect) -> Int { min(max(textMargin, 0), area.columns / 4) }
}
