internal import Screen

/// Help and the palette: actions looked up and done.
extension State {
  /// Lists all actions; with words, those that fit them.
  mutating func listActions(isPalette: Bool, looking words: String = "") -> [Effect] {
    mode = .choosing(ActionList(over: self, isPalette: isPalette, looking: words))
    return []
  }

  mutating func changeActions(_ change: (inout ActionList, State) -> Void) -> [Effect] {
    guard case .choosing(var list) = mode else { return [] }
    change(&list, self)
    mode = .choosing(list)
    return []
  }

  /// Moves by actions; nil where they are not listed.
  mutating func moveAction(by offset: Int) -> [Effect]? {
    guard case .choosing = mode else { return nil }
    return changeActions { list, _ in
      let rows = list
      list.position.move(by: offset, rows: rows.rows.count, isSelectable: rows.isSelectable)
    }
  }

  mutating func moveAction(byPages pages: Int) -> [Effect] {
    moveAction(by: pages * max(size.rows - 5, 1)) ?? []
  }

  mutating func moveToAction(_ row: Int) -> [Effect]? {
    guard case .choosing = mode else { return nil }
    return changeActions { list, _ in
      let rows = list
      list.position.select(row, rows: rows.rows.count, isSelectable: rows.isSelectable)
    }
  }

  /// Does the selected action where the list was opened, or says why it cannot be done.
  mutating func runAction() -> [Effect] {
    guard case .choosing(let list) = mode, let action = list.selected else { return [.bell] }
    guard list.applies(action) else {
      note = "\(action.name) is for the \(action.place ?? Context.panes.title)"
      return [.bell]
    }
    let here = mode
    mode = list.origin
    if let obstacle = action.obstacle(self) {
      mode = here
      note = obstacle
      return [.bell]
    }
    if action.isCommand { rememberCommand(action.name) }
    return call(action, Action.Arguments())
  }

  /// From the letters to the list, from the list to what it was opened over.
  mutating func leaveActions() -> [Effect] {
    guard case .choosing(var list) = mode else { return [] }
    mode = list.stopTyping(self) ? .choosing(list) : list.origin
    return []
  }

  mutating func settleActions(in layout: Layout) {
    guard case .choosing(var list) = mode else { return }
    list.position.reveal(rows: list.rows.count, lines: layout.body.inner.rows)
    // The heading above the first action is shown with it.
    if list.position.selected < layout.body.inner.rows,
      !(0..<list.position.selected).contains(where: list.isSelectable)
    {
      list.position.top = 0
    }
    mode = .choosing(list)
  }
}
