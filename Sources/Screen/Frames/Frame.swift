/// A whole screen as cells, drawn by the views and shown by `Terminal`.
///
/// Drawing outside the frame, or half of a wide character, is not possible: it is clipped.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]
  /// Where the hardware cursor stands; always on the selection or in the prompt.
  package var cursor: (row: Int, column: Int)

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
    cursor = (0, 0)
  }

  /// The whole frame.
  package var bounds: Rect { Rect(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// The cell at a place of the frame; a blank outside it.
  package subscript(row: Int, column: Int) -> Cell {
    guard 0..<size.rows ~= row, 0..<size.columns ~= column else { return .blank }
    return cells[row * size.columns + column]
  }

  package static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.cells == right.cells
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cells)
  }
}

/// The two ways all drawing goes through; both keep clusters whole.
extension Frame {
  /// Puts a cluster at a place where all its cells lie in the frame.
  ///
  /// What is left of a wide cluster that it covers in part becomes blank.
  mutating func put(_ character: Character, cells count: Int, row: Int, column: Int, _ style: Style)
  {
    let start = row * size.columns + column
    releaseCluster(at: start, row: row)
    releaseCluster(at: start + count, row: row)
    cells[start] = Cell(character, style)
    var index = start + 1
    while index < start + count {
      cells[index] = Cell(nil, style)
      index += 1
    }
  }

  /// Puts printable ASCII, one byte a cell, at a place where all of it lies in the frame.
  mutating func putPlain(_ bytes: ArraySlice<UInt8>, row: Int, column: Int, _ style: Style) {
    guard !bytes.isEmpty else { return }
    let start = row * size.columns + column
    releaseCluster(at: start, row: row)
    releaseCluster(at: start + bytes.count, row: row)
    let characters = StandIn.ascii
    var span = cells.mutableSpan
    var index = start
    for byte in bytes {
      span[index] = Cell(characters[Int(byte)], style)
      index += 1
    }
  }

  /// Changes the style of a cell of the frame.
  mutating func restyle(row: Int, column: Int, _ change: (inout Style) -> Void) {
    change(&cells[row * size.columns + column].style)
  }

  /// Blanks the cluster that reaches over an index from its left, up to and past the index.
  private mutating func releaseCluster(at index: Int, row: Int) {
    let rowEnd = (row + 1) * size.columns
    guard index < rowEnd, cells[index].character == nil else { return }
    var end = index
    while end < rowEnd, cells[end].character == nil {
      cells[end].character = " "
      end += 1
    }
    var start = index - 1
    while start >= row * size.columns {
      defer { start -= 1 }
      if cells[start].character != nil {
        cells[start].character = " "
        return
      }
      cells[start].character = " "
    }
  }
}
