internal import Corpus
internal import Explorer
internal import Loading
internal import Screen
internal import Search
internal import Terminal

/// The explorer's run loop: events to messages, messages to `update`, its effects performed.
///
/// One thread owns the screen and the state; loading, searching and exporting happen on others and
/// come back through the mailbox.
struct Browser: ~Copyable {
  private var session: Session
  private var state: State
  private let mailbox: Mailbox
  private let searcher: Searcher
  private let locator: Locator
  private let exporter: Exporter
  private let loading: LoadControl
  private let disposal = Disposal()
  /// How often the corpus has changed.
  private var edition = 0
  private var isDone = false

  /// Takes the terminal, while loading has begun; throws where there is none to be drawn on.
  init(_ input: CorpusInput) throws(TerminalError) {
    mailbox = Mailbox()
    let indexer = Indexer()
    loading = BackgroundLoad.start(input, indexing: indexer, postingTo: mailbox)
    session = try Session()
    mailbox.wake(session.waker)
    state = State(title: input.paths.joined(separator: " "))
    searcher = Searcher(indexer, answeringTo: mailbox)
    locator = Locator(answeringTo: mailbox)
    exporter = Exporter(answeringTo: mailbox)
  }

  /// Runs until the person leaves.
  ///
  /// A few documents are there before an eye would see an empty screen: the first frame waits that
  /// long for them, and is drawn once instead of twice.
  mutating func run() {
    send(.resized(session.size))
    for event in session.next(timeout: Self.patience) where !isDone { handle(event) }
    if !isDone { draw() }
    while !isDone {
      for event in session.next() where !isDone { handle(event) }
      if !isDone { draw() }
    }
    exporter.finish()
  }

  /// Milliseconds: one frame of a 60 Hz screen.
  private static let patience = 16

  private mutating func draw() {
    session.show(render(state, size: session.size))
  }

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key): send(.key(key))
    case .resized(let size): send(.resized(size))
    case .woken: for message in mailbox.takeAll() { send(message) }
    case .closed: isDone = true
    }
  }

  private mutating func send(_ message: Message) {
    guard case .loaded = message else {
      for effect in update(&state, message) { perform(effect) }
      return
    }
    edition += 1
    var old: Corpus? = state.corpus
    let effects = update(&state, message)
    disposal.take(&old)
    for effect in effects { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .search(let text, let generation):
      searcher.ask(text, generation: generation, corpus: state.corpus, edition: edition)
    case .arrange(let hits, let order, let number):
      searcher.arrange(hits, of: state.corpus, by: order, number: number)
    case .locate(let text, let generation):
      locator.ask(text, generation: generation, corpus: state.corpus, edition: edition)
    case .look(let numbers): loading.look(at: numbers)
    case .cancelLoading: loading.cancel()
    case .export(let choice, let format, let destination, let overwrite):
      loading.passBy(HomeFolder.expand(destination))
      exporter.export(
        choice, of: state.corpus, format: format, destination: destination, overwrite: overwrite)
    case .edit(let path, let line): edit(path, line: line)
    case .copy, .useMouse: break
    case .suspend:
      session.suspend()
      send(.resized(session.size))
    case .redraw: session.redraw()
    case .bell: session.bell()
    case .quit: isDone = true
    }
  }

  private mutating func edit(_ path: String, line: Int) {
    guard path != "-" else { return send(.note("standard input cannot be opened again")) }
    let complaint = session.handOver { Editor.open(path, line: line) }
    send(.resized(session.size))
    if let complaint { send(.note(complaint)) }
  }
}
