internal import Corpus
internal import Explorer
internal import Loading
internal import Threads

/// Loading behind the screen: growing corpora come as messages.
struct BackgroundLoad: LoadObserver {
  private let mailbox: Mailbox

  /// Begins to load, and goes on to watch the files; the control is for what the reader wants of it.
  static func start(_ input: CorpusInput, postingTo mailbox: Mailbox) -> LoadControl {
    let control = LoadControl()
    let load = BackgroundLoad(mailbox: mailbox)
    Thread.run {
      do throws(LoadError) {
        let follower = try input.loader.load(to: load, control: control, watching: true)
        if let follower { Thread.run { follower.follow() } }
      } catch {
        load.end(error)
      }
    }
    return control
  }

  func read(_ documents: [Document]) {}

  func dropped(_ numbers: [UInt32]) {}

  func publish(_ update: LoadUpdate) {
    if let corpus = update.corpus {
      mailbox.post(.loaded(corpus, update.progress, update.notices))
    } else {
      mailbox.post(.progressed(update.progress))
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
