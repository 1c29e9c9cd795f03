/// One cell of a frame: a grapheme cluster and its style.
package struct Cell: Hashable, Sendable {
  /// What stands in the cell; nil for the right half of the wide cluster before it.
  package var character: Character?
  package var style: Style

  package init(_ character: Character?, _ style: Style = .plain) {
    self.character = character
    self.style = style
  }

  package static let blank = Cell(" ")
}

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

  package static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.cells == right.cells && left.cursor == right.cursor
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cells)
  }
}
