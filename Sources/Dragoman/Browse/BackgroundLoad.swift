internal import Corpus
internal import Explorer
internal import Loading
internal import Search
internal import Synchronization
internal import Threads

/// Loading in the background: growing corpora come as messages, and their words into an index.
///
/// A class, because the threads that load share it.
final class BackgroundLoad: LoadObserver {
  private let mailbox: Mailbox
  private let indexer: Indexer
  /// Whether all documents have been read once.
  private let isRead = Atomic(false)

  private init(_ indexer: Indexer, mailbox: Mailbox) {
    self.indexer = indexer
    self.mailbox = mailbox
  }

  /// Begins to load; the control is for what the reader wants of it.
  ///
  /// - Parameter watching: Whether changes in the files are followed after that.
  static func start(
    _ input: CorpusInput, indexing indexer: Indexer, postingTo mailbox: Mailbox, watching: Bool
  ) -> LoadControl {
    let control = LoadControl()
    let load = BackgroundLoad(indexer, mailbox: mailbox)
    mailbox.beginJob()
    Thread.run {
      // A key never waits for a core that loading has.
      Thread.lowerPriority()
      do throws(LoadError) {
        let follower = try input.loader.load(to: load, control: control, watching: watching)
        mailbox.endJob()
        if let follower { Thread.run { follower.follow() } }
      } catch {
        load.end(error)
        mailbox.endJob()
      }
    }
    return control
  }

  func read(_ documents: [Document]) { indexer.add(documents) }

  /// They stay in the index, which finds only what the corpus has.
  func dropped(_ numbers: [UInt32]) {}

  func publish(_ update: LoadUpdate) {
    if let corpus = update.corpus {
      mailbox.post(.loaded(corpus, update.progress, update.notices))
    } else {
      mailbox.post(.progressed(update.progress))
    }
    if update.progress.stage == .analysing, !isRead.exchange(true, ordering: .relaxed) {
      Thread.run { [indexer] in indexer.settle() }
    }
    if let failure = update.failure { mailbox.post(.note(failure.message)) }
  }

  private func end(_ error: LoadError) {
    var progress = LoadProgress()
    progress.isFinished = true
    mailbox.post(.loaded(Corpus(), progress, []))
    mailbox.post(.note(error.message))
  }
}

/// Releases old corpora on a thread of its own.
///
/// The last reference to a large corpus frees all that no newer one shares with it, which takes
/// longer than a key may. A class, because the screen's thread and its own share what waits.
final class CorpusReleaser: Sendable {
  private let waiting = Mutex<[Corpus]>([])
  private let worker = Worker()

  /// Takes over the caller's reference, which has to be its last.
  func release(_ corpus: inout Corpus?) {
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
