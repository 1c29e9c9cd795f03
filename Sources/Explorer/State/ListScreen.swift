package import Corpus
package import Export
package import Screen

/// A list in the panes' place, or a prompt over it: what its rows are, how they are drawn and read
/// out, and what following, copying and exporting mean there.
///
/// After tig's `view_ops`. A new one is a type in `Screens` and the action that opens it
/// (`screen = …`); keys, mouse, scripts, help and `--plain` reach it through this protocol.
package protocol ListScreen: Sendable {
  /// Which actions its keys mean.
  var context: Context { get }
  /// The screen that it covers or is drawn over; nil where that is the panes.
  var origin: (any ListScreen)? { get }
  /// Whether it is drawn over its origin, and not in its place.
  var isOverlay: Bool { get }

  /// The rows, and where among them the reader is; nil for a prompt that has none of its own.
  func rows(in state: State) -> ScreenRows?
  /// Puts the reader elsewhere among the rows.
  func move(to position: ListPosition, in state: inout State, by cause: MoveCause)
  /// Draws it in the area of the panes.
  func draw(_ state: State, into frame: inout Frame, _ area: Rect)
  /// Its heading and its rows as the line mode reads them; nil for what is read another way.
  func listing(_ state: State) -> PlainListing?

  /// Goes where the selected row leads.
  func follow(in state: inout State) -> [Effect]
  /// Returns to where it was opened.
  func leave(in state: inout State) -> [Effect]
  /// Orders the rows in the next way.
  func reorder(in state: inout State) -> [Effect]
  /// Whether its rows can be filtered.
  var filters: Bool { get }
  /// Filters its rows by a text, or asks for one.
  func beginFilter(in state: inout State, _ text: String?) -> [Effect]
  /// Ends that, and keeps or drops the filter.
  func endFilter(in state: inout State, keeping: Bool) -> [Effect]
  /// Changes the line that is typed in it.
  func edit(in state: inout State, _ change: (inout LineEditor) -> Void) -> [Effect]
  /// Updates what is shown beside the rows.
  func settle(in state: inout State)

  /// The selected row in words, for the clipboard.
  func copied(_ state: State) -> String?
  /// What `Y` copies and `e` exports; nil where there is nothing.
  func exported(_ state: State) -> ExportChoice?
  /// Asks how to export that.
  func export(in state: inout State, _ words: String?) -> [Effect]

  /// Where the reader is, in words for the status line; nil for where they are in the panes.
  func words(_ state: State, isShort: Bool) -> String?
  /// The line that is typed; nil where none is.
  func prompt(_ state: State) -> ScreenPrompt?
  /// What is at a cell, for the mouse.
  func target(_ state: State, row: Int, column: Int) -> Target?
  /// The documents whose claims it shows; nil for those of the panes.
  func documentsInSight(_ state: State) -> [Int]?
  /// Whether something was asked for that has not come yet.
  func isWaiting(_ state: State) -> Bool
  /// Whether it has work left that no key should wait for.
  var isUnfinished: Bool { get }
  /// Does a few milliseconds of that.
  mutating func goOn(_ corpus: Corpus)

  /// Translates the positions it holds to a corpus that has grown.
  mutating func follow(_ map: CorpusMap)
}

/// The rows of a screen.
package struct ScreenRows {
  package var position: ListPosition
  /// How many there are.
  package let count: Int
  /// Where on the screen they are drawn.
  package let area: Rect
  /// Whether the wheel has scrolled them since the last key.
  package var isScrolled = false
  /// Lines of the old page that stay in sight on the next.
  package var overlap = 1
  package var isSelectable: (Int) -> Bool = { _ in true }
  /// Lines of a row.
  package var height: (Int) -> Int = { _ in 1 }

  /// The row at a line of the area, counted from its first; nil past the last.
  func row(atLine line: Int) -> Int? {
    var left = line
    var row = position.top
    while left >= 0, row < count {
      left -= height(row)
      if left < 0 { return row }
      row += 1
    }
    return nil
  }
}

