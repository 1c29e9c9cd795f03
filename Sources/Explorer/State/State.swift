package import Corpus
internal import Export
package import Screen

/// The whole state of the explorer; changed by `update` only.
package struct State: Sendable {
  /// What was opened, in words for the title line.
  package var title: String
  /// What has been loaded so far.
  package var corpus = Corpus()
  /// How often the corpus has changed.
  package var edition = 0
  /// How far loading has come.
  package var progress = LoadProgress()
  /// What loading left out and repaired, and problems of the program itself.
  package var notices: [Notice] = []
  /// Those of `notices` that are not of loading.
  private(set) var ownNotices: [Notice] = []
  /// The size of the screen, in cells.
  package var size = Size(columns: 80, rows: 24)
  /// The configuration.
  package var settings: Settings

  /// What the keys go to: a list or a prompt; nil for the panes.
  package var screen: (any ListScreen)?
  /// The pane that the keys go to.
  package var focus = Pane.documents
  /// Whether the focused pane has the whole screen.
  package var isZoomed = false
  /// The documents that the filter leaves, as `sectionRows` are the sections.
  package var documentRows = ListRows.all(0)
  /// Where in the Documents pane the reader is, as `sections` is in the Sections pane.
  package var documents = ListPosition()
  package var sectionRows = ListRows.all(0)
  package var sections = ListPosition()
  /// What the Detail pane shows.
  package var detail = Detail()
  /// The titles in sight when last looked at; nil where that is to be done again.
  var titlesInSight: TitlesInSight?
  /// The claims of the documents and sections in sight, for their rows.
  var countedClaims = CountedClaims()
  /// Whether the reader has done nothing yet.
  var isUntouched = true
  /// What the rows of a pane must contain; no entry where there is no filter.
  package var filters: [Pane: String] = [:]
  /// What was selected, by pane, before a filter left no row; an index into the whole list.
  package var hiddenSelections: [Pane: Int] = [:]

  /// The places to go back and forward to.
  package var history = History()
  /// The list that led to the current place, for Esc to return to.
  var listOrigin: Origin?
  /// The marks, by their letters.
  package var bookmarks: [Character: Location] = [:]
  /// The last search, typed or done; nil before the first and after Esc.
  package var search: SearchSession?
  /// What is typed after Ctrl-P, and what was found for it.
  package var goTo: GoToSession?
  /// The texts searched for, the latest last.
  package var searches: [String] = []
  /// The command lines that were done, the latest last.
  package var commands: [String] = []
  /// Questions asked so far, in all searches.
  package var generation = 0
  /// The number being typed before a key.
  package var count: Int?
  /// The keys pressed so far of an action that has several, one after the other.
  package var pending: [Key] = []
  /// The action that waits for one more key.
  package var awaiting: Awaiting?
  /// The session that is being gone back to, until all of it is there.
  var resuming: SavedSession?
  /// What the left button was last pressed on.
  var pressedTarget: Target?
  /// What the next thing that is chosen to be compared is compared with.
  var compared: Comparand?
  /// Whether `Effect.goOn` has still to be answered.
  var isGoingOn = false
  /// Words for the status line, until the next key.
  package var note: String?

  /// The document that the sections are of.
  var shownDocument: Int?
  /// The section that was selected when last looked at.
  var shownPlace: SectionPlace?
  /// The lines of the Text view.
  var layout: TextLayout?
  /// The lines around the selected search result.
  var preview: TextLayout?
  /// The numbers of the documents last asked to be analysed first.
  var prioritized: [UInt32] = []

  /// What can be exported in.
  package let formats: [FormatOption]
  /// The widths that the panes began with.
  let initialPanes: PaneShares

  package init(
    title: String, formats: [FormatOption] = FormatOption.all, settings: Settings = Settings()
  ) {
    self.title = title
    self.settings = settings
    self.formats = formats
    initialPanes = settings.panes
    detail.view = settings.view
  }

  /// Keeps notices that are not of loading, with the first on the status line.
  package mutating func add(_ notices: [Notice]) {
    guard let first = notices.first else { return }
    ownNotices += notices
    self.notices += notices
    let others = notices.count - 1
    // There is no room for the whole path; the notices have it.
    let name = first.path.split(separator: "/").last ?? ""
    note = "\(name): \(first.message)" + (others > 0 ? " (and \(others) more: !)" : " (!)")
  }

  /// A list, and the place that one of its rows led to.
  struct Origin: Sendable {
    var screen: any ListScreen
    let place: Location
  }

  /// What things look like.
  var theme: Theme { settings.theme }

  /// An action that has been begun by a key and waits for another.
  package struct Awaiting: Hashable, Sendable {
    /// Its name.
    package var action: String
    /// What it has been given so far.
    package var arguments: Action.Arguments
  }

  /// The selected document; nil in an empty list.
  package var document: Int? { documentRows[documents.selected] }

  /// The selected section, in its document.
  package var section: Int? { sectionRows[sections.selected] }

  /// The selected section.
  package var place: SectionPlace? {
    guard let document, let section else { return nil }
    return SectionPlace(document: document, section: section)
  }

  /// The places in the text that can be followed, by position.
  package var marks: [TextSpan] { layout?.marks.map(\.span) ?? [] }

  /// Whether the Detail pane shows the section's text.
  package var showsText: Bool { detail.subject == .section && detail.view == .text }
}

/// An export format as the dialog offers it.
package struct FormatOption: Hashable, Sendable {
  /// As `--format` calls it.
  package let name: String
  /// Without the dot.
  package let fileExtension: String
  /// One line of help.
  package let summary: String

  package init(name: String, fileExtension: String, summary: String) {
    self.name = name
    self.fileExtension = fileExtension
    self.summary = summary
  }

  /// Every format there is.
  package static let all = ExportFormat.all.map {
    FormatOption(name: $0.name, fileExtension: $0.fileExtension, summary: $0.summary)
  }
}

extension State {
  /// The layout of the panes for the current size and focus.
  var arrangement: Layout {
    Layout(size: size, focus: focus, isZoomed: isZoomed, shares: settings.panes)
  }

  /// The screen lines that the focused pane shows.
  var visibleLines: Int { max(arrangement.content(of: focus)?.rows ?? 1, 1) }

  /// The lines of the Detail pane's items, as what it shows has them.
  func itemLayout(columns: Int) -> ItemLayout {
    var layout = ItemLayout(corpus: corpus, columns: settings.itemColumns(columns))
    if detail.subject == .section { layout.section = place }
    if detail.isExplaining {
      layout.isExplaining = true
      layout.explained = detail.item(inRow: detail.position.selected)
    }
    return layout
  }

  /// What the keys go to.
  package var context: Context { screen?.context ?? .panes }

  /// Whether the keys that move go over the rows of a screen, and not of the panes.
  var screenHasRows: Bool { screen?.rows(in: self) != nil }
}
