internal import Screen

extension ScriptCommand {
  /// Reads what the mouse does: `click 3 10`, the row before the column, both from 1.
  static func mouse(_ text: String) throws(ScriptError) -> Mouse {
    let words = text.split { $0 == " " || $0 == "\t" }
    guard words.count == 3, let action = actions.first(where: { $0.name == words[0] })?.action,
      let row = Int(words[1]), let column = Int(words[2]), 1...1000 ~= row, 1...1000 ~= column
    else {
      let names = actions.map(\.name).joined(separator: ", ")
      throw ScriptError(
        "'\(text)' is nothing a mouse does; write one of \(names), then a row and a column from 1")
    }
    return Mouse(action, row: row - 1, column: column - 1)
  }

  private static let actions: [(name: String, action: Mouse.Action)] = [
    ("click", .press(.left, clicks: 1)), ("double-click", .press(.left, clicks: 2)),
    ("right-click", .press(.right, clicks: 1)), ("middle-click", .press(.middle, clicks: 1)),
    ("drag", .drag(.left)), ("release", .release), ("wheel-up", .wheel(-1)),
    ("wheel-down", .wheel(1)),
  ]
}
