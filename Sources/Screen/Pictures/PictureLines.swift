/// The borders, rules and row markers of a frame, as lines that join in any font.
struct PictureLines {
  /// Lines of one look.
  struct Path {
    let look: String
    /// The `d` of an SVG path.
    let data: String
  }

  let paths: [Path]

  /// Whether a character is drawn as lines and not as text.
  static func draws(_ character: Character) -> Bool {
    character == marker || arms[character] != nil
  }

  init(_ frame: Frame) {
    var data: [String: String] = [:]
    for row in 0..<frame.size.rows { Self.addHorizontal(frame, row, &data) }
    for column in 0..<frame.size.columns { Self.addVertical(frame, column, &data) }
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[row, column].character == Self.marker {
        let x = column * PictureGrid.cellWidth
        let y = row * PictureGrid.cellHeight
        // Half a cell, filled.
        data[frame[row, column].style.solidLook, default: ""] +=
          "M\(x) \(y)h\(PictureGrid.cellWidth / 2)v\(PictureGrid.cellHeight)"
          + "h-\(PictureGrid.cellWidth / 2)z"
      }
    }
    // Sorted, because the order of a dictionary changes from run to run.
    paths = data.sorted { $0.key < $1.key }.map { Path(look: $0.key, data: $0.value) }
  }

  /// Half a block, the mark of the selected row.
  private static let marker: Character = "▌"

  private static let arms: [Character: LineSet.Arms] = [
    "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down],
    "└": [.right, .up], "┘": [.left, .up], "├": [.up, .down, .right], "┤": [.up, .down, .left],
    "┬": [.left, .right, .down], "┴": [.left, .right, .up], "┼": [.up, .down, .left, .right],
  ]

  /// Adds the horizontal strokes of a row; half cells that touch are one stroke.
  private static func addHorizontal(_ frame: Frame, _ row: Int, _ data: inout [String: String]) {
    let y = PictureGrid.halves(2 * row * PictureGrid.cellHeight + PictureGrid.cellHeight)
    addStrokes(
      count: frame.size.columns, cell: { frame[row, $0] }, before: .left, after: .right
    ) { look, start, end in
      let x = PictureGrid.halves(start * PictureGrid.cellWidth)
      let length = PictureGrid.halves((end - start) * PictureGrid.cellWidth)
      data[look, default: ""] += "M\(x) \(y)h\(length)"
    }
  }

  private static func addVertical(_ frame: Frame, _ column: Int, _ data: inout [String: String]) {
    let x = PictureGrid.halves(2 * column * PictureGrid.cellWidth + PictureGrid.cellWidth)
    addStrokes(
      count: frame.size.rows, cell: { frame[$0, column] }, before: .up, after: .down
    ) { look, start, end in
      let y = PictureGrid.halves(start * PictureGrid.cellHeight)
      let length = PictureGrid.halves((end - start) * PictureGrid.cellHeight)
      data[look, default: ""] += "M\(x) \(y)v\(length)"
    }
  }

  /// Finds the strokes along a row or column, in half cells.
  private static func addStrokes(
    count: Int, cell: (Int) -> Cell, before: LineSet.Arms, after: LineSet.Arms,
    add: (_ look: String, _ start: Int, _ end: Int) -> Void
  ) {
    var open: (look: String, start: Int)?
    for half in 0...2 * count {
      var look: String?
      if half < 2 * count {
        let cell = cell(half / 2)
        let arms = cell.character.flatMap { Self.arms[$0] } ?? []
        if arms.contains(half % 2 == 0 ? before : after) { look = cell.style.lineLook }
      }
      if let stroke = open, stroke.look != look {
        add(stroke.look, stroke.start, half)
        open = nil
      }
      if open == nil, let look { open = (look, half) }
    }
  }
}

extension PictureGrid {
  /// A number of halves in digits: `13` is `6.5`.
  static func halves(_ count: Int) -> String {
    count % 2 == 0 ? String(count / 2) : "\(count / 2).5"
  }
}
