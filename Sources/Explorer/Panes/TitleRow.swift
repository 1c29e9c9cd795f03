internal import Corpus
internal import Screen

/// A document or a section in its list: its title, and on its right what there is room for.
struct TitleRow {
  /// In cells.
  var indent = 0
  var title: String
  /// What distinguishes titles that are the same; its end is shown.
  var path: String?
  /// The date as the document writes it.
  var date: String?
  var counts: ClaimCounts?

  /// Columns from which on claims are counted beside every title.
  private static let columnsWithCounts = 30
  /// Columns from which on dates are shown.
  private static let columnsWithDates = 40
  /// Cells that a date leaves to a title that needs them.
  private static let leastTitle = 24

  /// Characters: more than are ever shown of a title.
  private static let longest = 1000

  /// Whether a list of so many columns shows dates at all.
  static func hasRoomForDates(_ columns: Int) -> Bool { columns >= columnsWithDates }

  /// A row in the cells that it has.
  struct Arranged {
    let indent: Int
    /// The title; of a row that is not selected in one line, which is cut where it is drawn.
    var lines: [String]
    var path: String?
    var date: String?
    var counts: ClaimCounts?
  }

  /// Chooses what is shown in a number of columns.
  ///
  /// - Parameter lines: The most lines that the title may take; nil for one that is cut.
  func arranged(columns: Int, lines limit: Int? = nil) -> Arranged {
    let title = title.utf8.count > Self.longest ? String(title.prefix(Self.longest)) : title
    var room = max(columns - 1 - indent, 1)
    var row = Arranged(indent: indent, lines: [title])
    let cells = Width.cells(of: title)
    if let path {
      row.path = tail(path, cells: room * 2 / 3)
      room -= Width.cells(of: row.path ?? "") + 1
    } else if let counts, counts.claims > 0 {
      let needed = counts.badgeCells + 1
      if columns >= Self.columnsWithCounts || cells + needed <= room {
        row.counts = counts
        room -= needed
      }
    }
    if let date, path == nil, Self.hasRoomForDates(columns) {
      let needed = Width.cells(of: date) + 1
      if room - needed >= min(cells, Self.leastTitle) {
        row.date = date
        room -= needed
      }
    }
    if let limit, limit > 1, cells > room {
      row.lines = wrapped(title, columns: max(room, 1), limit: limit)
    }
    return row
  }
}

extension TitleRow.Arranged {
  /// Draws the row in its area, after the column of the mark.
  func draw(into frame: inout Frame, _ area: Rect, theme: Theme) {
    for (line, words) in lines.prefix(area.rows).enumerated() {
      var pen = RowPen(area, line: line)
      pen.skip(1 + indent)
      if line == 0 { drawRight(&pen, into: &frame, theme) }
      pen.write(words, into: &frame)
    }
  }

  private func drawRight(_ pen: inout RowPen, into frame: inout Frame, _ theme: Theme) {
    if let path {
      pen.writeRight(path, theme.secondary, into: &frame)
      pen.skipRight(1)
    }
    if let counts {
      counts.drawBadge(&pen, into: &frame, theme)
      pen.skipRight(1)
    }
    if let date {
      pen.writeRight(date, theme.secondary, into: &frame)
      pen.skipRight(1)
    }
  }
}

/// The counts beside a title: `✗1 ?2 12` are twelve claims, one of them denied and two alleged.
extension ClaimCounts {
  /// The cells that the badge takes.
  var badgeCells: Int {
    [denied, alleged].reduce(grouped(claims).count) {
      $0 + ($1 > 0 ? grouped($1).count + 2 : 0)
    }
  }

  fileprivate func drawBadge(_ pen: inout RowPen, into frame: inout Frame, _ theme: Theme) {
    pen.writeRight(grouped(claims), theme.secondary, into: &frame)
    if alleged > 0 {
      pen.skipRight(1)
      pen.writeRight("?" + grouped(alleged), theme.alleged, into: &frame)
    }
    if denied > 0 {
      pen.skipRight(1)
      pen.writeRight(frame.lines.denied + grouped(denied), theme.denied, into: &frame)
    }
  }
}
