/// What is done to the explorer without a person, and what is kept of it: a command a line.
struct Script: Equatable {
  struct Line: Equatable {
    /// From 1.
    let number: Int
    let command: ScriptCommand
  }

  /// What errors call it.
  let name: String
  let lines: [Line]

  /// Reads a script; blank lines and those that begin with `#` say nothing.
  ///
  /// - Throws: The first line that cannot be read, with its number.
  init(_ text: String, name: String) throws(Failure) {
    self.name = name
    var lines: [Line] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = String(line.drop { $0 == " " || $0 == "\t" })
      if words.isEmpty || words.hasPrefix("#") { continue }
      do throws(ScriptError) {
        lines.append(Line(number: index + 1, command: try ScriptCommand(words)))
      } catch {
        throw Failure("\(name):\(index + 1): \(error.message)")
      }
    }
    self.lines = lines
  }
}
