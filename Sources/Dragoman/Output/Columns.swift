internal import Corpus
internal import Files
internal import Screen

/// Rows of fields: aligned under headings on a terminal, separated by tabs in a pipe.
struct Columns {
  private let headings: [String]
  /// The column that is cut where a row does not fit.
  private let flexible: Int
  /// The column that names a place in a file.
  private let place: Int?
  private var rows: [[String]] = []
  /// The file of each row.
  private var paths: [String] = []

  /// - Parameter flexible: The heading of the column that gives way on a narrow terminal; the last
  ///   one where none is named.
  /// - Parameter place: The heading of the column that leads to the row's file.
  init(_ headings: [String], flexible: String? = nil, place: String? = nil) {
    self.headings = headings
    self.flexible = flexible.flatMap(headings.firstIndex) ?? headings.count - 1
    self.place = place.flatMap(headings.firstIndex)
  }

  /// Adds a row with a field for each heading, and the path of its file.
  mutating func add(_ row: [String], path: String = "") {
    rows.append(row)
    paths.append(path)
  }

  /// Prints the rows; on a terminal the last column ends at its edge, if the others leave room.
  func print(to output: inout StandardOutput) throws(OutputError) {
    guard let columns = output.columns else {
      for (row, path) in zip(rows, paths) {
        try output.writeLine(row, place: place.map { ($0, path) })
      }
      return
    }
    let safeRows = rows.map { $0.map(VisibleText.line) }
    let widths = widths(of: safeRows, columns: columns)
    let heading = line(headings, widths, Hyperlinks(.never, isTerminal: true), path: "")
    try output.write(output.isStyled ? Emphasis.bold(heading) : heading)
    try output.write("\n")
    for (row, path) in zip(safeRows, paths) {
      try output.write(line(row, widths, output.links, path: path) + "\n")
    }
  }

  /// Each column as wide as its widest field; the flexible one as wide as the others let it be.
  private func widths(of rows: [[String]], columns: Int) -> [Int] {
    var widths = headings.indices.map { column in
      rows.reduce(Width.cells(of: headings[column])) { max($0, Width.cells(of: $1[column])) }
    }
    let others = widths.indices.reduce(0) { $1 == flexible ? $0 : $0 + widths[$1] + 2 }
    // With little room left the line wraps rather than loses the column.
    widths[flexible] = min(widths[flexible], max(columns - others, 20))
    return widths
  }

  private func line(
    _ row: [String], _ widths: [Int], _ links: Hyperlinks, path: String
  ) -> String {
    var line = ""
    for (column, (field, width)) in zip(row, widths).enumerated() {
      let shown = Self.clipped(field, columns: width)
      line += column == place ? links.linked(shown, to: path) : shown
      guard column < row.count - 1 else { break }
      line += String(repeating: " ", count: width - Width.cells(of: shown) + 2)
    }
    return line
  }

  /// The beginning of a text that fits, with an ellipsis where it is cut.
  private static func clipped(_ text: String, columns: Int) -> String {
    Width.cells(of: text) > columns ? Width.prefix(of: text, cells: columns - 1) + "…" : text
  }
}

/// Says on which lines bytes are, one after another.
///
/// It counts on from the last byte asked for, so that a document's claims, in their order, cost one walk
/// over its text.
struct Locations {
  private var path: String?
  private var byte = 0
  private var line = 1

  /// Where a byte is: the path and the line from 1.
  ///
  /// Costs the bytes between it and the last.
  mutating func location(ofByte byte: UInt32, in document: Document) -> String {
    if path != document.path { (path, self.byte, line) = (document.path, 0, 1) }
    let bytes = document.text.fileBytes
    let next = min(document.text.fileOffset(ofByte: Int(byte)), bytes.count)
    let between = bytes[min(self.byte, next)..<max(self.byte, next)].count { $0 == 0x0A }
    line += next < self.byte ? -between : between
    self.byte = next
    return "\(document.path):\(line)"
  }
}
