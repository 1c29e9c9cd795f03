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
