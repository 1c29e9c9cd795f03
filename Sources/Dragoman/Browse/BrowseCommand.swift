internal import ArgumentParser
internal import Files
internal import Glibc
internal import Screen
internal import Terminal

/// `browse`: the explorer, and what runs where no subcommand is named.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.browse.rawValue,
    abstract: "Open the explorer (what happens without a subcommand).",
    discussion: """
      Three panes: documents, their sections, and who claims what in them. Arrows or hjkl move, \
      Tab changes the pane, Enter follows, / searches, e exports, ? shows all keys, q leaves.

      The explorer needs a terminal. In a pipe: list, search, actor, export; a script, which \
      presses keys and saves screens as text and pictures; or --plain, which reads line by line \
      and suits screen readers.
      """)

  @Flag(help: "Go on where the last run on these paths ended; without paths, the last run of all.")
  var resume = false

  @OptionGroup var input: PathOptions
  @OptionGroup var script: ScriptOptions
  @OptionGroup var options: ConfigurationOptions
  @Flag(
    help: "Read line by line, with numbered lists: for screen readers, and terminals of any kind.")
  var plain = false

  func validate() throws {
    if plain, script.script != nil {
      throw ValidationError("--plain reads lines, --script presses keys; name one of them.")
    }
    if resume, plain || script.script != nil {
      throw ValidationError("--resume goes on where a screen was left; leave out the other option.")
    }
  }

  func run() throws {
    let paths = resume && input.paths.isEmpty ? try Self.pathsOfLastSession() : input.paths
    let input = CorpusInput(input, paths: paths)
    if let script = try script.read(besides: input.paths) {
      try input.checkPaths()
      // A script gives the same screens for everybody: only a file named for it counts.
      var choices = Choices()
      if let file = options.config { choices = try Choices(fileNamed: file) }
      var run = ScriptRun(
        script, on: input.choosing(choices), size: try self.script.size(),
        settings: choices.settings)
      try run.run()
    } else if plain {
      try Self.openPlain(input, Choices(fileNamed: options.config))
    } else {
      try Self.open(input, configuration: options.config, isResuming: resume)
    }
  }

  /// The paths of the session that was left last.
  private static func pathsOfLastSession() throws(Failure) -> [String] {
    let paths: [String]?
    do {
      paths = try UserFolders().state.flatMap { folder throws(OutputError) in
        try SessionFolder(in: folder).latestPaths()
      }
    } catch {
      throw Failure(error.message)
    }
    guard let paths else { throw Failure("no session was kept; name the paths to be opened") }
    return OpenedPaths.shortened(paths)
  }

  /// Opens the explorer that reads line by line.
  static func openPlain(
    _ input: CorpusInput, _ choices: Choices, remark: String? = nil
  ) throws {
    try input.checkPaths()
    if input.paths.contains("-") {
      throw Failure("standard input is where the commands come from; name a file instead of -")
    }
    var browser = PlainBrowser(input.choosing(choices), choices)
    try browser.run(remark)
    Glibc.exit(ExitStatus.done.rawValue)
  }

  /// Opens the explorer; throws before it does where that cannot go well.
  ///
  /// On a terminal that can only print, the one that reads line by line.
  static func open(
    _ input: CorpusInput, configuration: String? = nil, isResuming: Bool = false
  ) throws {
    let choices = try Choices(fileNamed: configuration)
    if Environment.value("TERM") == "dumb", Descriptor.isTerminal(STDOUT_FILENO) {
      return try openPlain(
        input, choices,
        remark: "The terminal is of type dumb, which cannot draw: this is dragoman --plain.")
    }
    try openScreen(input, choices, isResuming)
  }

  private static func openScreen(
    _ input: CorpusInput, _ choices: Choices, _ isResuming: Bool
  ) throws(Failure) {
    try input.checkPaths()
    // Keys and text cannot both come from the terminal.
    if input.paths.contains("-"), Descriptor.isTerminal(STDIN_FILENO) {
      throw Failure("standard input is the terminal; pipe text into it, or name a file")
    }
    do throws(TerminalError) {
      var browser = try Browser(input.choosing(choices), choices, isResuming: isResuming)
      browser.run()
      // The terminal is restored by this as well (see `CTerminal`), and what was loaded need not
      // be let go of piece by piece, which takes longer than leaving may.
      Glibc.exit(ExitStatus.done.rawValue)
    } catch {
      throw Failure("\(error.message); --plain, list, search, actor and export work on any")
    }
  }

  /// The paths of a command line that is nothing but paths; nil where it has to be parsed.
  ///
  /// To find that out takes the argument parser 1.2 ms, a tenth of the way to the first frame.
  static func plainPaths(_ arguments: [String]) -> [String]? {
    if let first = arguments.first, CommandName(rawValue: first) != nil { return nil }
    return arguments.contains { $0.hasPrefix("-") && $0 != "-" } ? nil : arguments
  }
}

/// What drives the explorer where no person does.
struct ScriptOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Press the keys of a script, without a terminal; - is standard input.", valueName: "file"),
    completion: .file())
  var script: String?

  @Option(
    name: .customLong("size"),
    help: ArgumentHelp("The size of a script's screen (default: 80x24).", valueName: "CxR"))
  var sizeText: String?

  func validate() throws {
    if sizeText != nil, script == nil {
      throw ValidationError("--size is the size of a script's screen; it needs --script.")
    }
  }

  /// The script; nil where none is named.
  ///
  /// - Parameter paths: What the explorer is to be opened on.
  func read(besides paths: [String]) throws(Failure) -> Script? {
    guard let script else { return nil }
    if script == "-", paths.contains("-") {
      throw Failure("standard input cannot be both the script and a text; name one of the files")
    }
    let name = script == "-" ? "standard input" : script
    return try Script(Self.text(script), name: name)
  }

  /// More than anybody writes by hand.
  private static let mostBytes = 1 << 20

  private static func text(_ path: String) throws(Failure) -> String {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try WholeFile.readStream(path, limit: mostBytes)
    } catch .system(let code) {
      throw Failure("\(path): cannot be read: \(SystemError.words(for: code))")
    } catch {
      throw Failure("\(path): longer than a megabyte")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("\(path): is no text in UTF-8")
    }
    return text
  }

  /// The size of the screen it begins with.
  func size() throws(Failure) -> Size {
    guard let sizeText else { return Size(columns: 80, rows: 24) }
    do throws(ScriptError) {
      return try ScriptCommand.size(sizeText)
    } catch {
      throw Failure("--size: \(error.message)")
    }
  }
}
