package import Screen

/// Which keys mean which action, by context.
///
/// The one source for what a key does and for what is said about keys. Looking a key up walks the
/// keys of a context, some dozens: that costs less than a screen's cell, and making the map
/// nothing.
package struct KeyMap: Sendable {
  /// Keys and what they are for.
  struct Binding: Sendable {
    let keys: Keystrokes
    let action: Action
  }

  /// What keys that were pressed mean.
  package enum Meaning: Sendable {
    case action(Action)
    /// More keys have to follow.
    case beginning
    case nothing
  }

  /// In the order of the table of actions; those of one action in the order of their importance.
  var bindings: [Context: [Binding]]

  /// What keys pressed one after the other mean in a context.
  package func meaning(of keys: [Key], in context: Context) -> Meaning {
    var isBeginning = false
    for binding in bindings[context] ?? [] where binding.keys.keys.starts(with: keys) {
      if binding.keys.keys.count == keys.count { return .action(binding.action) }
      isBeginning = true
    }
    return isBeginning ? .beginning : .nothing
  }

  /// The keys of an action in a context, the one to be named first; empty where it has none.
  package func keys(of action: String, in context: Context) -> [Keystrokes] {
    (bindings[context] ?? []).filter { $0.action.name == action }.map(\.keys)
  }

  /// The actions that have a hint, each with the keys to be named first.
  ///
  /// One pass over the keys of the context: the status line asks for every frame.
  func hinted(in context: Context) -> [Binding] {
    var found: [Binding] = []
    for binding in bindings[context] ?? []
    where binding.action.hint != nil && found.last?.action.name != binding.action.name {
      found.append(binding)
    }
    return found
  }

  /// The keys of an action wherever it applies.
  package func keys(of action: Action) -> [Keystrokes] {
    var all: [Keystrokes] = []
    for context in Context.allCases where action.contexts.contains(context) {
      for keys in keys(of: action.name, in: context) where !all.contains(keys) {
        all.append(keys)
      }
    }
    return all
  }

  /// What can follow keys that have been pressed: each action with the keys still to come, the
  /// one to be named first.
  package func continuations(
    of pressed: [Key], in context: Context
  ) -> [(action: Action, keys: [Keystrokes])] {
    var found: [(action: Action, keys: [Keystrokes])] = []
    for binding in bindings[context] ?? [] {
      guard let rest = binding.keys.rest(behind: pressed) else { continue }
      if found.last?.action.name == binding.action.name {
        found[found.count - 1].keys.append(rest)
      } else {
        found.append((binding.action, [rest]))
      }
    }
    return found
  }
}
