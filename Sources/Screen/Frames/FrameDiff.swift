/// What must be written to turn one frame on a screen into another.
package struct FrameDiff: Hashable, Sendable {
  /// Neighbouring cells of one row.
  package struct Run: Hashable, Sendable {
    package let row: Int
    package let columns: Range<Int>

    package init(row: Int, columns: Range<Int>) {
      self.row = row
      self.columns = columns
    }
  }

  /// The runs of changed cells, from the upper left; each starts and ends between clusters, in
  /// the old frame and in the new.
  package let runs: [Run]

  /// Finds the runs of `new` that differ from `old`, or all rows when the sizes differ.
  ///
  /// One pass over the cells.
  package init(from old: Frame, to new: Frame) {
    let width = new.size.columns
    guard old.size == new.size else {
      runs = width == 0 ? [] : (0..<new.size.rows).map { Run(row: $0, columns: 0..<width) }
      return
    }
    var runs: [Run] = []
    for row in 0..<new.size.rows {
      let base = row * width
      var column = 0
      while column < width {
        guard old.cells[base + column] != new.cells[base + column] else {
          column += 1
          continue
        }
        var start = column
        while start > 0, Self.continues(old, new, base + start) { start -= 1 }
        column += 1
        while column < width,
          old.cells[base + column] != new.cells[base + column]
            || Self.continues(old, new, base + column)
        {
          column += 1
        }
        runs.append(Run(row: row, columns: start..<column))
      }
    }
    self.runs = runs
  }

  /// Whether a cell belongs to the cluster on its left in either frame.
  private static func continues(_ old: Frame, _ new: Frame, _ index: Int) -> Bool {
    old.cells[index].character == nil || new.cells[index].character == nil
  }
}
