internal import Corpus
internal import Screen

/// Derives from the selection the sections of the document, the items of the section, the
/// lines of the text, and the first row of each list. Every update ends here, so that no other
/// function has to think of it.
extension State {
  mutating func settle() {
    documents.select(documents.selected, rows: documentRows.count)
    settleSections()
    settleItems()
    let layout = arrangement
    settleTitles(in: layout)
    settleDetail(in: layout)
    settleScreen()
  }

  private mutating func settleSections() {
    if document != shownDocument {
      shownDocument = document
      filters[.sections] = nil
      sections = ListPosition()
      refreshSectionRows()
      if detail.view == .linked { selectFirstClaims() }
    }
    sections.select(sections.selected, rows: sectionRows.count)
  }

  /// Selects the first section of the document that has claims, if any has.
  mutating func selectFirstClaims() {
    guard let document, filters[.sections] == nil else { return }
    let claims = corpus.documents[document].claims
    guard !claims.isEmpty else { return }
    let first = claims.anchor(at: 0).start
    // Before it no section has one, and the one around it, or the next, has.
    let section = corpus.documents[document].sections.firstIndex { $0.span.end > first }
    sections.selected = section.flatMap(sectionRows.row) ?? 0
  }

  private mutating func settleItems() {
    // Another section is selected beside a dossier: then that is what is wanted.
    if focus != .detail, shownPlace != nil, place != shownPlace { detail.subject = .section }
    shownPlace = place
    let shown = shown
    guard shown != detail.shown else { return }
    detail.shown = shown
    filters[.detail] = nil
    detail.isUnfolded = false
    detail.items = items(of: shown)
    refreshItemRows()
    detail.position = ListPosition()
    detail.text = TextPosition()
    selectItem(inRow: 0)
  }

  /// What the Detail pane is to show.
  var shown: Detail.Shown? {
    switch detail.subject {
    case .actor(let actor): .actor(actor)
    case .section: place.map { .section($0) }
    }
  }

  func items(of shown: Detail.Shown?) -> [DetailItem] {
    switch shown {
    case .actor(let actor): corpus.dossier(of: actor)
    case .section(let place): corpus.items(of: place, isLoading: !progress.isFinished)
    case nil: []
    }
  }

  /// Selects a row of the Detail pane, or the nearest that can be.
  mutating func selectItem(inRow row: Int) {
    let detail = detail
    self.detail.position.select(row, rows: detail.rows.count, isSelectable: detail.isSelectable)
  }

  /// Brings the selected titles into sight, and counts the claims beside those in sight.
  ///
  /// Most keys change neither.
  private mutating func settleTitles(in layout: Layout) {
    guard TitlesInSight(self, layout) != titlesInSight else { return }
    if let area = layout.content(of: .documents) {
      let height = titleHeights(of: .documents, in: area)
      documents.reveal(rows: documentRows.count, lines: area.rows, height: height)
    }
    if let area = layout.content(of: .sections) {
      let height = titleHeights(of: .sections, in: area)
      sections.reveal(rows: sectionRows.count, lines: area.rows, height: height)
    }
    countClaims(in: layout)
    titlesInSight = TitlesInSight(self, layout)
  }

  private mutating func settleDetail(in layout: Layout) {
    guard let area = layout.content(of: .detail) else { return }
    if showsText { scrollText(in: area) } else { scrollItems(in: area) }
  }

  private mutating func scrollItems(in area: Rect) {
    let layout = itemLayout(columns: area.columns)
    var heights = preparedHeights(layout)
    let detail = detail
    self.detail.position.reveal(rows: detail.rows.count, lines: area.rows) { row in
      detail.item(inRow: row).map { heights.height(of: $0, in: layout) } ?? 1
    }
    // The headings above the first selectable row are shown with it.
    let first = (0..<detail.rows.count).first(where: detail.isSelectable)
    if let first, !detail.isScrolled, first == self.detail.position.selected {
      let above = (0...first).reduce(0) { lines, row in
        lines + (detail.item(inRow: row).map { heights.height(of: $0, in: layout) } ?? 1)
      }
      if above <= area.rows { self.detail.position.top = 0 }
    }
    self.detail.heights = heights
  }

  /// The heights of the Detail pane's items, as far as they are known for what it now shows.
  func preparedHeights(_ layout: ItemLayout) -> ItemHeights {
    var heights = detail.heights
    heights.prepare(columns: layout.columns, edition: edition, shown: detail.shown)
    return heights
  }

  private mutating func scrollText(in area: Rect) {
    guard let place else {
      layout = nil
      return
    }
    let span = corpus.reach(of: place)
    let columns = settings.textColumns(in: area)
    // Words that are looked for are shown, even in furniture.
    if let target = detail.text.target,
      corpus.documents[place.document].isLeftOut(atByte: Int(target.start))
    {
      detail.showsFurniture = true
    }
    if layout?.shows(
      document: place.document, span: span, columns: columns, furniture: detail.showsFurniture)
      != true
    {
      let anchor = layout.flatMap { layout in
        layout.document == place.document && layout.span == span
          ? layout.lines[min(detail.text.top, layout.lines.count - 1)].start : nil
      }
      let next = TextLayout(
        corpus.documents[place.document], index: place.document, span: span, columns: columns,
        showsFurniture: detail.showsFurniture)
      layout = next
      if let anchor { detail.text.top = next.line(ofByte: Int(anchor)) }
    }
    guard let layout else { return }
    detail.text.settle(in: layout, rows: area.rows)
  }
}

extension TextPosition {
  /// Keeps the screen full and the mark on it.
  mutating func settle(in layout: TextLayout, rows: Int) {
    if let target {
      self.target = nil
      let first = layout.line(ofByte: Int(target.start))
      let last = layout.line(ofByte: max(Int(target.end) - 1, Int(target.start)))
      if first < top || last >= top + rows {
        // A third down: what leads up to the words is seen as well, if all of them still are.
        top = min(first, max(first - rows / 3, last - rows + 1))
      }
      mark = layout.marks.firstIndex { $0.span.start >= target.start }
    }
    top = max(min(top, layout.lines.count - rows), 0)
    let visible = layout.marks(inLines: top..<top + rows)
    if let current = mark, visible.contains(current) { return }
    mark =
      visible.isEmpty
      ? nil
      : mark.map { $0 >= visible.upperBound } == true
        ? visible.upperBound - 1 : visible.lowerBound
  }
}
