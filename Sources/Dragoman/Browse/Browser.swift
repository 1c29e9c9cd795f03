internal import Explorer
internal import Screen
internal import Terminal
internal import Threads

/// The explorer in a terminal: events to messages, frames to the screen.
///
/// One thread owns the screen and the state; loading, searching and exporting happen on others and
/// come back through the mailbox.
struct Browser: ~Copyable {
  private var session: Session
  private var exploration: Exploration
  /// What is kept for the next run; nil where nothing is to be.
  private var store: SessionStore?
  private let clipboard: Clipboard
  /// Where programs take what is copied, so that none of them holds up the explorer.
  private let copier = Worker()
  private let isResuming: Bool
  private var painter = Painter()
  private var isDone = false

  /// Takes the terminal, while loading has begun; throws where there is none to be drawn on.
  ///
  /// - Parameter isResuming: Whether it goes on where the last run on the same paths ended.
  init(
    _ input: CorpusInput, _ choices: Choices, isResuming: Bool = false
  ) throws(TerminalError) {
    exploration = Exploration(input, settings: choices.settings)
    self.isResuming = isResuming
    let folder = UserFolders().state
    clipboard = Clipboard(exploration.state.settings.clipboard, folder: folder)
    store = SessionStore(
      of: input.paths, in: folder, settings: exploration.state.settings,
      mailbox: exploration.mailbox)
    session = try Session()
    session.isASCII = !choices.isUnicode
    exploration.tell(choices.notices)
    exploration.mailbox.wake(session.waker)
  }

  /// Runs until the person leaves.
  ///
  /// A few documents are there before an eye would see an empty screen: the first frame waits that
  /// long for them, and is drawn once instead of twice.
  mutating func run() {
    session.setMouse(exploration.state.settings.usesMouse)
    send(.resized(session.size))
    for message in store?.restore(resuming: isResuming) ?? [] { send(message) }
    for event in session.next(timeout: Self.patience) where !isDone { handle(event) }
    if !isDone { draw() }
    while !isDone {
      for event in session.next() where !isDone { handle(event) }
      if !isDone { draw() }
    }
    store?.finish(exploration.state)
    exploration.finish()
    copier.wait()
  }

  /// Milliseconds: one frame of a 60 Hz screen.
  private static let patience = 16

  private mutating func draw() {
    session.show(painter.frame(of: exploration.state, size: session.size))
    store?.keep(exploration.state)
  }

  /// What the terminal reports, as messages.
  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .input(let input):
      if case .focused = input {} else { store?.noteInput() }
      handle(input)
    case .resized(let size): send(.resized(size))
    case .woken: for message in exploration.mailbox.takeAll() { send(message) }
    case .closed: isDone = true
    }
  }

  private mutating func handle(_ input: Input) {
    switch input {
    case .key(let key): send(.key(key))
    case .mouse(let mouse): send(.mouse(mouse))
    case .focused(let isFocused): send(.focused(isFocused))
    case .pasted(let text, let omitted):
      send(.pasted(text))
      if omitted > 0 { send(.note("\(omitted) bytes of the pasted text were left out")) }
    }
  }

  private mutating func send(_ message: Message) {
    for effect in exploration.send(message) { perform(effect) }
  }

  /// What needs the terminal or the person; all else `Exploration` has performed.
  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .useMouse(let isUsed): session.setMouse(isUsed)
    case .edit(let path, let line): open(path, line: line, in: .editor)
    case .page(let path, let line): open(path, line: line, in: .pager)
    case .copy(let text): copy(text)
    case .copyToTerminal(let text, let reason): copyToTerminal(text, because: reason)
    case .suspend:
      session.suspend()
      send(.resized(session.size))
    case .redraw: session.redraw()
    case .bell: session.bell()
    case .quit: isDone = true
    case .search, .arrange, .locate, .look, .goOn, .cancelLoading, .markHeading, .export, .render:
      break
    }
  }

  private mutating func open(_ path: String, line: Int, in viewer: Viewer) {
    guard path != "-" else { return send(.note("standard input cannot be opened again")) }
    let editor = exploration.state.settings.editor
    let complaint = session.handOver { viewer.open(path, line: line, with: editor) }
    send(.resized(session.size))
    if let complaint { send(.note(complaint)) }
  }

  private mutating func copy(_ text: String) {
    guard let program = clipboard.program else { return copyToTerminal(text) }
    exploration.mailbox.awaitAnswer(from: copier) { [clipboard, mailbox = exploration.mailbox] in
      if let failure = program.copy(text) {
        mailbox.post(.notCopied(text, because: failure))
      } else {
        mailbox.post(.note(clipboard.keep(text, takenBy: .program(program.name))))
      }
    }
  }

  private mutating func copyToTerminal(_ text: String, because failure: String? = nil) {
    let sequence = clipboard.sequence(for: text)
    if let sequence { session.write(sequence) }
    send(
      .note(
        clipboard.keep(text, takenBy: sequence == nil ? .nobody : .terminal, after: failure)))
  }
}
