import Screen
import TestSupport

extension Frame {
  /// What is wrong with a frame, whatever it shows; nil where each cluster has all its cells and
  /// nothing but its cells, no cell holds what a terminal would obey, and the cursor is in it.
  var fault: String? {
    if !(0..<size.rows ~= cursor.row && 0..<size.columns ~= cursor.column) {
      return "the cursor is at \(cursor.row),\(cursor.column)"
    }
    let cells = cells
    for row in 0..<size.rows {
      var due = 0
      for column in 0..<size.columns {
        guard let character = cells[row * size.columns + column].character else {
          due -= 1
          if due < 0 { return "half a cluster at \(row),\(column)" }
          continue
        }
        if due != 0 { return "a cluster is cut before \(row),\(column)" }
        if character == " " { continue }
        due = Width.cells(of: character) - 1
        let isSafe =
          character.isASCII
          ? character.asciiValue.map { $0 >= 0x20 && $0 < 0x7F } ?? false
          : character.unicodeScalars.allSatisfy(\.isSafeToDraw)
        if !isSafe { return "not for a terminal at \(row),\(column)" }
      }
      if due != 0 { return "a cluster is cut at the end of \(row)" }
    }
    return nil
  }
}
