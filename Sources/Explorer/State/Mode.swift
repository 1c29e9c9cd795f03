/// What the keys go to.
package enum Mode: Sendable {
  case browsing
  /// A query is being typed; the results take the panes' place.
  case searching
  /// The matches of the search are read as lines, in the panes' place.
  case concordance
  /// A place to go to is being typed.
  case goingTo
  /// A filter is being typed for a pane.
  case filtering(Pane, LineEditor)
  case exporting(ExportDialog)
  /// A command is being typed.
  case commanding(CommandPrompt)
  /// The actions are looked through: help, and the palette.
  indirect case choosing(ActionList)
  /// What was left out or repaired while loading.
  case notices(ListPosition)

  /// Whether the keys go to the panes.
  var isBrowsing: Bool {
    if case .browsing = self { true } else { false }
  }
}
