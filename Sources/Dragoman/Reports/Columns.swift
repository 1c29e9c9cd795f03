internal import Screen

/// Rows of fields: aligned under headings on a terminal, separated by tabs in a pipe.
struct Columns {
  private let headings: [String]
  private var rows: [[String]] = []

  init(_ headings: [String]) {
    self.headings = headings
  }

  /// Adds a row with a field for each heading.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// Prints the rows; on a terminal the last column ends at its edge.
  func print(to output: inout StandardOutput) throws(OutputError) {
    guard let columns = output.columns else {
      for row in rows {
        try output.write(row.map(VisibleText.field).joined(separator: "\t") + "\n")
      }
      return
    }
    let safeRows = rows.map { $0.map(VisibleText.line) }
    let widths = headings.indices.map { column in
      safeRows.reduce(Width.cells(of: headings[column])) {
        max($0, Width.cells(of: $1[column]))
      }
    }
    let heading = Self.line(headings, widths, columns: columns)
    try output.write(output.isStyled ? Emphasis.bold(heading) : heading)
    try output.write("\n")
    for row in safeRows { try output.write(Self.line(row, widths, columns: columns) + "\n") }
  }

  private static func line(_ row: [String], _ widths: [Int], columns: Int) -> String {
    var line = ""
    var cells = 0
    for (field, width) in zip(row.dropLast(), widths) {
      line += field + String(repeating: " ", count: width - Width.cells(of: field) + 2)
      cells += width + 2
    }
    // A last column with little room left wraps rather than disappears.
    let room = max(columns - cells, 20)
    return line + clipped(row.last ?? "", columns: room)
  }

  /// The beginning of a text that fits, with an ellipsis where it is cut.
  private static func clipped(_ text: String, columns: Int) -> String {
    guard Width.cells(of: text) > columns else { return text }
    var kept = ""
    var cells = 0
    for character in text {
      cells += Width.cells(of: character)
      if cells >= columns { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

/// Bold on a terminal: the one attribute that commands outside the explorer use.
enum Emphasis {
  static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
}
