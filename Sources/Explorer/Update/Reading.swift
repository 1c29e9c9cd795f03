internal import Screen

/// Notices: lines that are only scrolled.
extension State {
  /// Returns to the panes.
  mutating func leaveReading() -> [Effect] {
    mode = .browsing
    return []
  }

  mutating func scrollReading(by lines: Int) -> [Effect] {
    guard case .notices(var position) = mode else { return [] }
    position.top += lines
    mode = .notices(position)
    return []
  }

  mutating func scrollReading(byPages pages: Int) -> [Effect] {
    scrollReading(by: pages * max(size.rows - 5, 1))
  }

  /// Keeps the last line at the bottom of the screen, and the first at its top.
  mutating func settleReading() {
    guard case .notices(let position) = mode else { return }
    let rows = max(size.rows - 4, 1)
    let lines = ReadingLine.lines(notices).count
    mode = .notices(ListPosition(top: max(min(position.top, lines - rows), 0)))
  }
}
