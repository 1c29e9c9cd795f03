/// Reads TOML 1.0 line by line, so that one that is wrong does not take the others with it.
///
/// All of the language is understood but lists of tables, which no configuration has. Linear in the
/// bytes; bytes that are no UTF-8 spoil their line only.
struct TOMLReader {
  private(set) var entries: [TOMLEntry] = []
  private(set) var problems: [Problem] = []

  var bytes: TOMLBytes
  /// The table that keys are in; nil below a header that cannot be read.
  private var table: [String]? = []
  /// The lines of what has been said, by path.
  private var lines: [[String]: Int] = [:]
  private var headers: Set<[String]> = []

  /// More at once would not be read.
  private static let mostProblems = 50

  /// Reads a whole file.
  init(_ file: [UInt8]) {
    bytes = TOMLBytes(file)
    while !bytes.isAtEnd {
      let start = bytes
      do throws(Problem) {
        try readLine()
      } catch {
        problems.append(error)
        // What follows may be sound, whatever was left open.
        bytes = start
        bytes.skipLine()
      }
      guard problems.count < Self.mostProblems else {
        problems.append(Problem(line: bytes.line, "the rest was not read: too much is wrong"))
        return
      }
    }
  }

  private mutating func readLine() throws(Problem) {
    bytes.skipBlanks()
    switch bytes.next {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"): break
    case UInt8(ascii: "["):
      table = nil
      try readHeader()
    default: try readPair(in: table, line: bytes.line)
    }
    try bytes.endLine()
  }

  private mutating func readHeader() throws(Problem) {
    let line = bytes.line
    bytes.take()
    guard bytes.next != UInt8(ascii: "[") else {
      throw bytes.problem("a list of tables means nothing here; a table is [name]")
    }
    let path = try readPath()
    try bytes.take("]", orSay: "] is missing behind the name of the table")
    if !headers.insert(path).inserted {
      problems.append(
        Problem(line: line, "[\(path.joined(separator: "."))] is there already; both hold"))
    }
    table = path
  }

  /// A key, an equals sign and a value; below a header that cannot be read it is passed over.
  private mutating func readPair(
    in table: [String]?, line: Int, depth: Int = 0
  ) throws(Problem) {
    let path = try readPath()
    try bytes.take("=", orSay: "= is missing behind \(path.joined(separator: "."))")
    bytes.skipBlanks()
    if bytes.next == UInt8(ascii: "{") {
      return try readInlineTable(table.map { $0 + path }, depth: depth + 1)
    }
    let value = try readValue(depth: 0)
    if let table { add(table + path, value, line: line) }
  }

  private mutating func add(_ path: [String], _ value: TOMLValue, line: Int) {
    if let first = lines[path] {
      let name = path.joined(separator: ".")
      problems.append(
        Problem(line: line, "\(name) was given on line \(first) already, which holds"))
      return
    }
    lines[path] = line
    entries.append(TOMLEntry(path: path, value: value, line: line))
  }

  /// `{ a = 1, b = 2 }`, which says the same as a table with these keys.
  private mutating func readInlineTable(_ table: [String]?, depth: Int) throws(Problem) {
    if depth == Self.mostDepth { throw bytes.problem("tables in tables go too deep here") }
    bytes.take()
    bytes.skipBlanks()
    if bytes.takes("}") { return }
    while true {
      try readPair(in: table, line: bytes.line, depth: depth)
      bytes.skipBlanks()
      if bytes.takes("}") { return }
      try bytes.take(",", orSay: "} is missing")
      bytes.skipBlanks()
    }
  }

  /// Names with dots between them.
  private mutating func readPath() throws(Problem) -> [String] {
    var path: [String] = []
    repeat {
      bytes.skipBlanks()
      path.append(try readName())
      bytes.skipBlanks()
    } while bytes.takes(".")
    return path
  }

  private mutating func readName() throws(Problem) -> String {
    if bytes.next == UInt8(ascii: "\"") || bytes.next == UInt8(ascii: "'") {
      return try bytes.readString(spansLines: false)
    }
    let name = bytes.takeWord { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if name.isEmpty {
      throw bytes.problem(
        "a name is missing; one with other signs than a-z, 0-9, - and _ is quoted")
    }
    return name
  }

  /// Lists in lists and tables in tables deeper than this are a mistake, or an attack on the stack.
  private static let mostDepth = 50

  private mutating func readValue(depth: Int) throws(Problem) -> TOMLValue {
    bytes.skipBlanks()
    switch bytes.next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try bytes.readString())
    case UInt8(ascii: "["): return try readList(depth: depth)
    case UInt8(ascii: "{"): throw bytes.problem("a table in a list means nothing here")
    default: return try readWord()
    }
  }

  private mutating func readList(depth: Int) throws(Problem) -> TOMLValue {
    let line = bytes.line
    if depth == Self.mostDepth { throw bytes.problem("lists in lists go too deep here") }
    bytes.take()
    var values: [TOMLValue] = []
    while true {
      try bytes.skipBlanksAndLines()
      if bytes.takes("]") { return .list(values) }
      guard !bytes.isAtEnd else { throw bytes.problem("] is missing for the list of line \(line)") }
      values.append(try readValue(depth: depth + 1))
      try bytes.skipBlanksAndLines()
      if bytes.next != UInt8(ascii: "]") {
        try bytes.take(",", orSay: "a comma or ] is missing in the list of line \(line)")
      }
    }
  }

  /// Everything without quotation marks or brackets.
  private mutating func readWord() throws(Problem) -> TOMLValue {
    let start = bytes
    let word = bytes.takeWord { byte in
      byte > 0x20 && byte < 0x7F && !",]}#=\"".utf8.contains(byte)
    }
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "": throw bytes.problem("a value is missing")
    default: break
    }
    if let number = TOMLNumber.integer(word) { return .integer(number) }
    if TOMLNumber.isOther(word) { return .other(word) }
    throw start.problem("\(word) is no value; a text stands in quotation marks: \"\(word)\"")
  }
}
