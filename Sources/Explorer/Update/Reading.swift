internal import Screen

/// Help and notices: lines that are only scrolled.
extension State {
  /// Returns to what help and notices were opened over.
  mutating func leaveReading() -> [Effect] {
    mode = search?.concordance?.isOpen == true ? .concordance : .browsing
    return []
  }

  mutating func scrollReading(by lines: Int) -> [Effect] {
    switch mode {
    case .help(var position):
      position.top += lines
      mode = .help(position)
    case .notices(var position):
      position.top += lines
      mode = .notices(position)
    case .browsing, .searching, .concordance, .goingTo, .filtering, .exporting: break
    }
    return []
  }

  mutating func scrollReading(byPages pages: Int) -> [Effect] {
    scrollReading(by: pages * max(size.rows - 5, 1))
  }

  /// Keeps the last line at the bottom of the screen, and the first at its top.
  mutating func settleOverlay() {
    let rows = max(size.rows - 4, 1)
    func settled(_ position: ListPosition, _ lines: Int) -> ListPosition {
      ListPosition(top: max(min(position.top, lines - rows), 0))
    }
    switch mode {
    case .help(let position): mode = .help(settled(position, ReadingLine.help(settings.keys).count))
    case .notices(let position):
      mode = .notices(settled(position, ReadingLine.lines(notices).count))
    case .browsing, .searching, .concordance, .goingTo, .filtering, .exporting: break
    }
  }
}
