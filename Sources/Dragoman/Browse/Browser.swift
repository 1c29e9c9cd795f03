internal import Explorer
internal import Screen
internal import Terminal

/// The explorer in a terminal: events to messages, frames to the screen.
///
/// One thread owns the screen and the state; loading, searching and exporting happen on others and
/// come back through the mailbox.
struct Browser: ~Copyable {
  private var session: Session
  private var exploration: Exploration
  private var isDone = false

  /// Takes the terminal, while loading has begun; throws where there is none to be drawn on.
  init(_ input: CorpusInput) throws(TerminalError) {
    exploration = Exploration(input)
    session = try Session()
    exploration.mailbox.wake(session.waker)
  }

  /// Runs until the person leaves.
  ///
  /// A few documents are there before an eye would see an empty screen: the first frame waits that
  /// long for them, and is drawn once instead of twice.
  mutating func run() {
    session.setMouse(exploration.state.settings.usesMouse)
    send(.resized(session.size))
    for event in session.next(timeout: Self.patience) where !isDone { handle(event) }
    if !isDone { draw() }
    while !isDone {
      for event in session.next() where !isDone { handle(event) }
      if !isDone { draw() }
    }
    exploration.finish()
  }

  /// Milliseconds: one frame of a 60 Hz screen.
  private static let patience = 16

  private mutating func draw() {
    session.show(render(exploration.state, size: session.size))
  }

  /// What the terminal has to tell, as messages.
  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .input(let input): handle(input)
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
    case .edit(let path, let line): edit(path, line: line)
    case .useMouse(let isUsed): session.setMouse(isUsed)
    case .page(let path, let line): edit(path, line: line)
    case .suspend:
      session.suspend()
      send(.resized(session.size))
    case .redraw: session.redraw()
    case .bell: session.bell()
    case .copy: break
    case .quit: isDone = true
    case .search, .arrange, .locate, .look, .cancelLoading, .export, .render: break
    }
  }

  private mutating func edit(_ path: String, line: Int) {
    guard path != "-" else { return send(.note("standard input cannot be opened again")) }
    let complaint = session.handOver { Editor.open(path, line: line) }
    send(.resized(session.size))
    if let complaint { send(.note(complaint)) }
  }
}
