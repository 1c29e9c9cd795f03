internal import Screen
internal import Search

/// Draws queries that can be put into the prompt, each with what it finds beside it.
///
/// A query that is too long for its column has what it finds on the next line.
struct OfferDrawing {
  let theme: Theme
  private let columns: Int
  /// Cells of the queries.
  private let queryCells: Int

  private static let indent = 2
  private static let gap = 3
  /// Lines of what a query finds, and the fewest cells that are worth a line of their own.
  private static let mostLines = 3
  private static let fewestCells = 16

  /// - Parameter offers: All that are drawn: a list of many has a narrow column for the queries.
  init(theme: Theme, offers: [QueryReference.Entry], columns: Int) {
    self.theme = theme
    self.columns = columns
    let longest = offers.map { Width.cells(of: $0.query) }.max() ?? 0
    queryCells = min(longest, max(offers.count > 4 ? columns / 3 : columns * 2 / 3, 1))
  }

  /// Lines of a row; of anything but a query, 1.
  func height(of row: ResultRow) -> Int {
    guard case .offer(let offer) = row, glossCells >= Self.fewestCells else { return 1 }
    return lines(of: offer).count + (isLong(offer) ? 1 : 0)
  }

  private var glossColumn: Int { Self.indent + queryCells + Self.gap }
  private var glossCells: Int { columns - glossColumn - 1 }

  private func isLong(_ offer: QueryReference.Entry) -> Bool {
    Width.cells(of: offer.query) > queryCells
  }

  private func lines(of offer: QueryReference.Entry) -> [String] {
    wrapped(offer.plainFinds, columns: max(glossCells, 1), limit: Self.mostLines)
  }

  func draw(heading: String, into frame: inout Frame, _ area: Rect) {
    var pen = RowPen(area)
    pen.skip(1)
    pen.write(heading, theme.heading, into: &frame)
  }

  func draw(_ offer: QueryReference.Entry, into frame: inout Frame, _ area: Rect) {
    var pen = RowPen(area)
    pen.skip(Self.indent)
    pen.write(offer.query, theme.key, into: &frame)
    guard glossCells >= Self.fewestCells else {
      pen.skip(Self.gap)
      pen.write(offer.plainFinds, theme.secondary, into: &frame)
      return
    }
    let below = area.dropping(rows: isLong(offer) ? 1 : 0)
    for (line, words) in lines(of: offer).prefix(below.rows).enumerated() {
      var pen = RowPen(below, line: line)
      pen.skip(glossColumn)
      pen.write(words, theme.secondary, into: &frame)
    }
  }
}

extension [ResultRow] {
  /// The queries among the first rows, all of which are before the results.
  var offers: [QueryReference.Entry] {
    prefix { !$0.isHit }.compactMap { if case .offer(let offer) = $0 { offer } else { nil } }
  }
}

extension Frame {
  /// Says at the end of an area that there are more rows below it.
  mutating func drawMoreRows(_ area: Rect, theme: Theme) {
    var pen = RowPen(area, line: max(area.rows - 1, 0))
    if area.rows > 1 { pen.writeRight(" more \(lines.more) ", theme.title, into: &self) }
  }
}
