internal import Explorer
internal import Terminal
internal import Threads

/// Messages from other threads to the one that owns the state.
///
/// A class, because the threads share one box.
final class Mailbox: Sendable {
  fileprivate struct Contents {
    var messages: [Message] = []
    var waker: Waker?
    /// What has begun and may still leave messages.
    var jobs = 0
  }

  private let contents = Monitor(Contents())

  /// Wakes a session from now on, and at once if a message waits already.
  func wake(_ waker: Waker) {
    let mustWake = contents.withLock { contents in
      contents.waker = waker
      return !contents.messages.isEmpty
    }
    if mustWake { waker.wake() }
  }

  /// Has a worker do what messages may come of; until it is done, the box is not at rest.
  func awaitAnswer(from worker: Worker, _ job: @escaping @Sendable () -> Void) {
    beginJob()
    worker.async { [self] in
      job()
      endJob()
    }
  }

  /// Something has begun that messages come from.
  func beginJob() { contents.withLock { $0.jobs += 1 } }

  /// It has ended, and left all it has to say.
  func endJob() { contents.withLock { $0.jobs -= 1 } }

  /// Waits for messages, and takes them; none once all jobs have ended.
  ///
  /// Returns nil where so many milliseconds were too short.
  func next(within milliseconds: Int) -> [Message]? {
    contents.wait(milliseconds: milliseconds) { contents in
      contents.messages.isEmpty && contents.jobs > 0 ? nil : contents.takeAll()
    }
  }

  /// Leaves a message and ends the owner's wait.
  ///
  /// A corpus that the owner has not looked at yet gives way to a newer one, on this thread, and so
  /// does word of how far loading has come.
  func post(_ message: Message) {
    let (replaced, waker) = contents.withLock { contents in
      let replaced = contents.messages.filter { message.replaces($0) }
      contents.messages.removeAll { message.replaces($0) }
      contents.messages.append(message)
      return (replaced, contents.waker)
    }
    withExtendedLifetime(replaced) { waker?.wake() }
  }

  func takeAll() -> [Message] { contents.withLock { $0.takeAll() } }
}

extension Mailbox.Contents {
  fileprivate mutating func takeAll() -> [Message] {
    defer { messages = [] }
    return messages
  }
}

extension Message {
  /// Whether an earlier message is no longer needed.
  fileprivate func replaces(_ earlier: Message) -> Bool {
    switch (self, earlier) {
    case (.loaded, .loaded), (.loaded, .progressed), (.progressed, .progressed): true
    default: false
    }
  }
}
