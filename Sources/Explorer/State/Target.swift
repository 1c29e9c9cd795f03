/// What stands at a cell of the screen, for the mouse.
package enum Target: Hashable, Sendable {
  /// A row of a pane's list; nil below the last.
  case pane(Pane, row: Int?)
  /// The Text view; the position, among the layout's marks, of the one there.
  case text(mark: Int?)
  case tab(SectionView)
  /// The border on the right of a pane, or of the list of results.
  case border(Border)
  /// A row of what has taken the panes' place: results, lines, places to go to, actions.
  case list(row: Int?)
  /// What the selected result says.
  case preview
  /// A format of the export dialog.
  case format(Int)
  /// What a key does, as the title or the status line says; the action's name.
  case hint(String)

  /// A line that can be dragged.
  package enum Border: Hashable, Sendable {
    case right(of: Pane)
    case results
  }
}
