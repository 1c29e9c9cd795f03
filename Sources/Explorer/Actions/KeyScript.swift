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
    guard let last = name.last, name.count > 1 else { return nil }
    if lower.dropLast() == "ctrl-" { return .control(Character(last.lowercased())) }
    if lower.dropLast() == "alt-" { return .alt(last) }
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
