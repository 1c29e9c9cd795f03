internal import Corpus
internal import Explorer
internal import Files
internal import Screen

/// Drives the explorer by a script, without a terminal.
///
/// Nothing is done before all that was asked for has come: loading has ended before the first key,
/// and a search is answered before the next. So a script gives the same on every machine.
struct ScriptRun: ~Copyable {
  private var exploration: Exploration
  private var output = StandardOutput()
  private let script: Script
  private var size: Size
  /// The seconds that anything may take.
  private var patience = Self.patience
  private var title: String?
  /// The line on which the explorer was left.
  private var end: Int?

  /// Seconds.
  static let patience = 60

  init(_ script: Script, on input: CorpusInput, size: Size, settings: Settings = Settings()) {
    self.script = script
    self.size = size
    exploration = Exploration(input, settings: settings, watching: false)
  }

  /// Runs the script to its end.
  ///
  /// - Throws: `Failure` with status 1 where something expected is not there, with status 2 where
  ///   something cannot be done or takes too long; `OutputError` where a screen cannot be written.
  mutating func run() throws {
    send(.resized(size))
    for line in script.lines {
      if case .quit = line.command { break }
      if let end {
        throw failure(line, "the explorer was left on line \(end); nothing can be done in it")
      }
      try perform(line)
    }
    exploration.finish()
    try output.flush()
  }

  private mutating func perform(_ line: Script.Line) throws {
    if case .wait(let seconds) = line.command { patience = seconds }
    try settle(line)
    switch line.command {
    case .keys(let keys):
      for key in keys where end == nil {
        send(.key(key), at: line.number)
        try settle(line)
      }
    case .paste(let text): send(.pasted(text))
    case .mouse(let mouse): send(.mouse(mouse))
    case .resize(let size):
      self.size = size
      send(.resized(size))
    case .title(let title): self.title = title
    case .screen: try output.write(frame.text + "\n")
    case .save(let path, let picture): try save(path, picture)
    case .expect(let text): try expect(text, line)
    case .wait, .quit: break
    }
    // What the last command asked for is in the state before the script ends as well.
    try settle(line)
  }

  private var frame: Frame { render(exploration.state, size: size) }

  private mutating func settle(_ line: Script.Line) throws(Failure) {
    guard let effects = exploration.settle(within: .seconds(patience)) else {
      let what = exploration.state.progress.isFinished ? "an answer" : "the end of loading"
      throw failure(
        line,
        "still waiting for \(what) after \(counted(patience, "second"));"
          + " 'wait SECONDS' before it allows for more")
    }
    for effect in effects { perform(effect, at: line.number) }
  }

  private mutating func send(_ message: Message, at line: Int = 0) {
    for effect in exploration.send(message) { perform(effect, at: line) }
  }

  /// What a person or a terminal would be needed for is left out, and the status line says so.
  private mutating func perform(_ effect: Effect, at line: Int) {
    switch effect {
    case .quit: end = line
    case .edit(let path, let row): send(.note("a script opens no editor: \(path):\(row)"))
    case .page(let path, let row): send(.note("a script opens no pager: \(path):\(row)"))
    case .copy(let text), .copyToTerminal(let text, _):
      send(.note("not copied, as this is a script: \(counted(text.utf8.count, "byte"))"))
    case .suspend: send(.note("a script cannot be suspended"))
    case .useMouse, .redraw, .bell: break
    case .search, .arrange, .locate, .look, .goOn, .cancelLoading, .markHeading, .export, .render:
      break
    }
  }

  private func save(_ path: String, _ picture: ScriptCommand.Picture) throws(OutputError) {
    let bytes =
      switch picture {
      case .text: Array((frame.text + "\n").utf8)
      case .svg: FrameSVG.bytes(of: frame, title: title)
      }
    try WholeFile.write(bytes, to: HomeFolder.expand(path), replacing: true)
  }

  /// Looks for a text on the screen; where it is not, the screen is shown on standard error.
  private func expect(_ text: String, _ line: Script.Line) throws(Failure) {
    let screen = frame.text
    if screen.contains(text) { return }
    StandardError.writeRaw(screen + "\n")
    throw failure(line, "the screen has no '\(text)'", status: .nothingFound)
  }

  private func failure(
    _ line: Script.Line, _ message: String, status: ExitStatus = .failed
  ) -> Failure {
    Failure("\(script.name):\(line.number): \(message)", status: status)
  }
}
