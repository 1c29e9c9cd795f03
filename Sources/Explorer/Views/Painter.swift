internal import Corpus
package import Screen

/// Draws one state after the other, and of a frame only what cannot be as it was before.
///
/// Most keys move a selection: then two rows are drawn and all else is kept, which is a fraction of
/// the work of a whole frame. What comes of it is always what `render` draws.
package struct Painter: Sendable {
  private var last: (frame: Frame, backdrop: Backdrop)?
  /// Where the rows of the Detail pane are, as long as the backdrop is the same.
  private var places: (rows: [Int: Rect], isCut: Bool)?
  private var selected = 0

  package init() {}

  /// The frame that `render` draws.
  package mutating func frame(of state: State, size: Size) -> Frame {
    let backdrop = Backdrop(state, size: size)
    defer { selected = state.detail.position.selected }
    if let last, let backdrop, last.backdrop == backdrop {
      let frame = move(last.frame, to: state)
      self.last = (frame, backdrop)
      return frame
    }
    let frame = render(state, size: size)
    places = nil
    last = backdrop.map { (frame, $0) }
    return frame
  }

  /// The frame with another row of the Detail pane selected, and another status line.
  private mutating func move(_ old: Frame, to state: State) -> Frame {
    var frame = old
    let layout = state.arrangement
    if let area = layout.content(of: .detail) {
      let view = ItemsView(state: state)
      let places = places ?? view.places(in: area)
      self.places = places
      let now = state.detail.position.selected
      for row in now == selected ? [now] : [selected, now] {
        if let place = places.rows[row] { view.redraw(row, at: place, into: &frame) }
      }
      PanesView(state: state, layout: layout)
        .drawFoot(of: .detail, isCut: places.isCut, into: &frame)
    }
    StatusView(state: state).draw(into: &frame, StatusView.area(of: frame.size))
    frame.setGround(state.theme.plain)
    return frame
  }
}

/// All that a screen of panes shows but the selection in the Detail pane and the status line.
///
/// The lists are those of the state: equal storage compares without a look at the elements.
private struct Backdrop: Equatable {
  private let size: Size
  private let title: String
  private let edition: Int
  private let progress: LoadProgress
  private let theme: Theme
  private let lines: LineSet
  private let shares: PaneShares
  private let focus: Pane
  private let isZoomed: Bool
  private let documentRows: ListRows
  private let documents: ListPosition
  private let sectionRows: ListRows
  private let sections: ListPosition
  private let filters: [Pane: String]
  private let shown: Detail.Shown?
  private let items: [DetailItem]
  private let itemRows: ListRows
  private let top: Int

  /// Nil where the state is not one of panes with a list in the Detail pane.
  init?(_ state: State, size: Size) {
    let detail = state.detail
    guard state.screen == nil, state.size == size, !Layout.isTooSmall(size), !state.showsText,
      !detail.isExplaining, state.pending.isEmpty, state.awaiting == nil
    else { return nil }
    self.size = size
    title = state.title
    edition = state.edition
    progress = state.progress
    theme = state.theme
    lines = state.settings.lines
    shares = state.settings.panes
    focus = state.focus
    isZoomed = state.isZoomed
    documentRows = state.documentRows
    documents = state.documents
    sectionRows = state.sectionRows
    sections = state.sections
    filters = state.filters
    shown = detail.shown
    items = detail.items
    itemRows = detail.rows
    top = detail.position.top
  }
}
