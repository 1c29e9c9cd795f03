internal import Screen

extension Action {
  /// Putting something on the clipboard.
  static let copying: [Action] = [
    Action("copy", [.character("y")], "copy what is selected", in: [.panes, .lines]) { state, _ in
      state.copy()
    },
    Action(
      "copy-markdown", [.character("Y")],
      "copy the document, section, dossier or results as Markdown", in: [.panes, .lines]
    ) { state, _ in state.copyMarkdown() },
    Action("copy-hit", [.alt("y")], "copy the selected hit's passage", in: [.search]) { state, _ in
      state.copy()
    },
    Action(
      "copy-export", [.character("y")], "copy in this format, instead of writing a file",
      hint: "copy", in: [.exportFormat]
    ) { state, _ in state.copyExport() },
  ]
}
