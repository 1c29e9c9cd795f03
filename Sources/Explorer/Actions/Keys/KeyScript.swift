package import Screen

/// Keys written as text, for tests and for driving the explorer without a terminal.
package enum KeyScript {
  /// The keys of a script: characters as they are, other keys by name: `jj<Enter>/iran<Ctrl-W>`.
  ///
  /// A `<` that opens no key's name stands for itself; `<lt>` always does.
  package static func keys(in script: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(script)
    while let character = rest.first {
      if let (key, tail) = named(in: rest) {
        keys.append(key)
        rest = tail
      } else {
        keys.append(.character(character))
        rest.removeFirst()
      }
    }
    return keys
  }

  /// The key whose name in brackets a text begins with, and what is behind it.
  ///
  /// A single character needs no brackets: those around it are typed.
  static func named(in text: Substring) -> (Key, Substring)? {
    guard text.first == "<", let end = text.dropFirst(2).firstIndex(of: ">") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    guard name.count > 1, let key = Key(name: String(name)) else { return nil }
    return (key, text[text.index(after: end)...])
  }
}
