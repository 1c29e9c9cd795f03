internal import Corpus
internal import Screen

/// The section as written, wrapped, with names, sources, cues and contents marked.
struct TextView {
  let state: State

  func draw(into frame: inout Frame, _ area: Rect) {
    if state.focus == .detail { frame.cursor = (area.row, area.column) }
    guard let layout = state.layout, let place = state.place else { return }
    let text = state.detail.text
    let isFocused = state.focus == .detail
    let cursor = text.mark.flatMap { layout.marks.indices.contains($0) ? layout.marks[$0] : nil }
    var painter = TextPainter(
      theme: state.theme,
      document: state.corpus.documents[place.document], layout: layout,
      emphasis: text.emphasis, matches: state.matches(in: place))
    painter.cursor = cursor?.span
    let found = painter.draw(
      into: &frame, area, from: text.top, margin: state.settings.textMargin(in: area))
    if isFocused, let found { frame.cursor = found }
  }
}
