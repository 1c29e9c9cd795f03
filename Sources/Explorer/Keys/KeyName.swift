package import Screen

extension Key {
  /// How the key is written in the help: `Ctrl-O`, `Shift-Tab`, `PgDn`, `g`.
  package var name: String {
    var words = ""
    if modifiers.contains(.control) { words += "Ctrl-" }
    if modifiers.contains(.alt) { words += "Alt-" }
    if modifiers.contains(.shift) { words += "Shift-" }
    // A letter with Control is written as on the key; of others not all have a capital.
    if case .character("a"..."z") = code, modifiers.contains(.control) {
      return words + code.name.uppercased()
    }
    return words + code.name
  }
}

extension Key.Code {
  fileprivate var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}

extension Key {
  /// The key that a person means by a name; nil where it is none.
  ///
  /// As `name` writes it, whatever the case, and as vim, tmux, emacs and helix do: `Ctrl-O`,
  /// `ctrl+o`, `C-o`, `^o`, `<C-o>`, `M-x`, `PageUp`, `<CR>`. A single character is the key that
  /// types it; with Control its case makes no difference, with Shift it is the capital.
  package init?(name: String) {
    var rest = Substring(name)
    if rest.count > 2, rest.first == "<", rest.last == ">" { rest = rest.dropFirst().dropLast() }
    var modifiers: Modifiers = []
    while let (modifier, tail) = Self.modifier(in: rest) {
      modifiers.insert(modifier)
      rest = tail
    }
    guard let key = Self.unmodified(rest) else { return nil }
    self = key.adding(modifiers)
    guard case .character(let character) = code else { return }
    if self.modifiers.contains(.control) {
      code = .character(Self.lowercase(character))
    } else if self.modifiers.contains(.shift) {
      let capital = character.uppercased()
      // What Shift makes of a sign depends on the keyboard: it has to be named itself.
      guard capital.count == 1, capital != String(character) || character.isUppercase else {
        return nil
      }
      code = .character(Character(capital))
      self.modifiers.remove(.shift)
    }
  }

  private static let modifierNames: [(String, Modifiers)] = [
    ("control", .control), ("ctrl", .control), ("c", .control),
    ("alt", .alt), ("meta", .alt), ("m", .alt), ("a", .alt),
    ("shift", .shift), ("s", .shift),
  ]

  /// The modifier that a name begins with, and the rest.
  private static func modifier(in name: Substring) -> (Modifiers, Substring)? {
    if name.count > 1, name.first == "^" { return (.control, name.dropFirst()) }
    for (word, modifier) in modifierNames {
      guard name.prefix(word.count).lowercased() == word else { continue }
      let rest = name.dropFirst(word.count)
      guard let sign = rest.first, sign == "-" || sign == "+", rest.count > 1 else { continue }
      return (modifier, rest.dropFirst())
    }
    return nil
  }

  private static func unmodified(_ name: Substring) -> Key? {
    if name.count == 1, let character = name.first {
      return isTypeable(character) ? .character(character) : nil
    }
    let lower = name.lowercased()
    if let key = named[lower] { return key }
    guard lower.first == "f", let number = Int(lower.dropFirst()), 1...63 ~= number else {
      return nil
    }
    return .function(number)
  }

  /// Whether a key can type it: no blank but the space bar's, no control.
  private static func isTypeable(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return character == " "
      || !character.isWhitespace && scalar.properties.generalCategory != .control
  }

  private static func lowercase(_ character: Character) -> Character {
    let lower = character.lowercased()
    return lower.count == 1 ? Character(lower) : character
  }

  /// Keys by all their names in lower case.
  private static let named: [String: Key] = {
    var named: [String: Key] = [
      "spc": .character(" "), "return": .enter, "ret": .enter, "cr": .enter, "escape": .escape,
      "btab": .backTab, "backtab": .backTab, "bs": .backspace, "bspace": .backspace,
      "delete": .delete, "dc": .delete, "insert": .insert, "ic": .insert,
      "pageup": .pageUp, "page-up": .pageUp, "ppage": .pageUp, "prior": .pageUp,
      "pagedown": .pageDown, "page-down": .pageDown, "npage": .pageDown, "next": .pageDown,
      "lt": .character("<"), "gt": .character(">"), "minus": .character("-"),
      "plus": .character("+"), "bar": .character("|"), "bslash": .character("\\"),
    ]
    let keys: [Key] = [
      .character(" "), .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown,
    ]
    for key in keys { named[key.name.lowercased()] = key }
    return named
  }()
}
