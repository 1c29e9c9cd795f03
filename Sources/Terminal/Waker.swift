internal import CTerminal

/// Ends a session's wait for events, from any thread.
package struct Waker: Sendable {
  /// Only a session makes one, after it made what the waker writes to.
  init() {}

  /// Makes `Session.next` return with `.woken`; many calls before it returns count as one.
  package func wake() {
    dragoman_terminal_wake()
  }
}
