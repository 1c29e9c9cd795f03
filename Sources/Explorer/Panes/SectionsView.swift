internal import Corpus
internal import Screen

/// The sections of the selected document, indented by level.
struct SectionsView {
  let state: State

  func draw(into frame: inout Frame, _ area: Rect) {
    let list = ListView(
      theme: state.theme,
      position: state.sections, rows: state.sectionRows.count,
      isFocused: state.focus == .sections, empty: empty)
    guard let index = state.document else {
      list.draw(into: &frame, area) { _ in ListRow(words: "") }
      return
    }
    let document = state.corpus.documents[index]
    list.draw(into: &frame, area) { row in
      guard let section = state.sectionRows[row].map({ document.sections[$0] }) else {
        return ListRow(words: "")
      }
      // Two cells a level, but never so many that the title has no room.
      let indent = min(2 * max(section.level - 1, 0), area.columns / 3)
      return ListRow(indent: indent, words: document.title(of: section))
    }
  }

  private var empty: String {
    if state.filters[.sections] != nil { return "no section contains that" }
    return state.document == nil ? "" : "no sections"
  }
}
