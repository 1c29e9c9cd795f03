internal import Corpus
internal import Screen

/// The documents, by path, under their titles; where a title is not theirs alone, with the path.
struct DocumentsView {
  let state: State

  func draw(into frame: inout Frame, _ area: Rect) {
    let list = ListView(
      theme: state.theme,
      position: state.documents, rows: state.documentRows.count,
      isFocused: state.focus == .documents, empty: empty)
    list.draw(into: &frame, area) { row in
      let document = state.documentRows[row].map { state.corpus.documents[$0] }
      let date = area.columns >= Self.columnsWithDates ? document.flatMap(date) : nil
      return ListRow(words: document.map(title) ?? "", place: document.flatMap(path) ?? date)
    }
  }

  private func title(_ document: Document) -> String {
    document.title.isEmpty ? document.path : document.title
  }

  private func path(_ document: Document) -> String? {
    let isShared =
      !document.title.isEmpty && state.corpus.totals.sharedTitles.contains(document.title)
    return isShared ? document.path : nil
  }

  /// Columns from which on a date leaves a title enough.
  private static let columnsWithDates = 40

  /// The date as the document writes it.
  private func date(_ document: Document) -> String? {
    guard state.settings.showsDates, let date = document.date else { return nil }
    return Width.prefix(of: document.text.singleLine(date), cells: 20)
  }

  private var empty: String {
    if state.filters[.documents] != nil { return "no document contains that" }
    return state.progress.isFinished ? "no documents" : "reading…"
  }
}
