package import Corpus
package import Screen

/// A list of things of the corpus that can be ordered in several ways, and filtered by words.
package protocol TableScreen: ListScreen {
  associatedtype Row: Equatable & Sendable

  var table: TableRows<Row> { get set }
  /// What its rows are called, for the status line.
  var noun: String { get }
  /// How they are ordered.
  var orderTitle: String { get }
  /// Where the reader was when it was opened.
  var opened: Location { get }
  /// Rows above the first that name its columns.
  var headRows: Int { get }
  /// What is said where there are no rows.
  var emptyWords: String { get }

  /// Says whether rows contain words.
  static func matcher(_ needles: [Needle], _ corpus: Corpus) -> any RowMatcher<Row>
  /// The box of the list and, where there is room, that of what is beside it.
  func areas(_ body: Rect) -> (list: Rect, preview: Rect?)
  /// Counts what is shown of the rows that are left.
  mutating func noteRows(_ corpus: Corpus)
}

extension TableScreen {
  package var context: Context { table.editor == nil ? .lines : .filter }
  package var filters: Bool { true }

  package var headRows: Int { 0 }
  package func areas(_ body: Rect) -> (list: Rect, preview: Rect?) { (body, nil) }
  package mutating func noteRows(_ corpus: Corpus) {}

  package func rows(in state: State) -> ScreenRows? {
    ScreenRows(
      position: table.position, count: table.count,
      area: areas(state.arrangement.body).list.inner.dropping(rows: headRows))
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    change(in: &state) { list in
      if cause == .settling {
        list.table.settle(at: position)
      } else {
        list.table.move(to: position)
      }
    }
  }

  /// Puts a changed list in the place of this one.
  func change(in state: inout State, _ change: (inout Self) -> Void) {
    var list = self
    change(&list)
    state.screen = list
  }

  /// Changes which rows are left.
  private func refilter(
    in state: inout State,
    _ change: (inout TableRows<Row>, ([Needle]) -> any RowMatcher<Row>) -> Void
  ) -> [Effect] {
    let corpus = state.corpus
    self.change(in: &state) { list in
      change(&list.table) { Self.matcher($0, corpus) }
      list.noteRows(corpus)
    }
    return []
  }

  package func leave(in state: inout State) -> [Effect] { leaveTable(in: &state) }

  /// The filter first, then the list; the panes are again where they were when it was opened.
  func leaveTable(in state: inout State) -> [Effect] {
    if !table.filter.isEmpty { return endFilter(in: &state, keeping: false) }
    state.screen = origin
    if origin == nil, state.location != opened { state.go(to: opened) }
    return []
  }

  package func beginFilter(in state: inout State, _ text: String?) -> [Effect] {
    refilter(in: &state) { table, matcher in
      table.beginTyping()
      guard let text else { return }
      table.edit({ $0 = LineEditor(text) }, matcher: matcher)
      table.endTyping(keeping: true)
    }
  }

  package func endFilter(in state: inout State, keeping: Bool) -> [Effect] {
    refilter(in: &state) { table, _ in table.endTyping(keeping: keeping) }
  }

  package func edit(
    in state: inout State, _ change: (inout LineEditor) -> Void
  ) -> [Effect] {
    refilter(in: &state) { table, matcher in table.edit(change, matcher: matcher) }
  }

  package var isUnfinished: Bool { table.isFiltering }

  package mutating func goOn(_ corpus: Corpus) {
    table.goOn()
    noteRows(corpus)
  }

  /// Hides the rows of the selected group, or shows them.
  func fold(in state: inout State, _ isFolded: Bool? = nil) -> [Effect] {
    var isDone = false
    change(in: &state) { isDone = $0.table.fold(isFolded) }
    return isDone ? [] : [.bell]
  }

  func foldAll(in state: inout State) -> [Effect] {
    var isDone = false
    change(in: &state) { isDone = $0.table.foldAll() }
    return isDone ? [] : [.bell]
  }

  package func words(_ state: State, isShort: Bool) -> String? {
    isShort ? table.place : "\(table.place) \(noun) · \(orderTitle)"
  }

  package func prompt(_ state: State) -> ScreenPrompt? {
    table.editor.map { ScreenPrompt(label: "filter: ", editor: $0, summary: table.place) }
  }

  /// The filter as a sentence of the line mode.
  var filterSentence: [String] {
    table.filter.isEmpty ? [] : ["Only those that contain “\(table.filter)”."]
  }

  var isEmpty: Bool { table.rowCount == 0 }
  var isGrouped: Bool { !table.groups.isEmpty }

  /// Remembers this list as the one to return to from where a row led.
  func recordOrigin(_ state: inout State) {
    state.settle()
    state.listOrigin = State.Origin(screen: self, place: state.location)
  }
}

extension State {
  /// The table that has the keys.
  var openTable: (any TableScreen)? { screen as? any TableScreen }
}
