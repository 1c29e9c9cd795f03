internal import Explorer
internal import Synchronization
internal import Terminal

/// Messages from other threads to the one that owns the screen.
///
/// A class, because the threads share one box.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker = Mutex<Waker?>(nil)

  /// Wakes a session from now on, and at once if a message waits already.
  func wake(_ waker: Waker) {
    self.waker.withLock { $0 = waker }
    if messages.withLock({ !$0.isEmpty }) { waker.wake() }
  }

  /// Leaves a message and ends the owner's wait.
  ///
  /// A corpus that the owner has not looked at yet gives way to a newer one, on this thread, and so
  /// does word of how far loading has come.
  func post(_ message: Message) {
    let replaced = messages.withLock { messages in
      let replaced = messages.filter { message.replaces($0) }
      messages.removeAll { message.replaces($0) }
      messages.append(message)
      return replaced
    }
    withExtendedLifetime(replaced) { waker.withLock { $0?.wake() } }
  }

  func takeAll() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

extension Message {
  /// Whether nobody needs an earlier message any more.
  fileprivate func replaces(_ earlier: Message) -> Bool {
    switch (self, earlier) {
    case (.loaded, .loaded), (.loaded, .progressed), (.progressed, .progressed): true
    default: false
    }
  }
}
