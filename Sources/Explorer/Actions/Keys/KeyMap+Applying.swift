internal import Screen

extension KeyMap {
  /// The map with other keys for some actions, and what of them does not hold; the rest does.
  ///
  /// An action that is given keys has these and no others. A key that belonged to an action which
  /// was given none is taken from it. What is not accepted: an action or a context that there is
  /// not, a name that is no key, a key that cannot mean anything there, one key for two actions
  /// of a context (the first has it), and no key for an action that must have one.
  package func applying(_ wishes: [KeyBinding]) -> (map: KeyMap, problems: [Problem]) {
    var reading = KeyWishReader()
    let read = wishes.indices.compactMap { reading.read(wishes[$0], number: $0) }
    var problems = reading.problems
    var map = self
    for context in Context.allCases {
      // What is wished for one context counts more than what is wished for all.
      let general = read.filter { !$0.isSpecial && $0.contexts.contains(context) }
      let special = read.filter { $0.isSpecial && $0.contexts.contains(context) }
      let names = Set(special.map(\.action.name))
      var wishes = ContextWishes(
        context: context, standard: bindings[context] ?? [],
        wishes: special + general.filter { !names.contains($0.action.name) })
      map.bindings[context] = wishes.settle()
      problems += wishes.problems
    }
    return (map, problems.withoutRepetitions)
  }
}

extension [KeyMap.Problem] {
  /// By binding, each said once: what is wrong in all contexts is told of the first.
  fileprivate var withoutRepetitions: [KeyMap.Problem] {
    var seen: Set<KeyMap.Problem> = []
    return filter { seen.insert($0).inserted }.sorted { $0.binding < $1.binding }
  }
}

/// A person's keys for an action, read.
struct KeyWish {
  let number: Int
  let action: Action
  /// Where they are to hold.
  var contexts: Set<Context>
  /// Whether the person named the context.
  let isSpecial: Bool
  var keys: [Keystrokes]
  /// Whether the person wants no key for it.
  let unbinds: Bool
  /// Whether nothing is left of it.
  var isDropped: Bool { keys.isEmpty && !unbinds }
}

/// A person's keys in one context, made to fit with each other and with the standard ones.
private struct ContextWishes {
  let context: Context
  let standard: [KeyMap.Binding]
  var wishes: [KeyWish]
  private(set) var problems: [KeyMap.Problem] = []

  init(context: Context, standard: [KeyMap.Binding], wishes: [KeyWish]) {
    self.context = context
    self.standard = standard
    self.wishes = wishes.map { wish in
      var wish = wish
      wish.keys.removeAll { !context.takes($0) }
      return wish
    }
    // Keys that mean nothing here leave the action those it had.
    self.wishes.removeAll(where: \.isDropped)
  }

  /// The bindings of the context; every wish that is dropped leaves a problem.
  mutating func settle() -> [KeyMap.Binding] {
    dropShared()
    while true {
      let bindings = bindings
      let homeless = standard.first { binding in
        binding.action.staysBound && !bindings.contains { $0.action.name == binding.action.name }
      }
      guard let homeless, giveBack(to: homeless.action) else { return bindings }
    }
  }

  /// The first wish for a key has it.
  private mutating func dropShared() {
    var taken: [(keys: Keystrokes, action: String)] = []
    for index in wishes.indices {
      var kept: [Keystrokes] = []
      for keys in wishes[index].keys {
        if let other = taken.first(where: { $0.keys.collides(with: keys) }) {
          guard other.action != wishes[index].action.name || other.keys != keys else { continue }
          tell(
            wishes[index].number,
            other.keys == keys
              ? "\(keys.name) is the key of \(other.action) already"
              : "\(keys.name) and \(other.keys.name) (of \(other.action)) begin alike")
        } else {
          kept.append(keys)
          taken.append((keys, wishes[index].action.name))
        }
      }
      wishes[index].keys = kept
    }
    wishes.removeAll(where: \.isDropped)
  }

  /// In the order of the table: what was wished for, and what is left of the standard keys.
  private var bindings: [KeyMap.Binding] {
    let wished = wishes.flatMap(\.keys)
    return Action.all(in: context).flatMap { action in
      if let wish = wishes.first(where: { $0.action.name == action.name }) {
        return wish.keys.map { KeyMap.Binding(keys: $0, action: action) }
      }
      return standard.filter { binding in
        binding.action.name == action.name
          && !wished.contains { $0.collides(with: binding.keys) }
      }
    }
  }

  /// Drops the wishes that leave an action without a key; false where there are none.
  private mutating func giveBack(to action: Action) -> Bool {
    let keys = standard.filter { $0.action.name == action.name }.map(\.keys)
    if let own = wishes.firstIndex(where: { $0.action.name == action.name }) {
      tell(wishes[own].number, "\(action.name) must have a key; it keeps \(keys.names)")
      wishes.remove(at: own)
      return true
    }
    var isFound = false
    for index in wishes.indices {
      let lost = wishes[index].keys.filter { key in keys.contains { $0.collides(with: key) } }
      guard !lost.isEmpty else { continue }
      isFound = true
      tell(
        wishes[index].number,
        "\(lost.names) would leave \(action.name) without a key, and it must have one")
      wishes[index].keys.removeAll(where: lost.contains)
    }
    wishes.removeAll(where: \.isDropped)
    return isFound
  }

  private mutating func tell(_ number: Int, _ message: String) {
    problems.append(KeyMap.Problem(binding: number, message: message))
  }
}

extension Keystrokes {
  /// Whether both cannot mean something: they are the same, or one is the beginning of the other.
  fileprivate func collides(with other: Keystrokes) -> Bool {
    begins(other) || other.begins(self)
  }
}

extension [Keystrokes] {
  /// In words: `j, Down`.
  package var names: String { map(\.name).joined(separator: ", ") }
}
