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
  func post(_ message: Message) {
    messages.withLock { messages in
      // A corpus that nobody has looked at yet gives way to the larger one.
      if case .loaded = message {
        messages.removeAll { if case .loaded = $0 { true } else { false } }
      }
      messages.append(message)
    }
    waker.withLock { $0?.wake() }
  }

  func takeAll() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
