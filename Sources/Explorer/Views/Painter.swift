package import Screen

/// Draws one state after the other.
package struct Painter: Sendable {
  package init() {}

  /// The frame that `render` draws.
  package mutating func frame(of state: State, size: Size) -> Frame {
    render(state, size: size)
  }
}
