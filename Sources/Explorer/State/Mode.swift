/// What the keys go to.
package enum Mode: Sendable {
  case browsing
  /// A query is being typed; the results take the panes' place.
  case searching
  /// A filter is being typed for a pane.
  case filtering(Pane, LineEditor)
  case exporting(ExportDialog)
  case help(ListPosition)
  /// What was left out or repaired while loading.
  case notices(ListPosition)
}
