package import Screen

/// Help and the palette as a screen.
extension ActionList: ListScreen {
  package var context: Context { isTyping ? .palette : .help }

  package func rows(in state: State) -> ScreenRows {
    ScreenRows(
      position: position, count: rows.count, area: state.arrangement.body.inner,
      isSelectable: isSelectable)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    var list = self
    list.position = position
    state.mode = .listing(list)
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    ActionListView(state: state, list: self).draw(into: &frame, area)
  }

  package func follow(in state: inout State) -> [Effect] { state.run(self) }

  /// From the letters to the list, from the list to what it was opened over.
  package func leave(in state: inout State) -> [Effect] {
    var list = self
    state.mode = list.stopTyping(state) ? .listing(list) : origin
    return []
  }

  package func edit(
    in state: inout State, _ change: (inout LineEditor) -> Void
  ) -> [Effect] {
    var list = self
    list.edit(state, change)
    state.mode = .listing(list)
    return []
  }

  package func prompt(_ state: State) -> ScreenPrompt? {
    isTyping ? ScreenPrompt(label: "find: ", editor: editor) : nil
  }

  package mutating func follow(_ map: CorpusMap) { origin.follow(map) }
}
