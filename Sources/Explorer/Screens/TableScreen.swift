package import Corpus
internal import Screen

/// A list of things of the corpus that can be ordered in several ways, and filtered by words.
package protocol TableScreen: ListScreen {
  associatedtype Row: Equatable & Sendable

  var table: FilteredRows<Row> { get set }
  /// What its rows are called, for the status line.
  var noun: String { get }
  /// How they are ordered.
  var orderTitle: String { get }
  /// Whether a row contains a word.
  func matches(_ corpus: Corpus) -> (Row, Needle) -> Bool
}

extension TableScreen {
  package var context: Context { table.editor == nil ? .lines : .filter }
  package var filters: Bool { true }

  package func rows(in state: State) -> ScreenRows? {
    ScreenRows(
      position: table.position, count: table.shown.count, area: state.arrangement.body.inner)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    change(in: &state) { $0.table.position = position }
  }

  /// Puts a changed list in the place of this one.
  func change(in state: inout State, _ change: (inout Self) -> Void) {
    var list = self
    change(&list)
    state.screen = list
  }

  /// The filter first, then the list.
  package func leave(in state: inout State) -> [Effect] {
    if !table.filter.isEmpty { return endFilter(in: &state, keeping: false) }
    state.screen = origin
    return []
  }

  package func beginFilter(in state: inout State, _ text: String?) -> [Effect] {
    let matches = matches(state.corpus)
    change(in: &state) { list in
      list.table.beginTyping()
      guard let text else { return }
      list.table.edit({ $0 = LineEditor(text) }, matches: matches)
      list.table.endTyping(keeping: true, matches: matches)
    }
    return []
  }

  package func endFilter(in state: inout State, keeping: Bool) -> [Effect] {
    let matches = matches(state.corpus)
    change(in: &state) { $0.table.endTyping(keeping: keeping, matches: matches) }
    return []
  }

  package func edit(
    in state: inout State, _ change: (inout LineEditor) -> Void
  ) -> [Effect] {
    let matches = matches(state.corpus)
    self.change(in: &state) { $0.table.edit(change, matches: matches) }
    return []
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

  /// Remembers this list as the one to return to from where a row led.
  func recordOrigin(_ state: inout State) {
    state.settle()
    state.listOrigin = State.Origin(screen: self, place: state.location)
  }
}
