internal import Screen

/// Help and the palette: actions looked up and done.
extension State {
  /// Lists all actions; with words, those that fit them.
  mutating func listActions(isPalette: Bool, looking words: String = "") -> [Effect] {
    mode = .listing(ActionList(over: self, isPalette: isPalette, looking: words))
    return []
  }

  /// Types into the list of actions.
  mutating func findAction() -> [Effect] {
    guard var list = mode.screen as? ActionList else { return [.bell] }
    list.beginTyping()
    mode = .listing(list)
    return []
  }

  /// Does the selected action of a list where that was opened, or says why it cannot be done.
  mutating func run(_ list: ActionList) -> [Effect] {
    guard let action = list.selected else { return [.bell] }
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
}
