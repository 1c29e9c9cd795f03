internal import Screen

/// Keys for an action, as the configuration names them.
package struct KeyBinding: Hashable, Sendable {
  /// The action's name.
  package var action: String
  /// The names of keys and of sequences of keys, the most important first; an empty list takes the
  /// action's keys away.
  package var keys: [String]
  /// The name of the one context it is for; nil for all in which the action applies.
  package var context: String?

  package init(action: String, keys: [String], context: String? = nil) {
    self.action = action
    self.keys = keys
    self.context = context
  }
}

extension KeyMap {
  /// Why a part of a binding is dropped.
  package struct Problem: Hashable, Sendable {
    /// Which binding, by its place among those that were given.
    package var binding: Int
    /// Lower case, without a full stop.
    package var message: String

    package init(binding: Int, message: String) {
      self.binding = binding
      self.message = message
    }
  }
}

extension KeyMap {
  /// The map with other keys for some actions, and why parts of the request are dropped.
  ///
  /// An action that is given keys has these and no others; they are taken from the actions that had
  /// them. Dropped are unknown actions, contexts and keys, keys that cannot be bound in a context,
  /// a key that an earlier request of the context has, and requests that leave an action without a
  /// key which must have one.
  package func applying(_ requests: [KeyBinding]) -> (map: KeyMap, problems: [Problem]) {
    var reader = BindingReader()
    let requested = requests.indices.compactMap { reader.read(requests[$0], number: $0) }
    var problems = reader.problems
    var map = self
    for context in Context.allCases {
      // A binding for one context overrides one for all.
      let general = requested.filter { !$0.namesContext && $0.contexts.contains(context) }
      let special = requested.filter { $0.namesContext && $0.contexts.contains(context) }
      let names = Set(special.map(\.action.name))
      var resolver = ContextBindings(
        context: context, standard: bindings[context] ?? [],
        requested: special + general.filter { !names.contains($0.action.name) })
      map.bindings[context] = resolver.resolve()
      problems += resolver.problems
    }
    return (map, problems.withoutRepetitions)
  }
}

extension [KeyMap.Problem] {
  /// By binding, each once: a problem in all contexts is reported for the first.
  fileprivate var withoutRepetitions: [KeyMap.Problem] {
    var seen: Set<KeyMap.Problem> = []
    return filter { seen.insert($0).inserted }.sorted { $0.binding < $1.binding }
  }
}

/// A binding of the configuration, with its action and keys looked up.
struct RequestedBinding {
  let number: Int
  let action: Action
  /// Where it applies.
  var contexts: Set<Context>
  /// Whether the configuration names the context.
  let namesContext: Bool
  var keys: [Keystrokes]
  /// Whether it takes the action's keys away.
  let unbinds: Bool
  /// Whether it has lost all its keys.
  var isDropped: Bool { keys.isEmpty && !unbinds }
}

/// Resolves the requested bindings of one context against each other and the standard ones.
private struct ContextBindings {
  let context: Context
  let standard: [KeyMap.Binding]
  var requested: [RequestedBinding]
  private(set) var problems: [KeyMap.Problem] = []

  init(context: Context, standard: [KeyMap.Binding], requested: [RequestedBinding]) {
    self.context = context
    self.standard = standard
    self.requested = requested.map { binding in
      var binding = binding
      binding.keys.removeAll { !context.accepts($0) }
      return binding
    }
    // Keys that cannot be bound here leave the action its standard ones.
    self.requested.removeAll(where: \.isDropped)
  }

  /// The bindings of the context; every request that is dropped leaves a problem.
  mutating func resolve() -> [KeyMap.Binding] {
    dropConflicts()
    while true {
      let bindings = bindings
      let unbound = standard.first { binding in
        binding.action.staysBound && !bindings.contains { $0.action.name == binding.action.name }
      }
      guard let unbound, restoreKeys(of: unbound.action) else { return bindings }
    }
  }

  /// Leaves each key to the first action that asks for it.
  private mutating func dropConflicts() {
    var taken: [(keys: Keystrokes, action: String)] = []
    for index in requested.indices {
      var kept: [Keystrokes] = []
      for keys in requested[index].keys {
        if let other = taken.first(where: { $0.keys.collides(with: keys) }) {
          guard other.action != requested[index].action.name || other.keys != keys else { continue }
          report(
            requested[index].number,
            other.keys == keys
              ? "\(keys.name) is already bound to \(other.action)"
              : "\(keys.name) and \(other.keys.name) (of \(other.action)) start with the same keys")
        } else {
          kept.append(keys)
          taken.append((keys, requested[index].action.name))
        }
      }
      requested[index].keys = kept
    }
    requested.removeAll(where: \.isDropped)
  }

  /// In the order of the table: the requested keys, and what is left of the standard ones.
  private var bindings: [KeyMap.Binding] {
    let taken = requested.flatMap(\.keys)
    return Action.all(in: context).flatMap { action in
      if let request = requested.first(where: { $0.action.name == action.name }) {
        return request.keys.map { KeyMap.Binding(keys: $0, action: action) }
      }
      return standard.filter { binding in
        binding.action.name == action.name
          && !taken.contains { $0.collides(with: binding.keys) }
      }
    }
  }

  /// Drops the requests that leave an action without a key; false if there are none.
  private mutating func restoreKeys(of action: Action) -> Bool {
    let keys = standard.filter { $0.action.name == action.name }.map(\.keys)
    if let own = requested.firstIndex(where: { $0.action.name == action.name }) {
      report(requested[own].number, "\(action.name) must have a key; it keeps \(keys.names)")
      requested.remove(at: own)
      return true
    }
    var isFound = false
    for index in requested.indices {
      let lost = requested[index].keys.filter { key in keys.contains { $0.collides(with: key) } }
      guard !lost.isEmpty else { continue }
      isFound = true
      report(
        requested[index].number,
        "\(lost.names) would leave \(action.name) without a key, and it must have one")
      requested[index].keys.removeAll(where: lost.contains)
    }
    requested.removeAll(where: \.isDropped)
    return isFound
  }

  private mutating func report(_ number: Int, _ message: String) {
    problems.append(KeyMap.Problem(binding: number, message: message))
  }
}

extension Keystrokes {
  /// Whether both cannot be bound: they are the same, or one is the beginning of the other.
  fileprivate func collides(with other: Keystrokes) -> Bool {
    begins(other) || other.begins(self)
  }
}
