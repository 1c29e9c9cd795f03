/// A whole screen as cells, which views draw and `Terminal` shows.
///
/// Drawing is clipped to the frame, and never leaves half of a wide cluster.
package struct Frame: Sendable {
  package let size: Size
  /// The cells, row by row.
  package private(set) var slots: [Slot]
  /// The clusters that slots refer to by number.
  private var clusters = ClusterNumbers()
  /// Whether a letter that is read from right to left was ever put in the frame.
  private(set) var mayHoldRightToLeft = false
  /// Where the terminal's cursor is: on the selection or in the prompt.
  package var cursor: (row: Int, column: Int)
  /// The characters that borders and marks are drawn with from now on.
  package var lines = LineSet.unicode

  /// A blank frame.
  package init(size: Size) {
    self.size = size
    slots = Array(repeating: .blank, count: size.rows * size.columns)
    cursor = (0, 0)
  }

  /// The whole frame.
  package var bounds: Rect { Rect(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// The cell at a place of the frame; a blank outside it.
  package subscript(row: Int, column: Int) -> Cell {
    guard 0..<size.rows ~= row, 0..<size.columns ~= column else { return .blank }
    let slot = slots[row * size.columns + column]
    return Cell(character(of: slot.content), slot.style)
  }

  /// Every cell, row by row.
  package var cells: [Cell] { slots.map { Cell(character(of: $0.content), $0.style) } }

  /// The cluster of a content; nil for the right half of one.
  package func character(of content: Slot.Content) -> Character? {
    if let scalar = content.scalar { return Character(scalar) }
    return content.cluster.map { clusters[$0] }
  }

  /// The content at a place of the frame; a blank outside it.
  func content(row: Int, column: Int) -> Slot.Content {
    guard 0..<size.rows ~= row, 0..<size.columns ~= column else { return .blank }
    return slots[row * size.columns + column].content
  }

  /// The slots with the numbers that another frame has for clusters, so that they can be compared.
  func slots(numberedAs other: Frame) -> [Slot] {
    guard let numbers = clusters.numbers(in: other.clusters) else { return slots }
    return slots.map { slot in
      guard let number = slot.content.cluster else { return slot }
      return Slot(Slot.Content(cluster: numbers[number]), slot.style)
    }
  }
}

extension Frame: Equatable {
  package static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.cursor == right.cursor
      && left.slots(numberedAs: right) == right.slots
  }
}

/// The functions that all drawing uses; they keep clusters whole.
extension Frame {
  /// Puts a drawable cluster at a place where all its cells lie in the frame.
  mutating func put(_ glyph: Glyph, row: Int, column: Int, _ style: Style) {
    if glyph.scalar.isRightToLeft { mayHoldRightToLeft = true }
    var content = Slot.Content(glyph.scalar)
    if let cluster = glyph.cluster { content = Slot.Content(cluster: clusters.number(of: cluster)) }
    put(content, cells: glyph.cells, row: row, column: column, style)
  }

  /// Puts a content at a place where all its cells lie in the frame.
  ///
  /// The rest of a wide cluster that it covers in part becomes blank.
  mutating func put(
    _ content: Slot.Content, cells count: Int = 1, row: Int, column: Int, _ style: Style
  ) {
    let start = row * size.columns + column
    releaseClusters(around: start..<start + count, row: row)
    slots[start] = Slot(content, style)
    var index = start + 1
    while index < start + count {
      slots[index] = Slot(.continuation, style)
      index += 1
    }
  }

  /// Puts printable ASCII, one byte a cell, at a place where all of it lies in the frame.
  mutating func putPlain(_ bytes: Span<UInt8>, row: Int, column: Int, _ style: Style) {
    guard !bytes.isEmpty else { return }
    let start = row * size.columns + column
    releaseClusters(around: start..<start + bytes.count, row: row)
    var span = slots.mutableSpan
    for index in bytes.indices {
      span[start + index] = Slot(Slot.Content(ascii: bytes[index]), style)
    }
  }

  /// Blanks neighbouring cells of one row, all in the frame.
  mutating func putBlanks(row: Int, columns: Range<Int>, _ style: Style) {
    guard !columns.isEmpty else { return }
    let start = row * size.columns
    let range = start + columns.lowerBound..<start + columns.upperBound
    releaseClusters(around: range, row: row)
    var span = slots.mutableSpan
    for index in range { span[index] = Slot(.blank, style) }
  }

  /// Changes the style of cells of one row, all in the frame.
  mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
    let start = row * size.columns
    for column in columns { change(&slots[start + column].style) }
  }

  /// Blanks the clusters that reach over either end of cells that are about to be covered.
  private mutating func releaseClusters(around range: Range<Int>, row: Int) {
    if slots[range.lowerBound].content.isContinuation {
      releaseCluster(at: range.lowerBound, row: row)
    }
    let rowEnd = (row + 1) * size.columns
    if range.upperBound < rowEnd, slots[range.upperBound].content.isContinuation {
      releaseCluster(at: range.upperBound, row: row)
    }
  }

  /// Blanks the cluster that reaches over an index from its left, up to and past the index.
  private mutating func releaseCluster(at index: Int, row: Int) {
    let rowEnd = (row + 1) * size.columns
    var end = index
    while end < rowEnd, slots[end].content.isContinuation {
      slots[end].content = .blank
      end += 1
    }
    var start = index - 1
    while start >= row * size.columns {
      let isStart = !slots[start].content.isContinuation
      slots[start].content = .blank
      if isStart { return }
      start -= 1
    }
  }
}

extension Frame {
  /// The frame as lines of text, without the blanks at their ends.
  package var text: String {
    lines { row in
      var line = ""
      for column in 0..<size.columns {
        if let character = self[row, column].character { line.append(character) }
      }
      return line
    }
  }

  /// The frame as lines of text, with cells that are not plain in brackets: `⟨br:Documents⟩`.
  ///
  /// `Style.letters` has the letters before the colon.
  package var styledText: String {
    lines { row in
      var line = ""
      var open = Style.plain
      for column in 0..<size.columns {
        let cell = self[row, column]
        if cell.style != open {
          if open != .plain { line += "⟩" }
          if cell.style != .plain { line += "⟨\(cell.style.letters):" }
          open = cell.style
        }
        if let character = cell.character { line.append(character) }
      }
      return open == .plain ? line : line + "⟩"
    }
  }

  private func lines(_ line: (_ row: Int) -> String) -> String {
    (0..<size.rows).map { row in
      let full = line(row)
      return String(
        full[..<(full.lastIndex { $0 != " " }.map(full.index(after:)) ?? full.startIndex)])
    }.joined(separator: "\n")
  }
}
