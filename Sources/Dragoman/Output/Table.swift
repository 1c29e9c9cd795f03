internal import Files
internal import Screen

/// What the fields of a column are, which says how they are set and cut.
enum ColumnKind {
  case words
  case number
  /// A path, perhaps with a line: its end says most. It leads to the row's file.
  case place
  /// What is of use only as a whole.
  case identifier
}

/// A field of each row of a table.
struct Column<Row> {
  let heading: String
  let kind: ColumnKind
  /// Whether a pipe has the field.
  let isPiped: Bool
  let text: (Row) -> String

  init(
    _ heading: String, _ kind: ColumnKind = .words, isPiped: Bool = true,
    _ text: @escaping (Row) -> String
  ) {
    self.heading = heading
    self.kind = kind
    self.isPiped = isPiped
    self.text = text
  }
}

/// Rows of fields: aligned under headings on a terminal, separated by tabs in a pipe.
struct Table<Row> {
  let rows: [Row]
  /// In the order of a pipe.
  let columns: [Column<Row>]
  /// The headings that a terminal shows, the most important first.
  ///
  /// Where it is narrow, the last are left out.
  let screen: [String]
  /// The heading of the column that has most of the room.
  let widest: String
  /// The file of a row.
  let path: (Row) -> String

  /// Prints the rows: for a pipe all that is known, for a terminal what fits.
  func print(to output: inout StandardOutput) throws(OutputError) {
    guard let cells = output.columns else { return try printFields(to: &output) }
    let shown = screen.compactMap { heading in columns.first { $0.heading == heading } }
    let fields = rows.map { row in shown.map { VisibleText.line($0.text(row)) } }
    let layout = TableLayout(
      shown.map { .init(heading: $0.heading, kind: $0.kind, isWidest: $0.heading == widest) },
      rows: fields, cells: cells)
    let heading = layout.line(shown.map(\.heading)) { text, _ in text }
    try output.write((output.isStyled ? Emphasis.bold(heading) : heading) + "\n")
    for (row, fields) in zip(rows, fields) {
      let line = layout.line(fields) { text, isPlace in
        isPlace ? output.links.linked(text, to: path(row)) : text
      }
      try output.write(line + "\n")
    }
  }

  private func printFields(to output: inout StandardOutput) throws(OutputError) {
    let columns = columns.filter(\.isPiped)
    let place = columns.firstIndex { $0.kind == .place }
    for row in rows {
      try output.writeLine(columns.map { $0.text(row) }, place: place.map { ($0, path(row)) })
    }
  }
}
