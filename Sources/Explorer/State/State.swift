package import Corpus
package import Screen

/// Everything the explorer knows; changed by `update` only.
package struct State: Sendable {
  /// What was opened, in words for the title line.
  package var title: String
  package var corpus = Corpus()
  /// How often the corpus has changed.
  package var edition = 0
  package var progress = LoadProgress()
  package var notices: [Notice] = []
  /// Those of `notices` that are not of loading.
  private(set) var ownNotices: [Notice] = []
  package var size = Size(columns: 80, rows: 24)
  /// What the person has chosen once and for all.
  package var settings: Settings

  package var mode = Mode.browsing
  package var focus = Pane.documents
  package var isZoomed = false
  package var documentRows = ListRows.all(0)
  package var documents = ListPosition()
  package var sectionRows = ListRows.all(0)
  package var sections = ListPosition()
  package var detail = Detail()
  /// What the rows of a pane must contain; no entry where there is no filter.
  package var filters: [Pane: String] = [:]
  /// What was selected, by pane, before a filter left no row; an index into the whole list.
  package var hiddenSelections: [Pane: Int] = [:]

  package var history = History()
  /// The list that led to where the reader is, so that Esc leads back to it.
  var cameFrom: Origin?
  /// Places that the reader has given a letter, by that letter.
  package var bookmarks: [Character: Location] = [:]
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
  var pointed: Target?
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
  /// The documents last asked for because they are on the screen, by number.
  var lookedAt: [UInt32] = []

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
  package mutating func tell(_ notices: [Notice]) {
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
    package var arguments: Action.Arguments
  }

  /// The selected document; nil in an empty list.
  package var document: Int? { documentRows[documents.selected] }

  /// The selected section, in its document.
  package var section: Int? { sectionRows[sections.selected] }

  /// The selected section; nil where there is none.
  package var place: SectionPlace? {
    guard let document, let section else { return nil }
    return SectionPlace(document: document, section: section)
  }

  /// The places in the text that can be followed, by position.
  package var marks: [TextSpan] { layout?.marks.map(\.span) ?? [] }

  /// Whether the Detail pane shows the section's text.
  package var showsText: Bool { detail.subject == .section && detail.view == .text }
}
