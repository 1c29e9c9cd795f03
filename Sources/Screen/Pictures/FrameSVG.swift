/// A frame as a picture: an SVG file without scripts, fonts or references.
///
/// Text stays text, in the viewer's monospaced font. Each run has a place and a length, so that
/// columns line up in any font; borders are drawn as lines, so that they join. The colours follow
/// the viewer's light or dark scheme.
package struct FrameSVG {
  private let frame: Frame
  private let title: String?
  private var text = ""

  /// The file.
  ///
  /// The same frame gives the same bytes; linear in the cells.
  ///
  /// - Parameter title: The text of a bar at the top, as on a window; without it there is no bar.
  package static func bytes(of frame: Frame, title: String? = nil) -> [UInt8] {
    var picture = FrameSVG(frame: frame, title: title)
    picture.draw()
    return Array(picture.text.utf8)
  }

  private init(frame: Frame, title: String?) {
    self.frame = frame
    self.title = title
  }

  private var width: Int { frame.size.columns * PictureGrid.cellWidth + 2 * PictureGrid.margin }
  private var barHeight: Int { title == nil ? 0 : PictureGrid.barHeight }
  private var height: Int {
    frame.size.rows * PictureGrid.cellHeight + 2 * PictureGrid.margin + barHeight
  }

  private mutating func draw() {
    // Blanks in text are kept, and letters of every script stay in their cells.
    text += """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" xml:space="preserve">

      """
    if let title { text += "<title>\(PictureText.escaped(title))</title>\n" }
    text += "<style>\n\(PicturePalette(frame).styleSheet)</style>\n"
    text += """
      <rect class="edge" x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="6"/>

      """
    if let title { drawBar(title) }
    text += """
      <g transform="translate(\(PictureGrid.margin) \(PictureGrid.margin + barHeight))">

      """
    for row in 0..<frame.size.rows { drawBackgrounds(row) }
    drawCursor()
    drawLines()
    for row in 0..<frame.size.rows { drawText(row) }
    text += "</g>\n</svg>\n"
  }

  private mutating func drawBar(_ title: String) {
    let middle = PictureGrid.barHeight / 2
    for button in 0..<3 {
      text += "<circle class=\"button\" cx=\"\(18 + 18 * button)\" cy=\"\(middle)\" r=\"5\"/>\n"
    }
    text += """
      <text class="d" x="\(width / 2)" y="\(middle + 5)" text-anchor="middle">\
      \(PictureText.escaped(title))</text>

      """
  }

  /// Draws neighbouring cells of one background as one rectangle.
  private mutating func drawBackgrounds(_ row: Int) {
    var column = 0
    while column < frame.size.columns {
      let ground = frame[row, column].style.ground
      let start = column
      while column < frame.size.columns, frame[row, column].style.ground == ground { column += 1 }
      guard let ground else { continue }
      drawRectangle(ground, row: row, columns: start..<column)
    }
  }

  private mutating func drawRectangle(_ shape: String, row: Int, columns: Range<Int>) {
    text += """
      <rect class="\(shape)" x="\(columns.lowerBound * PictureGrid.cellWidth)" \
      y="\(row * PictureGrid.cellHeight)" width="\(columns.count * PictureGrid.cellWidth)" \
      height="\(PictureGrid.cellHeight)"/>

      """
  }

  /// Draws the cursor, which does not show on a reversed cell, as on many terminals.
  private mutating func drawCursor() {
    let (row, column) = frame.cursor
    guard 0..<frame.size.rows ~= row, 0..<frame.size.columns ~= column else { return }
    drawRectangle("cursor", row: row, columns: column..<column + 1)
  }

  private mutating func drawLines() {
    for path in PictureLines(frame).paths {
      text += "<path class=\"\(path.look)\" d=\"\(path.data)\"/>\n"
    }
  }

  private mutating func drawText(_ row: Int) {
    for run in PictureText.runs(frame, row: row) {
      let x = run.column * PictureGrid.cellWidth
      let y = row * PictureGrid.cellHeight + PictureGrid.baseline
      let look = run.style.look
      text += "<text x=\"\(x)\" y=\"\(y)\""
      if !look.isEmpty { text += " class=\"\(look)\"" }
      // A single cluster cannot be stretched.
      if run.count > 1 { text += " textLength=\"\(run.cells * PictureGrid.cellWidth)\"" }
      text += ">\(PictureText.escaped(run.text))</text>\n"
    }
  }
}

/// Measures of a picture, in its units, which are pixels at full size.
enum PictureGrid {
  /// Three fifths of the font's size, as in most monospaced fonts.
  static let cellWidth = 9
  static let cellHeight = 19
  static let fontSize = 15
  /// From the upper edge of a cell to the baseline of its letters.
  static let baseline = 14
  static let margin = 8
  static let barHeight = 28
}
