package import Export
package import Screen
internal import Search

/// The matches of a search as lines, their words in the middle.
package struct LinesScreen: ListScreen {
  package var context: Context { .lines }

  package func rows(in state: State) -> ScreenRows {
    let list = state.search?.concordance
    return ScreenRows(
      position: list?.position ?? ListPosition(), count: list?.concordance.lines.count ?? 0,
      area: state.arrangement.body)
  }

  package func move(to position: ListPosition, in state: inout State, by cause: MoveCause) {
    state.search?.concordance?.position = position
  }

  package func draw(_ state: State, into frame: inout Frame, _ area: Rect) {
    guard let list = state.search?.concordance else { return }
    ConcordanceView(theme: state.theme, corpus: state.corpus, list: list).draw(into: &frame, area)
  }

  package func listing(_ state: State) -> PlainListing? { PlainListing(linesOf: state) }

  package func follow(in state: inout State) -> [Effect] { state.goToSelectedLine() }
  package func leave(in state: inout State) -> [Effect] { state.leaveConcordance() }
  package func reorder(in state: inout State) -> [Effect] { state.reorderConcordance() }

  package func copied(_ state: State) -> String? {
    state.search?.concordance?.selected.map(CopiedText(state: state).line)
  }

  package func exported(_ state: State) -> ExportChoice? { state.foundChoice }

  package func export(in state: inout State, _ words: String?) -> [Effect] {
    state.beginResultsExport(words)
  }

  package func words(_ state: State, isShort: Bool) -> String? {
    state.search?.lineWords(isShort: isShort)
  }
}

extension Mode {
  static var concordance: Mode { .listing(LinesScreen()) }
}
