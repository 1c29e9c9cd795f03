extension Frame {
  /// Draws the border of a box, which joins the lines that it meets.
  ///
  /// A box of fewer than two rows or columns has no border.
  package mutating func drawBox(_ box: Rect, style: Style = .plain) {
    guard box.rows > 1, box.columns > 1 else { return }
    let bottom = box.row + box.rows - 1
    let right = box.column + box.columns - 1
    // The end of a line looks like its middle, so two lines do not make a corner.
    join([.down, .right], row: box.row, column: box.column, style: style)
    join([.down, .left], row: box.row, column: right, style: style)
    join([.up, .right], row: bottom, column: box.column, style: style)
    join([.up, .left], row: bottom, column: right, style: style)
    for column in (box.column + 1..<right).clamped(to: 0..<size.columns) {
      join([.left, .right], row: box.row, column: column, style: style)
      join([.left, .right], row: bottom, column: column, style: style)
    }
    for row in (box.row + 1..<bottom).clamped(to: 0..<size.rows) {
      join([.up, .down], row: row, column: box.column, style: style)
      join([.up, .down], row: row, column: right, style: style)
    }
  }

  /// Draws a horizontal rule, whose ends join the lines that they meet.
  package mutating func drawHorizontalLine(
    row: Int, column: Int, columns: Int, style: Style = .plain
  ) {
    let ends = column..<column + max(columns, 0)
    for place in ends.clamped(to: 0..<size.columns) {
      var arms: LineSet.Arms = []
      if place > ends.lowerBound { arms.insert(.left) }
      if place < ends.upperBound - 1 { arms.insert(.right) }
      join(arms, row: row, column: place, style: style)
    }
  }

  /// Draws a vertical rule, whose ends join the lines that they meet.
  package mutating func drawVerticalLine(
    row: Int, column: Int, rows: Int, style: Style = .plain
  ) {
    let ends = row..<row + max(rows, 0)
    for place in ends.clamped(to: 0..<size.rows) {
      var arms: LineSet.Arms = []
      if place > ends.lowerBound { arms.insert(.up) }
      if place < ends.upperBound - 1 { arms.insert(.down) }
      join(arms, row: place, column: column, style: style)
    }
  }

  private mutating func join(
    _ arms: LineSet.Arms, row: Int, column: Int, style: Style
  ) {
    guard 0..<size.rows ~= row, 0..<size.columns ~= column else { return }
    let all = arms.union(lines.arms(of: content(row: row, column: column)))
    put(lines[all], row: row, column: column, style)
  }
}

/// The characters that borders, rules and marks are drawn with.
package struct LineSet: Hashable, Sendable {
  /// The sides on which lines leave a cell.
  struct Arms: OptionSet {
    let rawValue: Int
    static let up = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let down = Arms(rawValue: 4)
    static let left = Arms(rawValue: 8)
  }

  /// The character for each set of arms, at its raw value.
  private let contents: [Slot.Content]

  /// Before the selected row.
  package let selection: String
  /// Before the title of the pane or screen with the focus.
  package let focus: String
  /// After a row that can be followed.
  package let leads: String
  /// At the lower edge if there is more below.
  package let more: String
  /// Between the steps of a path to a place.
  package let step: String
  /// Before the number of claims that are denied.
  package let denied: String
  /// At the end of text that is cut off.
  let ellipsis: Slot.Content

  /// Box drawing characters and similar signs.
  package static let unicode = LineSet(
    " │─└││┌├─┘─┴┐┤┬┼", selection: "▌", focus: "▸", leads: "▸", more: "▾", step: "›", denied: "✗",
    ellipsis: "…")
  /// For terminals and fonts that have none.
  package static let ascii = LineSet(
    " |-+||++-+-+++++", selection: "|", focus: ">", leads: ">", more: "v", step: ">", denied: "x",
    ellipsis: "~")

  private init(
    _ characters: String, selection: String, focus: String, leads: String, more: String,
    step: String, denied: String, ellipsis: Unicode.Scalar
  ) {
    contents = characters.unicodeScalars.map { Slot.Content($0) }
    self.selection = selection
    self.focus = focus
    self.leads = leads
    self.more = more
    self.step = step
    self.denied = denied
    self.ellipsis = Slot.Content(ellipsis)
  }

  /// The character for a set of arms.
  subscript(arms: Arms) -> Slot.Content { contents[arms.rawValue & 15] }

  /// The arms of a content; none if it is not one of these lines.
  func arms(of content: Slot.Content) -> Arms {
    guard !content.isBlank, let index = contents.lastIndex(of: content) else { return [] }
    return Arms(rawValue: index)
  }
}
