internal import Corpus
internal import Export
internal import Search

/// Putting what is selected on the clipboard.
extension State {
  /// Copies what is selected, in words.
  mutating func copy() -> [Effect] {
    guard let text = CopiedText(state: self).text, !text.isEmpty else {
      note = "nothing is selected that could be copied"
      return [.bell]
    }
    return [.copy(text)]
  }

  /// Copies a text that was made for it.
  mutating func copy(_ text: String) -> [Effect] { [.copy(text)] }

  /// Copies what one looks at as the Markdown that an export of it writes.
  mutating func copyMarkdown() -> [Effect] {
    guard let choice = lookedAtChoice else {
      note = "there is nothing to copy"
      return [.bell]
    }
    return [.render(choice, format: "markdown")]
  }

  /// The document, section or dossier that the reader looks at, or all that a search has found.
  private var lookedAtChoice: ExportChoice? {
    if let screen = mode.screen { return screen.exported(self) }
    if focus == .documents { return document.map { .documents([$0]) } }
    if focus == .detail, case .actor(let actor) = detail.subject { return .actor(actor) }
    return place.map { .sections([$0]) }
  }

  /// Copies what the dialog was to export, in the chosen format, and closes it.
  mutating func copyExport() -> [Effect] {
    guard case .exporting(let dialog) = mode, let format = dialog.chosenFormat else { return [] }
    mode = dialog.origin
    return [.render(dialog.choice, format: format.name)]
  }
}
