internal import Corpus
internal import Screen

/// The table of claims, and beside it, where there is room, the words of the selected one.
struct ClaimListView {
  let list: ClaimList
  let state: State

  private var theme: Theme { state.theme }

  /// The box of the list and, where there is room, that of the text beside it.
  static func areas(_ body: Rect) -> (list: Rect, preview: Rect?) {
    guard body.columns >= previewed, body.rows > 4 else { return (body, nil) }
    var list = body
    list.columns = body.columns * 3 / 5
    let column = list.column + list.columns - 1
    let preview = Rect(
      row: body.row, column: column, rows: body.rows,
      columns: body.column + body.columns - column)
    return (list, preview)
  }

  /// Columns from which on there is room for the text.
  private static let previewed = 150

  func draw(into frame: inout Frame, _ area: Rect) {
    let (box, preview) = Self.areas(area)
    if let preview { drawPreview(into: &frame, preview) }
    drawBox(into: &frame, box)
    let inner = box.inner
    let columns = Columns(inner.columns - 1, isGrouped: list.grouping != nil)
    drawHead(columns, into: &frame, inner.taking(rows: list.headRows))
    ListView(
      theme: theme, position: list.table.position, rows: list.table.count, isFocused: true,
      empty: list.emptyWords
    ).draw(into: &frame, inner.dropping(rows: list.headRows)) { line, pen, frame in
      switch list.table[line] {
      case .heading(let group): draw(group, &pen, &frame)
      case .row(let place): draw(place, columns, &pen, &frame)
      }
    }
  }

  private func drawBox(into frame: inout Frame, _ box: Rect) {
    let parts = ["Claims " + list.table.filterWords + list.heading, list.orderTitle]
    let title = parts.joined(separator: list.heading.isEmpty ? "" : " · ")
    frame.drawListBox(box, title: title, theme: theme)
    let used = 4 + Width.cells(of: title)
    var pen = RowPen(
      row: box.row, from: box.column + used, to: box.column + box.columns - 2)
    for (status, count) in list.tally.parts.reversed() {
      pen.writeRight(" \(status.rawValue) \(grouped(count)) ", theme.status(status), into: &frame)
    }
  }

  private func drawHead(_ columns: Columns, into frame: inout Frame, _ area: Rect) {
    guard area.rows > 0 else { return }
    var pen = RowPen(area)
    pen.skip(1)
    for (column, words) in columns.headings {
      var cell = columns.cell(column, of: pen)
      let mark = column == list.order ? (list.isReversed ? " ^" : " " + frame.lines.more) : ""
      cell.write(words + mark, theme.secondary.adding(.underline), into: &frame)
    }
  }

  private func draw(
    _ place: Place, _ columns: Columns, _ pen: inout RowPen, _ frame: inout Frame
  ) {
    let words = ClaimWords(corpus: state.corpus, place: place)
    let status = words.claim.status
    var cell = columns.cell(.status, of: pen)
    cell.write(
      status.rawValue, status == .asserted ? theme.secondary : theme.status(status), into: &frame)
    cell = columns.cell(.source, of: pen)
    cell.write(columns.cue > 0 ? words.who : words.speaker, theme.title, into: &frame)
    cell = columns.cell(.cue, of: pen)
    cell.write(words.cueWords, into: &frame)
    cell = columns.cell(.place, of: pen)
    cell.write(words.whereabouts(cells: columns.place), theme.secondary, into: &frame)
    cell = columns.cell(.about, of: pen)
    cell.write(words.aboutOrVia, theme.secondary, into: &frame)
    cell = columns.content(of: pen)
    if columns.about == 0, let via = words.via, cell.room > 3 * Width.cells(of: via) {
      cell.writeRight(" " + via, theme.secondary, into: &frame)
    }
    cell.write(words.content, words.isUnsure ? theme.secondary : theme.plain, into: &frame)
  }

  private func draw(_ group: RowGroup, _ pen: inout RowPen, _ frame: inout Frame) {
    let isFolded = list.table.isFolded(group)
    pen.write((isFolded ? frame.lines.leads : frame.lines.more) + " ", theme.marker, into: &frame)
    pen.write(group.title, theme.heading, into: &frame)
    pen.write("  " + rest(of: group), theme.secondary, into: &frame)
  }

