package import Screen

/// Keys written as text, for tests and for driving the explorer without a terminal.
package enum KeyScript {
  /// The keys of a script: characters as they are, other keys by name: `jj<Enter>/iran<Ctrl-W>`.
  ///
  /// A `<` that opens no key's name stands for itself.
  package static func keys(in script: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(script)
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"),
        let key = key(named: String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(character))
        rest.removeFirst()
      }
    }
    return keys
  }

  /// The key with a name, as `Key.name` gives it, whatever the case.
  private static func key(named name: String) -> Key? {
    let lower = name.lowercased()
    if let key = named[lower] { return key }
    for (prefix, modifier) in [
      ("ctrl-", Key.Modifiers.control), ("alt-", .alt), ("shift-", .shift),
    ]
    where lower.hasPrefix(prefix) {
      let rest = String(name.dropFirst(prefix.count))
      if rest.count > 1 { return key(named: rest)?.adding(modifier) }
      // Control makes no difference between `o` and `O`.
      let letter = modifier == .control ? rest.lowercased() : rest
      return letter.first.map { Key(.character($0), modifier) }
    }
    if lower.first == "f", let number = Int(lower.dropFirst()) { return .function(number) }
    return nil
  }

  private static let named: [String: Key] = {
    let keys: [Key] = [
      .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
      .left, .right, .altLeft, .altRight, .home, .end, .pageUp, .pageDown,
    ]
    return Dictionary(uniqueKeysWithValues: keys.map { ($0.name.lowercased(), $0) })
  }()
}