/// Why a reader is elsewhere in a list.
package enum MoveCause: Sendable {
  /// The rows are others, or the screen is.
  case settling
  case keys
  case wheel
}

/// A line that is typed in a screen, as the status line shows it.
package struct ScreenPrompt {
  package var label: String
  package var editor: LineEditor
  /// Words on its right.
  package var summary = ""
}

extension ListScreen {
  package var origin: (any ListScreen)? { nil }
  package var isOverlay: Bool { false }
  package func rows(in state: State) -> ScreenRows? { nil }
  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {}
  package func follow(in state: inout State) -> [Effect] { [.bell] }
  package func reorder(in state: inout State) -> [Effect] { [.bell] }
  package func edit(in state: inout State, _ change: (inout LineEditor) -> Void) -> [Effect] { [] }
  package var filters: Bool { false }
  package func beginFilter(in state: inout State, _ text: String?) -> [Effect] { [.bell] }
  package func endFilter(in state: inout State, keeping: Bool) -> [Effect] { [.bell] }
  package func settle(in state: inout State) {}
  package func copied(_ state: State) -> String? { nil }
  package func exported(_ state: State) -> ExportChoice? { nil }
  package func export(in state: inout State, _ words: String?) -> [Effect] { [.bell] }
  package func words(_ state: State, isShort: Bool) -> String? { nil }
  package func prompt(_ state: State) -> ScreenPrompt? { nil }
  package func listing(_ state: State) -> PlainListing? { nil }
  package func documentsInSight(_ state: State) -> [Int]? { nil }
  package func isWaiting(_ state: State) -> Bool { false }
  package var isUnfinished: Bool { false }
  package mutating func goOn(_ corpus: Corpus) {}
  package mutating func follow(_ map: CorpusMap) {}

  package func leave(in state: inout State) -> [Effect] {
    state.screen = origin
    return []
  }

  package func target(_ state: State, row: Int, column: Int) -> Target? {
    guard let rows = rows(in: state) else { return nil }
    return .list(row: rows.row(atLine: row - rows.area.row))
  }
}

/// What is at a cell of the screen, for the mouse.
package enum Target: Hashable, Sendable {
  /// A row of a pane's list; nil below the last.
  case pane(Pane, row: Int?)
  /// The Text view; the position, among the layout's marks, of the one there.
  case text(mark: Int?)
  case tab(SectionView)
  /// The border on the right of a pane, or of the list of results.
  case border(Border)
  /// A row of a list screen; nil below the last.
  case list(row: Int?)
  /// What the selected result says.
  case preview
  /// A format of the export dialog.
  case format(Int)
  /// What a key does, as the title or the status line says; the action's name.
  case hint(String)

  /// A line that can be dragged.
  package enum Border: Hashable, Sendable {
    case right(of: Pane)
    case results
  }
}

/// What the state shows, in words: what it is, and its rows one by one.
///
/// Rows are made when they are asked for, so that a list of an archive costs no more than what is
/// read of it.
package struct PlainListing {
  let heading: [String]
  let count: Int
  private let row: (Int) -> PlainRow

  init(
    _ heading: [String], count: Int = 0, row: @escaping (Int) -> PlainRow = { _ in PlainRow("") }
  ) {
    self.heading = heading
    self.count = count
    self.row = row
  }

  init(_ heading: [String], rows: [PlainRow]) {
    self.init(heading, count: rows.count) { rows[$0] }
  }

  subscript(index: Int) -> PlainRow { row(index) }
}

/// A line of what is read without a screen.
struct PlainRow {
  let text: String
  /// What its number chooses; nil where it has none.
  var choice: Choice?

  init(_ text: String, _ choice: Choice? = nil) {
    self.text = text
    self.choice = choice
  }
}
