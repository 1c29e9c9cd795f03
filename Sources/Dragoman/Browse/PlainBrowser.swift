internal import Corpus
internal import Explorer
internal import Files
internal import Glibc

/// The explorer line by line: lists with numbers on standard output, commands from standard input.
///
/// It moves no cursor, has no colours and draws nothing twice, so that it suits screen readers,
/// braille displays and terminals that can only print. What other threads have to say is taken in
/// between commands only: what was listed stays as it is while it is read.
struct PlainBrowser: ~Copyable {
  private var exploration: Exploration
  private var reader = PlainReader()
  private var output = StandardOutput()
  /// Whether input is typed: then there is a prompt, and commands need not wait for loading.
  private let isInteractive = Descriptor.isTerminal(STDIN_FILENO)
  private var progressSaid = ContinuousClock.now
  private var saidLoading = false
  private var isDone = false

  /// How often it is said how far loading has come, at most.
  private static let progressPause = Duration.seconds(10)

  init(_ input: CorpusInput, _ choices: Choices) {
    // In a pipe the same commands give the same lines, whatever happens to the files meanwhile.
    exploration = Exploration(
      input, settings: choices.settings, watching: Descriptor.isTerminal(STDIN_FILENO))
    exploration.tell(choices.notices)
  }

  /// Runs until the person leaves, or the input ends.
  ///
  /// - Parameter remark: What is said first.
  mutating func run(_ remark: String?) throws(OutputError) {
    try say(remark.map { [$0] } ?? [])
    try waitForDocuments()
    try say(["Type a number to choose, a question mark for help, q to leave."])
    try say(reader.list(exploration.state))
    while !isDone {
      try prompt()
      guard let line = readLine() else { break }
      try answer(line)
    }
    exploration.finish()
  }

  private mutating func answer(_ line: String) throws(OutputError) {
    switch reader.request(line, exploration.state) {
    case .leave: isDone = true
    case .say(let lines): try say(lines)
    case .send(let messages):
      var effects: [Effect] = []
      for message in messages {
        effects += exploration.send(message)
        // What could not be begun is not gone on with; asked now, since what comes has its own notes.
        let isRefused = exploration.state.note != nil || effects.contains(.bell)
        effects += takeAnswers()
        if isRefused { break }
      }
      for effect in effects { perform(effect) }
      if !isDone { try say(reader.answer(effects, exploration.state)) }
    }
  }

  /// Takes in what was asked for, and what else has come.
  private mutating func takeAnswers() -> [Effect] {
    if !isInteractive || exploration.state.progress.isFinished {
      return exploration.settle(within: .seconds(86_400)) ?? []
    }
    return exploration.takeAnswers()
  }

  /// Waits for the first documents, or in a pipe for all of them.
  private mutating func waitForDocuments() throws(OutputError) {
    if !isInteractive {
      for effect in takeAnswers() { perform(effect) }
    }
    while isInteractive, exploration.state.corpus.documents.isEmpty,
      !exploration.state.progress.isFinished
    {
      for effect in exploration.takeMail(within: .seconds(1)) { perform(effect) }
      try sayProgress()
    }
    // Why there is nothing to read.
    if let note = exploration.state.note { try say(["Note: \(note)."]) }
  }

  /// Says now and then how far loading has come, and once that it has ended.
  private mutating func sayProgress() throws(OutputError) {
    let progress = exploration.state.progress
    if progress.isFinished {
      if saidLoading { try say([progress.sentence ?? "Loading has ended."]) }
      saidLoading = false
    } else if isInteractive, progressSaid + Self.progressPause < .now {
      progressSaid = .now
      saidLoading = true
      if let sentence = progress.sentence { try say([sentence]) }
    }
  }

  private mutating func prompt() throws(OutputError) {
    try sayProgress()
    if isInteractive { try output.write("> ") }
    try output.flush()
  }

  private mutating func say(_ lines: [String]) throws(OutputError) {
    for line in lines { try output.write(VisibleText.line(line) + "\n") }
    try output.flush()
  }

  /// What only a person's terminal can do.
  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit: isDone = true
    case .edit(let path, let line): open(path, line: line, in: .editor)
    case .page(let path, let line): open(path, line: line, in: .pager)
    case .copy(let text), .copyToTerminal(let text, _): copy(text)
    case .suspend: _ = exploration.send(.note("Ctrl-Z leaves to the shell here"))
    case .useMouse, .redraw, .bell: break
    case .search, .arrange, .locate, .look, .goOn, .cancelLoading, .markHeading, .export, .render:
      break
    }
  }

  private mutating func open(_ path: String, line: Int, in viewer: Viewer) {
    guard isInteractive, output.isTerminal, path != "-" else {
      _ = exploration.send(.note("an editor needs a terminal; the place is \(path), line \(line)"))
      return
    }
    if let complaint = viewer.open(path, line: line, with: exploration.state.settings.editor) {
      _ = exploration.send(.note(complaint))
    }
  }

  private mutating func copy(_ text: String) {
    let clipboard = Clipboard(
      exploration.state.settings.clipboard, folder: UserFolders().state)
    var failure: String?
    if output.isTerminal, let program = clipboard.program {
      failure = program.copy(text)
      if failure == nil {
        let words = clipboard.keep(text, takenBy: .program(program.name))
        _ = exploration.send(.note(words))
        return
      }
    }
    let sequence = output.isTerminal ? clipboard.sequence(for: text) : nil
    if let sequence { _ = Descriptor.write(sequence[...], to: STDOUT_FILENO) }
    let taker: Clipboard.Taker = sequence == nil ? .nobody : .terminal
    _ = exploration.send(.note(clipboard.keep(text, takenBy: taker, after: failure)))
  }
}
