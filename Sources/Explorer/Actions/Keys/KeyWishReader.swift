internal import Screen

/// Reads what a person wrote about keys, and says what of it makes no sense.
struct KeyWishReader {
  private(set) var problems: [KeyMap.Problem] = []

  /// What is left of a wish; nil where that is nothing.
  mutating func read(_ wish: KeyBinding, number: Int) -> KeyWish? {
    guard let action = Action.named(wish.action) else {
      tell(number, "no action is called \(quoted(wish.action))", nearest: wish.action)
      return nil
    }
    var contexts = action.contexts
    if let name = wish.context {
      guard let context = Context.named(name) else {
        let names = Context.allCases.map(\.name).joined(separator: ", ")
        tell(number, "no context is called \(quoted(name)); there are \(names)")
        return nil
      }
      guard contexts.contains(context) else {
        tell(number, "\(action.name) does not apply in \(name)")
        return nil
      }
      contexts = [context]
    }
    let keys = wish.keys.compactMap { keystrokes($0, in: contexts, number) }
    if keys.isEmpty && !wish.keys.isEmpty { return nil }
    return KeyWish(
      number: number, action: action, contexts: contexts, isSpecial: wish.context != nil,
      keys: keys, unbinds: wish.keys.isEmpty)
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
      tell(number, "\(quoted(name)) is no key\(advice)")
      return nil
    }
    for key in keystrokes.keys {
      if let other = key.sameOnTerminals {
        tell(number, "terminals send \(other.name) for \(key.name); bind \(other.name)")
        return nil
      }
    }
    // Elsewhere it may hold: only where it can nowhere is it a mistake.
    if contexts.allSatisfy({ !$0.takes(keystrokes) }) {
      let isDigit = keystrokes.keys[0].typed?.isNumber == true
      tell(
        number,
        isDigit
          ? "\(keystrokes.name) cannot be bound: digits count" : "\(keystrokes.name) is typed there"
      )
      return nil
    }
    return keystrokes
  }

  private mutating func tell(_ number: Int, _ message: String, nearest name: String? = nil) {
    let names = name.map { Spelling.nearest(to: $0, in: Action.all.map(\.name)) } ?? nil
    let message = names.map { "\(message); \($0)?" } ?? message
    problems.append(KeyMap.Problem(binding: number, message: message))
  }

  private func quoted(_ text: String) -> String { "“\(text)”" }
}

extension Key {
  /// The key that terminals cannot tell it from; nil where they can.
  fileprivate var sameOnTerminals: Key? {
    switch self {
    case .control("i"): .tab
    case .control("m"): .enter
    case .control("["): .escape
    default: nil
    }
  }
}

extension Context {
  /// Whether keys can mean an action here, and are not typed or counted with.
  func takes(_ keys: Keystrokes) -> Bool {
    guard let character = keys.keys.first?.typed else { return true }
    if isTyping { return false }
    return !(counts && ("1"..."9").contains(character))
  }
}
