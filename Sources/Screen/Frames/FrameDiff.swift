/// The cells that must be written to turn one frame on a screen into another.
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

  /// The runs of changed cells, from the upper left.
  ///
  /// Each starts and ends between clusters, in the old frame and in the new. A row with words that
  /// are read from right to left is one run.
  package let runs: [Run]

  /// Finds the runs of `new` that differ from `old`, or all rows when the sizes differ.
  ///
  /// Linear in the cells, most of which are equal.
  package init(from old: Frame, to new: Frame) {
    let width = new.size.columns
    guard old.size == new.size else {
      runs = width == 0 ? [] : (0..<new.size.rows).map { Run(row: $0, columns: 0..<width) }
      return
    }
    let comparison = FrameComparison(old: old.slots(numberedAs: new), new: new.slots)
    var runs: [Run] = []
    for row in 0..<new.size.rows {
      let base = row * width
      var start = comparison.firstChange(in: base..<base + width)
      // Marks of direction depend on the whole row.
      if start != nil, old.holdsRightToLeft(row: row) || new.holdsRightToLeft(row: row) {
        runs.append(Run(row: row, columns: 0..<width))
        continue
      }
      while let place = start {
        let change = comparison.change(around: place, in: base..<base + width)
        runs.append(Run(row: row, columns: change.lowerBound - base..<change.upperBound - base))
        start = comparison.firstChange(in: change.upperBound..<base + width)
      }
    }
    self.runs = runs
  }
}

/// The cells of two frames of the same size.
private struct FrameComparison {
  let old: [Slot]
  let new: [Slot]

  /// The first index in a range at which the cells differ.
  func firstChange(in range: Range<Int>) -> Int? {
    let (old, new) = (old.span, new.span)
    var index = range.lowerBound
    while index < range.upperBound {
      if old[index] != new[index] { return index }
      index += 1
    }
    return nil
  }

  /// The changed cells of a row around one of them, with the rest of their clusters.
  func change(around index: Int, in row: Range<Int>) -> Range<Int> {
    var start = index
    while start > row.lowerBound, continues(start) { start -= 1 }
    var end = index + 1
    while end < row.upperBound, old[end] != new[end] || continues(end) { end += 1 }
    return start..<end
  }

  /// Whether a cell continues the cluster on its left in either frame.
  private func continues(_ index: Int) -> Bool {
    old[index].content.isContinuation || new[index].content.isContinuation
  }
}
