internal import Corpus
internal import Explorer
internal import Loading
internal import Threads

/// Loading behind the screen: growing corpora come as messages.
enum BackgroundLoad {
  /// The loader is made there too: it reads its word lists, which the first frame need not wait for.
  static func start(_ input: CorpusInput, postingTo mailbox: Mailbox) {
    Thread.run {
      do throws(LoadError) {
        try input.loader.load { mailbox.post(.loaded($0.corpus, $0.progress, $0.notices)) }
      } catch {
        var progress = LoadProgress()
        progress.isFinished = true
        mailbox.post(.loaded(Corpus(), progress, error.notices))
        mailbox.post(.note(error.message))
      }
    }
  }
}

extension LoadError {
  /// What was left out on the way to the error.
  fileprivate var notices: [Notice] {
    if case .nothingToRead(_, let notices) = self { notices } else { [] }
  }
}
