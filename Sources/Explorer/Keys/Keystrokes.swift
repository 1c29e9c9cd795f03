package import Screen

/// The keys that an action is called by: one, or several pressed one after the other.
package struct Keystrokes: Hashable, Sendable {
  /// Never empty.
  package let keys: [Key]

  package init(_ first: Key, _ others: Key...) { keys = [first] + others }

  private init(_ keys: [Key]) { self.keys = keys }

  /// The keys of a name, with blanks between them: `g`, `Ctrl-W h`, also `<C-w>h`; nil where a
  /// part of it is no key.
  package init?(name: String) {
    var keys: [Key] = []
    for word in name.split(whereSeparator: \.isWhitespace) {
      if let key = Key(name: String(word)) {
        keys.append(key)
      } else {
        guard let bracketed = Self.bracketed(word) else { return nil }
        keys += bracketed
      }
    }
    if keys.isEmpty {
      // The space bar may be written as itself.
      guard name == " " else { return nil }
      keys = [.character(" ")]
    }
    self.init(keys)
  }

  /// Keys written as vim does, without blanks: names in brackets, characters between.
  private static func bracketed(_ word: Substring) -> [Key]? {
    guard word.contains("<") else { return nil }
    var keys: [Key] = []
    var rest = word
    while let character = rest.first {
      if let (key, tail) = KeyScript.named(in: rest) {
        keys.append(key)
        rest = tail
      } else {
        guard character != "<" else { return nil }
        keys.append(.character(character))
        rest.removeFirst()
      }
    }
    return keys
  }

  /// As it is written in the help: `Ctrl-W h`.
  package var name: String { keys.map(\.name).joined(separator: " ") }

  /// The keys that are left when some have been pressed; nil where these do not begin so, or none
  /// are left.
  func rest(behind pressed: [Key]) -> Keystrokes? {
    guard keys.count > pressed.count, keys.starts(with: pressed) else { return nil }
    return Keystrokes(Array(keys.dropFirst(pressed.count)))
  }

  /// Whether these keys are the others, or the beginning of them.
  func begins(_ other: Keystrokes) -> Bool { other.keys.starts(with: keys) }
}

/// Keys written as text, for tests and for driving the explorer without a terminal.
package enum KeyScript {
  /// The keys of a script: characters as they are, other keys by name: `jj<Enter>/iran<Ctrl-W>`.
  ///
  /// A `<` that opens no key's name is the key itself; `<lt>` always does.
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

  /// The key whose name in brackets a text begins with, and the rest.
  ///
  /// A single character needs no brackets: those around it are typed.
  static func named(in text: Substring) -> (Key, Substring)? {
    guard text.first == "<", let end = text.dropFirst(2).firstIndex(of: ">") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    guard name.count > 1, let key = Key(name: String(name)) else { return nil }
    return (key, text[text.index(after: end)...])
  }
}

extension [Keystrokes] {
  /// In words: `j, Down`.
  package var names: String { map(\.name).joined(separator: ", ") }
}
