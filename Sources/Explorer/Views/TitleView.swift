internal import Corpus
internal import Screen

/// The line above the panes: what is open, how much of it there is, how far loading has come; or,
/// where only one pane is shown, the path to it.
struct TitleView {
  let state: State
  let layout: Layout

  private var theme: Theme { state.theme }

  func draw(into frame: inout Frame, _ area: Rect) {
    frame.fill(area, style: theme.bar)
    var pen = RowPen(area)
    pen.skip(1)
    pen.skipRight(1)
    if layout.panes.count == 1 {
      drawBreadcrumb(&pen, &frame)
      return
    }
    if let hint = state.titleHint(in: layout) {
      pen.writeRight(hint.words, theme.bar, into: &frame)
    }
    pen.skipRight(2)
    pen.write("dragoman ", theme.bar.adding(.bold), into: &frame)
    pen.write(state.title, theme.bar, into: &frame)
    if !layout.panes.contains(where: { $0.pane == .documents }), let document = state.document {
      drawOpen(state.corpus.documents[document].shownTitle, &pen, &frame)
      return
    }
    pen.skip(3)
    for words in counts where Width.cells(of: words) <= pen.room {
      pen.write(words, theme.bar, into: &frame)
      pen.skip(3)
    }
  }

  /// The document whose sections are listed, where documents are not: more than how many there are.
  private func drawOpen(_ title: String, _ pen: inout RowPen, _ frame: inout Frame) {
    if let progress = state.progress.words, pen.room > Width.cells(of: progress) + 24 {
      pen.writeRight(progress, theme.bar, into: &frame)
      pen.skipRight(2)
    }
    pen.write(" \(frame.lines.step) ", theme.bar, into: &frame)
    pen.write(title, theme.bar, into: &frame)
  }

  private var counts: [String] {
    let corpus = state.corpus
    let counts = [
      counted(corpus.documents.count, "document"), counted(corpus.sectionCount, "section"),
      counted(corpus.actors.count, "actor"), counted(corpus.claimCount, "claim"),
    ]
    return (state.progress.words.map { [$0] } ?? []) + counts
  }

  /// Documents, then the document, then the section: as far as the pane that is shown.
  private func drawBreadcrumb(_ pen: inout RowPen, _ frame: inout Frame) {
    var steps = [state.title]
    if state.focus != .documents, let document = state.document {
      steps = [state.corpus.documents[document].title]
    }
    if state.focus == .detail { steps.append(DetailTitle(state: state).words) }
    if state.focus == .detail { pen.writeRight(state.tabName, theme.bar, into: &frame) }
    pen.skipRight(1)
    if !layout.hasBorders, let filter = state.filterWords(of: state.focus, cells: pen.room) {
      pen.writeRight(filter, theme.bar, into: &frame)
      pen.skipRight(1)
    }
    if let progress = state.progress.shortWords, pen.room >= Width.cells(of: progress) + 16 {
      pen.writeRight(progress, theme.bar, into: &frame)
      pen.skipRight(2)
    }
    // The last step is the most important: it gets the room first, the one before it the rest.
    let last = steps.removeLast()
    for step in steps {
      let room = pen.room - Width.cells(of: last) - 3
      guard room >= 4 else { continue }
      let cut = wrapped(step, columns: room, limit: 1).first ?? ""
      pen.write("\(cut) \(frame.lines.step) ", theme.bar, into: &frame)
    }
    pen.write(last, theme.bar.adding(.bold), into: &frame)
  }
}

extension State {
  /// The name of what the Detail pane shows.
  var tabName: String {
    if case .actor = detail.subject { return "Dossier" }
    return detail.view.title
  }
}
