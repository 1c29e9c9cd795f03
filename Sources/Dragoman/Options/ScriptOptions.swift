internal import ArgumentParser
internal import Screen

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
    return try Script(TextFile.read(script), name: name)
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
