internal import Screen

extension State {
  /// What the keys do that can be pressed now, each in a word or two: what can follow the keys
  /// pressed so far, or what can be done where one is.
  ///
  /// - Parameter beginningWithHelp: Whether the way to the help comes first, so that it is never
  ///   the one that is cut; else it stands in the title line.
  package func hints(beginningWithHelp: Bool) -> [String] {
    if awaiting != nil { return [] }
    if !pending.isEmpty {
      return settings.keys.continuations(of: pending, in: context).map { action, keys in
        "\(keys[0].name) \(action.hint ?? action.name)"
      }
    }
    let actions = Action.all(in: context).filter { $0.hint != nil && $0.obstacle(self) == nil }
    let help = actions.filter { $0.name == "help" }
    let others = actions.filter { $0.name != "help" }
    return ((beginningWithHelp ? help : []) + others).compactMap { action in
      guard let hint = action.hint,
        let keys = settings.keys.keys(of: action.name, in: context).first
      else { return nil }
      return "\(keys.name) \(hint)"
    }
  }
}
