package import Screen

extension Array where Element == Input {
  /// The same with fewer events: turns of the wheel at one place added up, and of a drag only the
  /// last place.
  ///
  /// Keys stay as they are, since each may mean something else.
  package var gathered: [Input] {
    var result: [Input] = []
    for input in self {
      guard case .mouse(let mouse) = input, case .mouse(let previous)? = result.last,
        let both = previous.joined(with: mouse)
      else {
        result.append(input)
        continue
      }
      result.removeLast()
      if both.action != .wheel(0) { result.append(.mouse(both)) }
    }
    return result
  }
}

extension Mouse {
  /// This event and the next one in one; nil where they are two.
  fileprivate func joined(with next: Mouse) -> Mouse? {
    guard modifiers == next.modifiers else { return nil }
    switch (action, next.action) {
    case (.wheel(let steps), .wheel(let more)) where row == next.row && column == next.column:
      return Mouse(.wheel(steps + more), row: row, column: column, modifiers: modifiers)
    case (.drag(let button), .drag(let other)) where button == other:
      return next
    default:
      return nil
    }
  }
}
