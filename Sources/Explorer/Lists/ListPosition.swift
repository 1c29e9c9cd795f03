/// Where a reader is in a list: the selected row, and the first row on the screen.
///
/// All the arithmetic of moving and scrolling, for lists whose rows may differ in height and may
/// hold rows that cannot be selected (headings). Costs no more than the rows that are walked over.
package struct ListPosition: Hashable, Sendable {
  /// The selected row, from 0.
  package var selected = 0
  /// The first row on the screen, from 0.
  package var top = 0

  package init(selected: Int = 0, top: Int = 0) {
    self.selected = selected
    self.top = top
  }

  /// Moves by a number of selectable rows, and stays at the last one there is.
  package mutating func move(
    by offset: Int, rows: Int, isSelectable: (Int) -> Bool = { _ in true }
  ) {
    let step = offset < 0 ? -1 : 1
    var left = abs(offset)
    var row = selected + step
    while left > 0, row >= 0, row < rows {
      if isSelectable(row) {
        selected = row
        left -= 1
      }
      row += step
    }
  }

  /// Moves by at least a number of screen lines, over rows of different heights.
  package mutating func move(
    byLines lines: Int, rows: Int, isSelectable: (Int) -> Bool = { _ in true },
    height: (Int) -> Int = { _ in 1 }
  ) {
    let step = lines < 0 ? -1 : 1
    var left = abs(lines)
    var row = selected
    var last = selected
    while left > 0, row + step >= 0, row + step < rows {
      left -= height(row)
      row += step
      if isSelectable(row) { last = row }
    }
    if last == selected { move(by: step, rows: rows, isSelectable: isSelectable) }
    if last != selected { selected = last }
  }

  /// Selects a row, or the nearest selectable one below it, or else above it.
  package mutating func select(
    _ row: Int, rows: Int, isSelectable: (Int) -> Bool = { _ in true }
  ) {
    guard rows > 0 else {
      self = ListPosition()
      return
    }
    let wanted = min(max(row, 0), rows - 1)
    let below = (wanted..<rows).first(where: isSelectable)
    selected = below ?? (0..<wanted).last(where: isSelectable) ?? 0
  }

  /// Scrolls so that the selected row is on a screen of `lines` lines, and the screen is full.
  ///
  /// Walks no more rows than fit.
  package mutating func reveal(rows: Int, lines: Int, height: (Int) -> Int = { _ in 1 }) {
    guard rows > 0, lines > 0 else {
      if rows <= 0 { self = ListPosition() }
      return
    }
    selected = min(max(selected, 0), rows - 1)
    top = min(max(top, 0), selected)
    let lowestTop = Self.firstRow(endingAt: selected, lines: lines, height: height)
    top = max(top, lowestTop)
    // Heights cost: they are asked for only where there may be a blank end to fill.
    if top > 0 {
      top = min(top, Self.firstRow(endingAt: rows - 1, lines: lines, height: height))
    }
  }

  /// Scrolls by lines of the screen, as far as it stays full.
  ///
  /// The selected row stays selected until it would leave the screen; then the selection moves with
  /// the screen's edge, as in vim.
  package mutating func scroll(
    by lines: Int, rows: Int, visible: Int, isSelectable: (Int) -> Bool = { _ in true },
    height: (Int) -> Int = { _ in 1 }
  ) {
    guard rows > 0, visible > 0 else { return }
    var left = abs(lines)
    if lines > 0 {
      let last = Self.firstRow(endingAt: rows - 1, lines: visible, height: height)
      while left > 0, top < last {
        left -= height(top)
        top += 1
      }
    } else {
      while left > 0, top > 0 {
        top -= 1
        left -= height(top)
      }
    }
    let bottom = Self.lastRow(from: top, rows: rows, lines: visible, height: height)
    if selected < top {
      selected = (top..<rows).first(where: isSelectable) ?? selected
    } else if selected > bottom {
      selected = (0...bottom).last(where: isSelectable) ?? selected
    }
  }

  /// The last row of a screen that begins with a row, of those that fit whole; at least that row.
  private static func lastRow(from row: Int, rows: Int, lines: Int, height: (Int) -> Int) -> Int {
    var last = row
    var left = lines - height(row)
    while last + 1 < rows {
      left -= height(last + 1)
      if left < 0 { break }
      last += 1
    }
    return last
  }

  /// The first row of a screen that ends with a row: as many above it as fit whole.
  private static func firstRow(endingAt row: Int, lines: Int, height: (Int) -> Int) -> Int {
    var first = row
    var left = lines - height(row)
    while first > 0 {
      let above = height(first - 1)
      if above > left { break }
      left -= above
      first -= 1
    }
    return first
  }
}
