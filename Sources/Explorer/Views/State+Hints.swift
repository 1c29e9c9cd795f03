internal import Screen

extension State {
  /// What the keys do that can be pressed now, each in a word or two: what can follow the keys
  /// pressed so far, or what can be done where one is.
  ///
  /// - Parameter beginningWithHelp: Whether the way to the help comes first, so that it is never
  ///   the one that is cut; else it stands in the title line.
  package func hints(beginningWithHelp: Bool) -> [String] {
    let help = hints.filter { $0.action == "help" }
    let others = hints.filter { $0.action != "help" }
    return ((beginningWithHelp ? help : []) + others).map(\.words)
  }

  /// The same with the names of the actions, that of the help among them.
  var hints: [(words: String, action: String)] {
    if awaiting != nil { return [] }
    if !pending.isEmpty {
      return settings.keys.continuations(of: pending, in: context).map { action, keys in
        ("\(keys[0].name) \(action.hint ?? action.name)", action.name)
      }
    }
    return settings.keys.hinted(in: context).compactMap { binding in
      guard let hint = binding.action.hint, binding.action.obstacle(self) == nil else { return nil }
      return ("\(binding.keys.name) \(hint)", binding.action.name)
    }
  }
}
