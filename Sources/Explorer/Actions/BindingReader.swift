internal import Screen

/// Reads the bindings of the configuration and reports what in them makes no sense.
struct BindingReader {
  private(set) var problems: [KeyMap.Problem] = []

  /// The part of a binding that makes sense; nil if none does.
  mutating func read(_ binding: KeyBinding, number: Int) -> RequestedBinding? {
    guard let action = Action.named(binding.action) else {
      report(number, "no action is called \(quoted(binding.action))", nearest: binding.action)
      return nil
    }
    var contexts = action.contexts
    if let name = binding.context {
      guard let context = Context.named(name) else {
        let names = Context.allCases.map(\.name).joined(separator: ", ")
        report(number, "no context is called \(quoted(name)); there are \(names)")
        return nil
      }
      guard contexts.contains(context) else {
        report(number, "\(action.name) does not apply in \(name)")
        return nil
      }
      contexts = [context]
    }
    let keys = binding.keys.compactMap { keystrokes($0, in: contexts, number) }
    if keys.isEmpty && !binding.keys.isEmpty { return nil }
    return RequestedBinding(
      number: number, action: action, contexts: contexts, namesContext: binding.context != nil,
      keys: keys, unbinds: binding.keys.isEmpty)
  }

  private mutating func keystrokes(
    _ name: String, in contexts: Set<Context>, _ number: Int
  ) -> Keystrokes? {
    guard let keystrokes = Keystrokes(name: name) else {
      let isSequence = !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter }
      let advice =
        isSequence && name.count == 2
        ? "; for one after the other write "
          + quoted(name.map(String.init).joined(separator: " ")) : ""
      report(number, "\(quoted(name)) is not a key\(advice)")
      return nil
    }
    for key in keystrokes.keys {
      if let other = key.terminalTwin {
        report(number, "terminals send \(other.name) for \(key.name); bind \(other.name)")
        return nil
      }
    }
    // Keys that can be bound in one of the contexts are no mistake.
    if contexts.allSatisfy({ !$0.accepts(keystrokes) }) {
      let isDigit = keystrokes.keys[0].typed?.isNumber == true
      report(
        number,
        isDigit
          ? "\(keystrokes.name) cannot be bound: digits are counts"
          : "\(keystrokes.name) types a character there"
      )
      return nil
    }
    return keystrokes
  }

  private mutating func report(_ number: Int, _ message: String, nearest name: String? = nil) {
    let names = name.map { Spelling.nearest(to: $0, in: Action.all.map(\.name)) } ?? nil
    let message = names.map { "\(message); \($0)?" } ?? message
    problems.append(KeyMap.Problem(binding: number, message: message))
  }

  private func quoted(_ text: String) -> String { "“\(text)”" }
}

extension Key {
  /// The key that terminals send the same bytes for; nil if there is none.
  fileprivate var terminalTwin: Key? {
    switch self {
    case .control("i"): .tab
    case .control("m"): .enter
    case .control("["): .escape
    default: nil
    }
  }
}
