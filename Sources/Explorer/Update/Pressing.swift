internal import Screen

/// From keys to actions.
extension State {
  /// Does what a key means where the reader is.
  mutating func press(_ key: Key) -> [Effect] {
    note = nil
    stopResuming()
    detail.isScrolled = false
    search?.isScrolled = false
    if awaiting != nil { return answer(key) }
    if pending.isEmpty, let digit = digit(of: key) {
      count = min((count ?? 0) * 10 + digit, Self.rowLimit)
      return []
    }
    let pressed = pending + [key]
    pending = []
    switch settings.keys.meaning(of: pressed, in: context) {
    case .beginning:
      pending = pressed
      return []
    case .action(let action):
      let arguments = Action.Arguments(count: count)
      count = nil
      return begin(action, arguments)
    case .nothing:
      if pressed.count == 1, let plain = key.withoutUnboundModifiers { return press(plain) }
      count = nil
      if pressed.count > 1 {
        return cancelSequence(
          at: key, pressed.map(\.name).joined(separator: " ") + " means nothing")
      }
      if let character = key.typed, context.isTyping { return edit { $0.insert(character) } }
      return [.bell]
    }
  }

  /// What a key counts; nil where it is no digit of a number before a key.
  private func digit(of key: Key) -> Int? {
    guard context.counts, let character = key.typed, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || count != nil
    else { return nil }
    return digit
  }

  /// Ends a sequence at a key that does not continue it: a way out silently, other keys
  /// with a message.
  private mutating func cancelSequence(at key: Key, _ words: String) -> [Effect] {
    if case .action(let action) = settings.keys.meaning(of: [key], in: context),
      action.staysBound, key.typed == nil
    {
      return action.name == "interrupt" ? begin(action, Action.Arguments()) : []
    }
    note = words
    return [.bell]
  }

  /// Gives the waiting action the character it asks for.
  private mutating func answer(_ key: Key) -> [Effect] {
    guard let awaiting, let action = Action.named(awaiting.action) else { return [] }
    self.awaiting = nil
    guard let character = key.typed else {
      return cancelSequence(at: key, "\(action.name) waits for a character, not for \(key.name)")
    }
    var arguments = awaiting.arguments
    arguments.character = character
    return action.perform(&self, arguments)
  }

  /// More rows than any list has; far from the ends of Int, so that sums are safe.
  static let rowLimit = 1_000_000_000
}

extension Key {
  /// The key alone, where what was held down with it means nothing.
  ///
  /// Shift-PgDn means PgDn if it is not bound itself. Nil for a letter, which is another key
  /// with Control or Alt.
  fileprivate var withoutUnboundModifiers: Key? {
    if case .character = code { return nil }
    return modifiers.isEmpty ? nil : Key(code)
  }
}
