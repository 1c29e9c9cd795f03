internal import Screen

/// One honest line where nothing else fits.
struct TooSmallView {
  let size: Size

  func draw(into frame: inout Frame, _ area: Rect) {
    let needed = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
    let words = "the window is too small: \(size.columns)x\(size.rows), needs \(needed)"
    // Wrapped where it must be: the numbers are what helps, and they stand last.
    for (row, line) in wrapped(words, columns: area.columns, limit: max(area.rows, 1)).enumerated()
    {
      frame.write(line, row: row, column: 0, columns: area.columns)
    }
  }
}
