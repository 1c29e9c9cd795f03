internal import Corpus
internal import Screen

/// The documents, by path, under their titles.
struct DocumentsView {
  let state: State

  func draw(into frame: inout Frame, _ area: Rect) {
    let list = ListView(
      position: state.documents, rows: state.documentRows.count,
      isFocused: state.focus == .documents, empty: empty)
    list.draw(into: &frame, area) { row in
      (0, state.documentRows[row].map(title) ?? "")
    }
  }

  private func title(_ document: Int) -> String {
    let document = state.corpus.documents[document]
    return document.title.isEmpty ? document.path : document.title
  }

  private var empty: String {
    if state.filters[.documents] != nil { return "no document contains that" }
    return state.progress.isFinished ? "no documents" : "reading…"
  }
}
