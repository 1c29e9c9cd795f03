internal import Corpus
internal import Screen

/// The list of Documents or of Sections: a title a row, the selected one over as many lines as it
/// needs.
///
/// What is drawn, scrolled and pointed at all comes from here. Only rows on the screen are asked for.
struct TitlesView {
  let state: State
  let pane: Pane
  let area: Rect

  /// The list in a pane other than Detail.
  init(_ state: State, _ pane: Pane, in area: Rect) {
    self.state = state
    self.pane = pane
    self.area = area
  }

  private var theme: Theme { state.theme }
  private var position: ListPosition { pane == .documents ? state.documents : state.sections }
  private var rows: ListRows { pane == .documents ? state.documentRows : state.sectionRows }

  /// The most lines of a selected title: it leaves half of the list to the others.
  private var mostLines: Int { min(max(area.rows / 2, 1), 4) }

  /// The lines of the selected row.
  var selectedHeight: Int { arranged(position.selected)?.lines.count ?? 1 }

  /// The row at a line of the area, counted from its first; nil below the last.
  func row(atLine line: Int) -> Int? {
    guard line >= 0 else { return nil }
    let selected = position.selected - position.top
    // Only the selected row is higher than a line.
    let more = line > selected && selected >= 0 ? min(line - selected, selectedHeight - 1) : 0
    let row = position.top + line - more
    return row < rows.count ? row : nil
  }

  /// Draws the rows; whether there are more below.
  func draw(into frame: inout Frame) -> Bool {
    let isFocused = state.focus == pane
    if rows.count == 0 { drawEmpty(isFocused: isFocused, into: &frame) }
    var line = 0
    var row = position.top
    while line < area.rows, let arranged = arranged(row) {
      let place = area.dropping(rows: line).taking(rows: arranged.lines.count)
      arranged.draw(into: &frame, place, theme: theme)
      if row == position.selected { frame.select(place, isFocused: isFocused, theme: theme) }
      line += arranged.lines.count
      row += 1
    }
    return row < rows.count
  }

  private func drawEmpty(isFocused: Bool, into frame: inout Frame) {
    guard area.rows > 0 else { return }
    var pen = RowPen(area)
    pen.skip(1)
    pen.write(empty, theme.secondary, into: &frame)
    if isFocused { frame.cursor = (area.row, area.column) }
  }

  private var empty: String {
    switch pane {
    case .documents:
      if state.filters[pane] != nil { return "no document contains that" }
      return state.progress.isFinished ? "no documents" : "reading…"
    case .sections, .detail:
      if state.filters[pane] != nil { return "no section contains that" }
      return state.document == nil ? "" : "no sections"
    }
  }

  private func arranged(_ row: Int) -> TitleRow.Arranged? {
    title(row)?.arranged(columns: area.columns, lines: row == position.selected ? mostLines : nil)
  }

  private func title(_ row: Int) -> TitleRow? {
    guard let index = rows[row] else { return nil }
    if pane == .documents { return document(index) }
    return state.document.map { section(SectionPlace(document: $0, section: index)) }
  }

  /// Under its title; where that is not its alone, with the path.
  private func document(_ index: Int) -> TitleRow {
    let document = state.corpus.documents[index]
    let isShared =
      !document.title.isEmpty && state.corpus.totals.sharedTitles.contains(document.title)
    var row = TitleRow(title: document.shownTitle)
    row.path = isShared ? document.path : nil
    row.counts = state.countedClaims.counts(ofDocument: index)
    if TitleRow.hasRoomForDates(area.columns), state.settings.showsDates, let date = document.date {
      row.date = Width.prefix(of: document.text.singleLine(date), cells: 20)
    }
    return row
  }

  /// Indented by its level.
  private func section(_ place: SectionPlace) -> TitleRow {
    let document = state.corpus.documents[place.document]
    let section = document.sections[place.section]
    var row = TitleRow(title: document.title(of: section))
    // Two cells a level, but never so many that the title has no room.
    row.indent = min(2 * max(section.level - 1, 0), area.columns / 3)
    row.counts = state.countedClaims.counts(of: place)
    return row
  }
}

extension State {
  /// The lines of each row of Documents or Sections in the area of the pane.
  func titleHeights(of pane: Pane, in area: Rect) -> (Int) -> Int {
    let selected = pane == .documents ? documents.selected : sections.selected
    let height = TitlesView(self, pane, in: area).selectedHeight
    return { $0 == selected ? height : 1 }
  }

  /// Counts the claims of the documents and sections on the screen, where that is still to be done.
  mutating func countClaims(in layout: Layout) {
    countedClaims.prepare(edition: edition)
    if let area = layout.content(of: .documents) {
      for row in documents.top..<documents.top + max(area.rows, 0) {
        if let index = documentRows[row] { countedClaims.count(document: index, in: corpus) }
      }
    }
    if let area = layout.content(of: .sections), let document {
      for row in sections.top..<sections.top + max(area.rows, 0) {
        guard let section = sectionRows[row] else { break }
        countedClaims.count(SectionPlace(document: document, section: section), in: corpus)
      }
    }
  }
}
