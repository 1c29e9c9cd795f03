internal import Corpus
internal import Screen

/// The prompt for what the rows of a pane must contain; the panes stay in sight.
struct PaneFilter: ListScreen {
  let pane: Pane
  var editor: LineEditor

  var context: Context { .filter }
  var isOverlay: Bool { true }

  func draw(_ state: State, into frame: inout Frame, _ area: Rect) {}

  func prompt(_ state: State) -> ScreenPrompt? { ScreenPrompt(label: "filter: ", editor: editor) }

  func edit(in state: inout State, _ change: (inout LineEditor) -> Void) -> [Effect] {
    var prompt = self
    change(&prompt.editor)
    state.screen = prompt
    state.filter(pane, by: prompt.editor.text)
    return []
  }

  func endFilter(in state: inout State, keeping: Bool) -> [Effect] {
    if !keeping { state.filter(pane, by: "") }
    state.screen = nil
    return []
  }
}

extension State {
  /// Filters the focused pane by a text, or asks for one.
  mutating func beginFilter(_ text: String? = nil) -> [Effect] {
    if let text {
      filter(focus, by: text)
      return []
    }
    if filters[focus] == nil { hiddenSelections[focus] = nil }
    screen = PaneFilter(pane: focus, editor: LineEditor(filters[focus] ?? ""))
    return []
  }

  /// Leaves the rows of a pane that contain a text; all of them for an empty one.
  ///
  /// What was selected stays so, if it is still there, and is again what it was after a text that
  /// no row contains.
  mutating func filter(_ pane: Pane, by text: String) {
    filters[pane] = text.isEmpty ? nil : text
    let hidden = hiddenSelections.removeValue(forKey: pane)
    switch pane {
    case .documents:
      let selected = document ?? hidden
      refreshDocumentRows()
      documents.selected = selected.flatMap(documentRows.row) ?? 0
      if documentRows.count == 0 { hiddenSelections[pane] = selected }
    case .sections:
      let selected = section ?? hidden
      refreshSectionRows()
      sections.selected = selected.flatMap(sectionRows.row) ?? 0
      if sectionRows.count == 0 { hiddenSelections[pane] = selected }
    case .detail:
      let selected = detail.rows[detail.position.selected] ?? hidden
      refreshItemRows()
      selectItem(inRow: selected.flatMap(detail.rows.row) ?? 0)
      if detail.rows.count == 0 { hiddenSelections[pane] = selected }
    }
  }

  /// - Parameter kept: How many documents at the beginning are those that the rows were made of.
  mutating func refreshDocumentRows(keeping kept: Int = 0) {
    guard let text = filters[.documents] else {
      documentRows = .all(corpus.documents.count)
      return
    }
    let found = corpus.documents.positions(from: kept, containing: text)
    guard kept > 0, case .some(let rows) = documentRows else {
      documentRows = .some(found)
      return
    }
    documentRows = .some(rows.prefix { $0 < kept } + found)
  }

  mutating func refreshSectionRows() {
    guard let index = shownDocument else {
      sectionRows = .all(0)
      return
    }
    let document = corpus.documents[index]
    sectionRows = rows(of: .sections, count: document.sections.count) { section, needle in
      needle.occurs(in: document.title(of: document.sections[section]))
    }
  }

  mutating func refreshItemRows() {
    guard filters[.detail] != nil else {
      detail.rows = detail.unfilteredRows
      return
    }
    detail.rows = rows(of: .detail, count: detail.items.count) { index, needle in
      detail.items[index].words(in: corpus).contains { needle.occurs(in: $0) }
    }
  }

  /// Shows all actors of the section, the first that was hidden selected.
  mutating func unfold() {
    detail.isUnfolded = true
    refreshItemRows()
  }

  private func rows(of pane: Pane, count: Int, _ matches: (Int, Needle) -> Bool) -> ListRows {
    guard let text = filters[pane] else { return .all(count) }
    let needle = Needle(text)
    return .some((0..<count).filter { matches($0, needle) })
  }
}
