internal import Screen

/// The command line: actions by name.
extension State {
  /// Opens the prompt, over the panes or the lines.
  mutating func beginCommand(_ text: String = "") -> [Effect] {
    mode = .commanding(CommandPrompt(text, over: self))
    return []
  }

  mutating func editCommand(_ change: (inout LineEditor) -> Void) -> [Effect] {
    changeCommand { line, state in
      line.edit(state, change)
      return true
    }
  }

  mutating func completeCommand(by step: Int) -> [Effect] {
    changeCommand { line, state in line.complete(by: step, state) }
  }

  mutating func recallCommand(by step: Int) -> [Effect] {
    changeCommand { line, state in line.recall(by: step, state) }
  }

  private mutating func changeCommand(
    _ change: (inout CommandPrompt, State) -> Bool
  ) -> [Effect] {
    guard case .commanding(var line) = mode else { return [] }
    let isDone = change(&line, self)
    mode = .commanding(line)
    return isDone ? [] : [.bell]
  }

  /// Does what the line says, or says why not and stays.
  mutating func runCommand() -> [Effect] {
    guard case .commanding(var line) = mode else { return [] }
    let text = CommandText(line.editor.text)
    guard !text.name.isEmpty else { return leaveCommand() }
    do throws(CommandError) {
      let command = try Command(line.editor.text, in: line.context, self)
      rememberCommand(String(line.editor.text.dropFirst(text.nameStart)))
      _ = leaveCommand()
      return call(command.action, command.arguments)
    } catch {
      line.failure = error
      mode = .commanding(line)
      return [.bell]
    }
  }

  /// Does an action that was called by its name; one of the panes leaves the lines.
  mutating func call(_ action: Action, _ arguments: Action.Arguments) -> [Effect] {
    if !action.contexts.contains(context), action.contexts.contains(.panes) {
      mode = .browsing
    }
    return begin(action, arguments)
  }

  mutating func leaveCommand() -> [Effect] {
    guard case .commanding(let line) = mode else { return [] }
    mode = line.origin
    return []
  }

  /// Keeps a command for later; each is kept once, the latest last.
  mutating func rememberCommand(_ text: String) {
    commands.removeAll { $0 == text }
    commands.append(text)
    if commands.count > 100 { commands.removeFirst() }
  }
}
