internal import Corpus
internal import Synchronization
internal import Threads

/// Lets go of old corpora on a thread of its own.
///
/// Whoever drops the last reference to a large corpus frees all that no newer one shares with it,
/// which takes longer than a key may. A class, because the screen's thread and its own share what
/// waits.
final class Disposal: Sendable {
  private let waiting = Mutex<[Corpus]>([])
  private let worker = Worker()

  /// Takes a corpus away from the caller, who has no reference to it left then.
  func take(_ corpus: inout Corpus?) {
    waiting.withLock { waiting in
      if let corpus = corpus.take() { waiting.append(corpus) }
    }
    worker.async { [self] in
      let dropped = waiting.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
      _ = dropped
    }
  }
}
