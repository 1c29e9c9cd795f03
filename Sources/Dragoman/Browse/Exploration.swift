internal import Corpus
internal import Explorer
internal import Export
internal import Files
internal import Loading
internal import Search
internal import Threads

/// The explorer without a screen: its state, and the threads that load, search and export for it.
///
/// A front tells it what happens and shows its state: a terminal (`Browser`), a script or lines of
/// text. One thread owns it; what the others have to say waits in the mailbox.
struct Exploration: ~Copyable {
  private(set) var state: State
  let mailbox = Mailbox()
  private let searcher: Searcher
  private let locator: Locator
  private let exporter: Exporter
  private let loading: LoadControl
  private let releaser = CorpusReleaser()
  /// How often the corpus has changed.
  private var edition = 0

  /// Begins to load.
  ///
  /// - Parameter watching: Whether changes in the files are followed when all are loaded.
  init(_ input: CorpusInput, settings: Settings = Settings(), watching: Bool = true) {
    let indexer = Indexer()
    // First of all: what comes now goes on beside it.
    loading = BackgroundLoad.start(
      input, indexing: indexer, postingTo: mailbox, watching: watching)
    state = State(title: input.paths.joined(separator: " "), settings: settings)
    searcher = Searcher(indexer, answeringTo: mailbox)
    locator = Locator(answeringTo: mailbox)
    exporter = Exporter(answeringTo: mailbox)
  }

  /// Sends a message to the state and performs what comes of it.
  ///
  /// Returns what only a front can do, in order: all that concerns a terminal, the person's
  /// clipboard and editor, and the end of the program.
  mutating func send(_ message: Message) -> [Effect] {
    guard case .loaded = message else {
      return update(&state, message).filter { !perform($0) }
    }
    edition += 1
    var old: Corpus? = state.corpus
    let effects = update(&state, message)
    releaser.release(&old)
    return effects.filter { !perform($0) }
  }

  /// Takes in all that the other threads have to say, until they are at rest or the time is over.
  ///
  /// Of a corpus that grows only the whole one is taken in: what the state then is does not depend
  /// on which thread was how quick. Returns what only a front can do; nil where it took longer.
  mutating func settle(within limit: Duration) -> [Effect]? {
    let end = ContinuousClock.now + limit
    var effects: [Effect] = []
    while true {
      let left = max(end - .now, .zero)
      guard let messages = mailbox.next(within: left.milliseconds) else { return nil }
      if messages.isEmpty { return effects }
      for message in messages where !message.tellsOfPart { effects += send(message) }
    }
  }

  /// Waits until what was asked for has come; loading may go on.
  mutating func takeAnswers() -> [Effect] {
    var effects = takeMail(within: .zero)
    while state.isAwaitingAnswer { effects += takeMail(within: .seconds(1)) }
    return effects
  }

  /// Takes in what the other threads have to say, as soon as there is something.
  mutating func takeMail(within limit: Duration) -> [Effect] {
    var effects: [Effect] = []
    for message in mailbox.next(within: limit.milliseconds) ?? [] { effects += send(message) }
    return effects
  }

  /// Tells the person of what was noticed before loading began, for as long as the program runs.
  mutating func tell(_ notices: [Notice]) { state.add(notices) }

  /// Waits for what is being written, so that leaving leaves no half-written file.
  func finish() { exporter.finish() }

  /// Performs an effect that needs no front; false for any other.
  private func perform(_ effect: Effect) -> Bool {
    switch effect {
    case .search(let text, let generation):
      searcher.ask(text, generation: generation, corpus: state.corpus, edition: edition)
    case .arrange(let hits, let order, let number):
      searcher.arrange(hits, of: state.corpus, by: order, number: number)
    case .locate(let text, let generation):
      locator.ask(text, generation: generation, corpus: state.corpus, edition: edition)
    case .look(let numbers): loading.prioritize(numbers)
    case .cancelLoading: loading.cancel()
    case .markHeading(let path, let byte, let isHeading):
      loading.mark(path: path, byte: byte, isHeading: isHeading)
    case .export(let choice, let format, let destination, let overwrite):
      loading.skip(HomeFolder.expand(destination))
      exporter.export(
        choice, of: state.corpus, format: format, destination: destination, overwrite: overwrite)
    case .render(let choice, let format):
      exporter.render(choice, of: state.corpus, format: format)
    case .goOn: mailbox.post(.goOn)
    case .edit, .page, .copy, .copyToTerminal, .useMouse, .suspend, .redraw, .bell, .quit:
      return false
    }
    return true
  }
}

extension Message {
  /// Whether it comes while loading goes on.
  fileprivate var tellsOfPart: Bool {
    switch self {
    case .loaded(_, let progress, _), .progressed(let progress): !progress.isFinished
    default: false
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(clamping: components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

/// Writes exports on a thread of its own.
struct Exporter: Sendable {
  private let mailbox: Mailbox
  private let worker = Worker()

  init(answeringTo mailbox: Mailbox) {
    self.mailbox = mailbox
  }

  func export(
    _ choice: ExportChoice, of corpus: Corpus, format: String, destination: String,
    overwrite: Bool
  ) {
    mailbox.awaitAnswer(from: worker) { [mailbox] in
      let outcome = Self.write(
        choice, of: corpus, format: format, path: HomeFolder.expand(destination),
        overwrite: overwrite)
      mailbox.post(.exported(outcome))
    }
  }

  /// Writes a part of a corpus in a format, as text for the clipboard.
  func render(_ choice: ExportChoice, of corpus: Corpus, format: String) {
    mailbox.awaitAnswer(from: worker) { [mailbox] in
      guard let format = ExportFormat.named(format) else { return }
      let bytes = format.render(corpus, choice)
      mailbox.post(.rendered(String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// Waits for what is being written, so that quitting leaves no half-written file.
  func finish() { worker.wait() }

  private static func write(
    _ choice: ExportChoice, of corpus: Corpus, format: String, path: String, overwrite: Bool
  ) -> ExportOutcome {
    guard let format = ExportFormat.named(format) else {
      return .failed(path: path, message: "there is no format \(format)")
    }
    let bytes = format.render(corpus, choice)
    do {
      try WholeFile.write(bytes, to: path, replacing: overwrite)
      return .wrote(bytes: bytes.count, path: path)
    } catch .exists {
      return .exists(path: path)
    } catch {
      return .failed(path: path, message: error.message)
    }
  }
}
