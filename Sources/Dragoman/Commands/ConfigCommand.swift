internal import ArgumentParser
internal import Configuration
internal import Explorer

/// `config`: the configuration in force, as a file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.config.rawValue,
    abstract: "Print the configuration in force, with a comment for each option.",
    discussion: """
      The explorer reads $XDG_CONFIG_HOME/dragoman/config.toml (~/.config/dragoman/config.toml), or \
      the file that --config names. What is printed is such a file: a line that begins with # and a \
      name is not in force because it says what holds anyway.

        dragoman config > ~/.config/dragoman/config.toml    begin with what holds now
        dragoman config --check                             look for lines that are wrong

      What does not hold is told on standard error; with --check the exit status is then 2.
      """)

  @OptionGroup var options: ConfigurationOptions

  @Flag(help: "Print nothing but what does not hold.")
  var check = false

  @Flag(help: "Print the path of the file, whether it is there or not.")
  var path = false

  func validate() throws {
    if check && path { throw ValidationError("--check and --path do not go together.") }
  }

  func run() throws {
    guard let file = ConfigurationFile(named: options.config) else {
      throw Failure("there is no folder for it: HOME is not set; name a file with --config")
    }
    var output = StandardOutput()
    if path {
      try output.write(file.path + "\n")
      return try output.flush()
    }
    let (configuration, problems) = try file.read()
    for problem in problems { StandardError.write(problem.text(inFile: file.path)) }
    guard check else {
      let clipboard = Clipboard(configuration.clipboard, folder: nil)
      try output.write(
        configuration.text(remarks: ["clipboard": "in use here: \(clipboard.words)"]))
      return try output.flush()
    }
    guard !problems.isEmpty else { return }
    throw Failure("\(file.path): \(counted(problems.count, "mistake"))")
  }
}

/// Where the configuration is.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read this configuration instead of the own one; /dev/null for none.", valueName: "file"),
    completion: .file(extensions: ["toml"]))
  var config: String?
}
