internal import Screen

/// How wide the columns of a table are on a terminal.
///
/// No line is wider than the terminal: what does not fit is cut, with an ellipsis in its place.
/// Columns without a word in them have no room at all.
struct TableLayout {
  /// What has to be known of a column.
  struct Column {
    let heading: String
    let kind: ColumnKind
    /// Whether it has most of the room.
    let isWidest: Bool
  }

  private let columns: [Column]
  private let cells: Int
  /// The positions of the columns that are shown, with their widths.
  private(set) var shown: [(column: Int, width: Int)] = []

  /// Blank cells between two columns.
  private static let gap = 2

  /// Measures all rows, whose fields are safe to print.
  ///
  /// The widest column has two fifths of the terminal at least, if it needs them; no other has more
  /// than a fifth, unless room is left. Where that does not fit, the last columns are left out.
  init(_ columns: [Column], rows: [[String]], cells: Int) {
    self.columns = columns
    self.cells = max(cells, 1)
    let needs = columns.indices.map { column in
      rows.reduce(0) { max($0, Width.cells(of: $1[column])) }
    }
    var widths = columns.indices.map { column in
      let need = max(needs[column], columns[column].heading.count)
      let isWhole = columns[column].isWidest || columns[column].kind == .identifier
      return isWhole ? need : min(need, max(self.cells / 5, 8))
    }
    if let widest = columns.firstIndex(where: \.isWidest) {
      widths[widest] = min(widths[widest], max(self.cells * 2 / 5, 20))
    }
    var kept = columns.indices.filter { needs[$0] > 0 || rows.isEmpty }
    while Self.sum(kept, widths) > self.cells,
      let last = kept.last(where: { !columns[$0].isWidest })
    {
      kept.removeAll { $0 == last }
    }
    // What is left over goes to those that were cut, the widest first.
    var left = max(self.cells - Self.sum(kept, widths), 0)
    for column in kept.filter({ columns[$0].isWidest }) + kept.filter({ !columns[$0].isWidest }) {
      let more = min(max(needs[column] - widths[column], 0), left)
      widths[column] += more
      left -= more
    }
    shown = kept.map { ($0, widths[$0]) }
  }

  private static func sum(_ columns: [Int], _ widths: [Int]) -> Int {
    columns.reduce(0) { $0 + widths[$1] } + gap * max(columns.count - 1, 0)
  }

  /// A row as a line.
  ///
  /// - Parameter decorate: Adds to a field what takes no room; it is told whether it is a place.
  func line(_ fields: [String], decorate: (String, _ isPlace: Bool) -> String) -> String {
    var line = ""
    // Where the next column begins, and the blanks that are due before its field.
    var start = 0
    var blanks = 0
    for (index, width) in shown {
      let kind = columns[index].kind
      let text = Self.cut(fields[index], to: min(width, max(cells - start, 0)), kind)
      start += width + Self.gap
      guard !text.isEmpty else {
        blanks += width + Self.gap
        continue
      }
      let rest = max(width - Width.cells(of: text), 0)
      let lead = kind == .number ? rest : 0
      line += String(repeating: " ", count: blanks + lead) + decorate(text, kind == .place)
      blanks = rest - lead + Self.gap
    }
    return line
  }

  /// As much of a text as fits, with an ellipsis for the rest: of a place the end, else the beginning.
  private static func cut(_ text: String, to cells: Int, _ kind: ColumnKind) -> String {
    guard Width.cells(of: text) > cells else { return text }
    guard cells > 1 else { return cells == 1 ? "…" : "" }
    return kind == .place
      ? "…" + Width.suffix(of: text, cells: cells - 1)
      : Width.prefix(of: text, cells: cells - 1) + "…"
  }
}
