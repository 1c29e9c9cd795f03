internal import Explorer
internal import Screen

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

/// One line of a script.
enum ScriptCommand: Equatable {
  case keys([Key])
  case paste(String)
  case mouse(Mouse)
  case resize(Size)
  /// Waits for at most so many seconds instead of the usual.
  case wait(seconds: Int)
  case title(String)
  case screen
  case save(path: String, Picture)
  case expect(String)
  case quit

  /// What a screen is saved as.
  enum Picture: String, CaseIterable {
    case text = "txt"
    case svg
  }

  /// Reads a line that holds a command.
  ///
  /// - Throws: What is wrong with it, in words.
  init(_ line: String) throws(ScriptError) {
    let name = line.prefix { $0 != " " && $0 != "\t" }
    let rest = String(line.dropFirst(name.count).drop { $0 == " " || $0 == "\t" })
    switch name {
    case "keys":
      self = .keys(KeyScript.keys(in: try Self.required(rest, "keys, such as jj<Enter>")))
    case "type":
      self = .keys(try Self.required(rest, "the text to type").map { .character($0) })
    case "paste": self = .paste(try Self.required(rest, "the text to paste"))
    case "mouse": self = .mouse(try Self.mouse(rest))
    case "resize": self = .resize(try Self.size(rest))
    case "wait": self = .wait(seconds: try Self.seconds(rest))
    case "title": self = .title(try Self.required(rest, "a title"))
    case "screen": self = try Self.alone(.screen, rest)
    case "save": self = try Self.save(rest)
    case "expect": self = .expect(try Self.required(rest, "a text to look for"))
    case "quit": self = try Self.alone(.quit, rest)
    default: throw ScriptError("there is no command '\(name)'; there are \(Self.names)")
    }
  }

  private static let names =
    "keys, type, paste, mouse, resize, wait, title, screen, save, expect, quit"

  /// A size as it is written: `120x40`.
  static func size(_ text: String) throws(ScriptError) -> Size {
    let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      sizes ~= columns, sizes ~= rows
    else {
      throw ScriptError("'\(text)' is no size; write columns and rows from 1 to 1000: 120x40")
    }
    return Size(columns: columns, rows: rows)
  }

  private static let sizes = 1...1000

  private static func required(_ text: String, _ what: String) throws(ScriptError) -> String {
    if text.isEmpty { throw ScriptError("\(what) must stand behind the command") }
    return text
  }

  private static func alone(
    _ command: ScriptCommand, _ rest: String
  ) throws(ScriptError) -> ScriptCommand {
    if rest.isEmpty { return command }
    throw ScriptError("'\(rest)' is too much; the command stands alone")
  }

  private static func seconds(_ text: String) throws(ScriptError) -> Int {
    if text.isEmpty { return ScriptRun.patience }
    guard let seconds = Int(text), 1...86_400 ~= seconds else {
      throw ScriptError("'\(text)' is no number of seconds from 1 to 86400")
    }
    return seconds
  }

  private static func save(_ path: String) throws(ScriptError) -> ScriptCommand {
    for picture in Picture.allCases where path.hasSuffix("." + picture.rawValue) {
      return .save(path: path, picture)
    }
    throw ScriptError("'\(path)' does not say what to write; end the name in .txt or .svg")
  }
}

/// What is wrong with a line of a script, in words.
struct ScriptError: Error, Equatable {
  let message: String
  init(_ message: String) { self.message = message }
}

extension ScriptCommand {
  /// Reads what the mouse does: `click 3 10`, the row before the column, both from 1.
  static func mouse(_ text: String) throws(ScriptError) -> Mouse {
    let words = text.split { $0 == " " || $0 == "\t" }
    guard words.count == 3, let action = actions.first(where: { $0.name == words[0] })?.action,
      let row = Int(words[1]), let column = Int(words[2]), 1...1000 ~= row, 1...1000 ~= column
    else {
      let names = actions.map(\.name).joined(separator: ", ")
      throw ScriptError(
        "'\(text)' is nothing a mouse does; write one of \(names), then a row and a column from 1")
    }
    return Mouse(action, row: row - 1, column: column - 1)
  }

  private static let actions: [(name: String, action: Mouse.Action)] = [
    ("click", .press(.left, clicks: 1)), ("double-click", .press(.left, clicks: 2)),
    ("right-click", .press(.right, clicks: 1)), ("middle-click", .press(.middle, clicks: 1)),
    ("drag", .drag(.left)), ("release", .release), ("wheel-up", .wheel(-1)),
    ("wheel-down", .wheel(1)),
  ]
}
