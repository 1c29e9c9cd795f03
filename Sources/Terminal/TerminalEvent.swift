package import Screen

/// What a session has to tell its owner.
package enum TerminalEvent: Hashable, Sendable {
  case input(Input)
  /// The terminal has a new size, or lost what it showed: draw a frame of this size.
  case resized(Size)
  /// A `Waker` was used since the last time.
  case woken
  /// The terminal is gone: end the program.
  case closed
}
