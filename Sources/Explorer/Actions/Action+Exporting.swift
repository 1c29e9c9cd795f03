internal import Screen

extension Action {
  /// Writing what one looks at to a file.
  static let exporting: [Action] = [
    Action(
      "export", [.character("e")], "export the section, the dossier, or what the list holds",
      hint: "export", in: [.panes, .lines], asking: .text, as: .exportFormat, aliases: ["w"],
      unless: { $0.exportObstacle }
    ) { state, arguments in
      state.screen?.export(in: &state, arguments.text) ?? state.beginExport(arguments.text)
    },
    Action(
      "export-results", [.character("E")],
      "export the sections that the search has found, at most the best 1,000",
      asking: .text, as: .exportFormat, unless: { $0.resultsExportObstacle }
    ) { state, arguments in state.beginResultsExport(arguments.text) },
    Action(
      "export-hits", [.alt("e")], "export the sections found, at most the best 1,000",
      in: [.search, .lines], unless: { $0.exportObstacle }
    ) { state, _ in state.exportScreen() },
    Action("next-format", [.character("j"), .down, .tab], "next format", in: [.exportFormat]) {
      state, _ in
      state.moveFormat(by: 1)
    },
    Action(
      "previous-format", [.character("k"), .up, .backTab], "previous format", in: [.exportFormat]
    ) { state, _ in state.moveFormat(by: -1) },
    Action("choose-format", [.enter], "choose the format", hint: "choose", in: [.exportFormat]) {
      state, _ in
      state.chooseFormat()
    },
    Action("write", [.enter], "write the file", hint: "write", in: [.exportDestination]) {
      state, _ in
      state.writeExport(overwrite: false)
    },
    Action("overwrite", [.character("y")], "overwrite the file", hint: "yes", in: [.question]) {
      state, _ in
      state.writeExport(overwrite: true)
    },
    Action(
      "keep-file", [.character("n")], "keep the file and choose another name", hint: "no",
      in: [.question]
    ) { state, _ in state.leaveExport() },
    Action(
      "leave-export", [.escape], "go back a step", hint: "back",
      in: [.exportFormat, .exportDestination, .question], staysBound: true
    ) { state, _ in state.leaveExport() },
  ]
}

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