  /// A group as a sentence.
  func words(of group: RowGroup) -> String {
    let verb = list.table.isFolded(group) ? "folded" : "below"
    return "\(group.title): \(rest(of: group)) (\(verb))"
  }

  /// How much is in a group, how sure, and of a channel whose words it carried.
  private func rest(of group: RowGroup) -> String {
    let places = list.table.rows(of: group)
    let statuses = list.statuses.tally(places).parts.map {
      "\(grouped($0.count)) \($0.status.rawValue)"
    }
    let count = counted(group.rows.count, "claim")
    let sums =
      list.grouping == .status || statuses.isEmpty
      ? count : "\(count), \(statuses.joined(separator: ", "))"
    return list.grouping == .channel ? "\(sums); of \(sources(of: places))" : sums
  }

  /// Those whose words claims are, the most first.
  private func sources(of places: some Sequence<Place>) -> String {
    let (rows, grouping) = ClaimColumn.source.grouped(
      Array(places.prefix(Self.mostCounted)), state.corpus)
    let groups = grouping.groups(of: Array(rows.indices))
    let names = groups.prefix(Self.mostSources).map(\.title)
    return names.joined(separator: ", ") + (groups.count > names.count ? ", others" : "")
  }

  /// A row is drawn for each frame.
  private static let mostCounted = 2000
  private static let mostSources = 4

  private func drawPreview(into frame: inout Frame, _ box: Rect) {
    frame.drawBox(box, style: theme.border)
    guard let place = list.table.selected, let layout = state.preview else { return }
    var pen = RowPen(
      row: box.row, from: box.column + 2, to: box.column + box.columns - 1)
    let words = ClaimWords(corpus: state.corpus, place: place)
    pen.write(" \(words.whereabouts(cells: pen.room - 2)) ", theme.title, into: &frame)
    let area = box.inner
    let painter = TextPainter(
      theme: theme, document: state.corpus.documents[place.document], layout: layout,
      emphasis: state.corpus.words(ofClaim: place), matches: [])
    let line = layout.line(ofByte: Int(words.claim.anchor.start))
    let top = max(min(line - area.rows / 3, layout.lines.count - area.rows), 0)
    _ = painter.draw(into: &frame, area, from: top, margin: state.settings.textMargin(in: area))
  }
}

extension ClaimListView {
  /// Where the columns of the table are: as many as there is room for.
  struct Columns {
    private let columns: Int
    private let status: Int
    private let source: Int
    let cue: Int
    /// Whom it is about, or through whom it came.
    let about: Int
    let place: Int
    private let indent: Int

    init(_ columns: Int, isGrouped: Bool) {
      self.columns = columns
      indent = isGrouped ? 2 : 0
      status = min(8, columns)
      source = min(max(columns / 6, 12), 26)
      cue = columns < 76 ? 0 : min(max(columns / 11, 8), 14)
      about = columns < 130 ? 0 : 22
      place = columns < 96 ? 0 : columns / 5
    }

    /// The columns that are shown, from left to right, with what their heads say.
    var headings: [(column: ClaimColumn?, words: String)] {
      [(.status, "status"), (.source, "who")] + (cue > 0 ? [(.cue, "cue")] : [])
        + [(nil, "what")] + (about > 0 ? [(.about, "about, via")] : [])
        + (place > 0 ? [(.place, "where")] : [])
    }

    /// The part of a row for a column; for nil that of what is claimed.
    func cell(_ column: ClaimColumn?, of pen: RowPen) -> RowPen {
      let left = pen.column + indent
      switch column {
      case .status: return part(pen, left, status)
      case .source: return part(pen, left + status + 1, source)
      case .cue: return part(pen, left + status + source + 2, cue)
      case .about, .channel: return part(pen, pen.end - place - about, about - 1)
      case .place: return part(pen, pen.end - place, place)
      case nil: return content(of: pen)
      }
    }

    func content(of pen: RowPen) -> RowPen {
      let start = pen.column + indent + status + source + 2 + (cue > 0 ? cue + 1 : 0)
      return RowPen(
        row: pen.row, from: min(start, pen.end),
        to: pen.end - place - about - (place + about > 0 ? 1 : 0))
    }

    private func part(_ pen: RowPen, _ start: Int, _ cells: Int) -> RowPen {
      RowPen(row: pen.row, from: min(start, pen.end), to: min(start + max(cells, 0), pen.end))
    }
  }
}
