import Testing

@testable import Configuration

struct TOMLReaderTests {
  private func values(_ text: String) -> [String: TOMLValue] {
    let reader = TOMLReader(Array(text.utf8))
    #expect(reader.problems == [])
    return Dictionary(
      reader.entries.map { ($0.path.joined(separator: "/"), $0.value) }, uniquingKeysWith: { $1 })
  }

  private func problems(_ text: String) -> [String] {
    TOMLReader(Array(text.utf8)).problems.map { $0.text(inFile: "f") }
  }

  @Test(
    arguments: [
      ("a = \"x\"", .string("x")), ("a = 'C:\\d'", .string("C:\\d")), ("a=1", .integer(1)),
      ("a = \"\\t\\\"\\u00e9\\U0001F600\\\\\"", .string("\t\"é😀\\")), ("a = true", .boolean(true)),
      ("a = -1_000 # why", .integer(-1000)), ("a = 0x1F", .integer(31)), ("a = 0o17", .integer(15)),
      ("a = 0b11", .integer(3)), ("a = +0", .integer(0)), ("a = false\r", .boolean(false)),
      ("a = []", .list([])), ("a = [ 1, [\"x\"], ] ", .list([.integer(1), .list([.string("x")])])),
      ("a = [ # one\n  1,\n\n  2 # two\n]", .list([.integer(1), .integer(2)])),
      ("a = \"\"\"\nx\\\n   y\n\"z\"\"\"\"", .string("xy\n\"z\"")),
      ("a = ''''x'''''", .string("'x''")),
      ("a = \"\"", .string("")), ("a = 1.5", .other("1.5")),
      ("a = 1979-05-27", .other("1979-05-27")),
      ("a = inf", .other("inf")), ("\u{FEFF}a = 1", .integer(1)),
    ] as [(String, TOMLValue)])
  func `a value is read as TOML has it`(text: String, value: TOMLValue) {
    let line = text.hasSuffix("\r") ? text + "\n" : text
    #expect(values(line) == ["a": value])
  }

  @Test func `keys have the tables that they stand in`() {
    let text = """
      a = 1
      b.c = 2
      "d e".'f.g' = 3
      [t]
      a = 4
      [ t . "u" ] # a table in a table
      a = 5
      i = { x = 6, y.z = 7, w = {} }
      """
    #expect(
      values(text) == [
        "a": .integer(1), "b/c": .integer(2), "d e/f.g": .integer(3), "t/a": .integer(4),
        "t/u/a": .integer(5), "t/u/i/x": .integer(6), "t/u/i/y/z": .integer(7),
      ])
  }

  @Test(arguments: [
    ("a = dark", "f:1:5: dark is no value; a text stands in quotation marks: \"dark\""),
    ("a 1", "f:1:3: = is missing behind a"), ("a =", "f:1:4: a value is missing"),
    ("é = 1", "f:1:1: a name is missing; one with other signs than a-z, 0-9, - and _ is quoted"),
    ("a = \"é\" x", "f:1:9: nothing more can stand on this line"),
    ("a = \"x", "f:1:5: the text has no closing quotation mark"),
    (
      "a = \"\\x\"",
      "f:1:6: \\ begins nothing known; one in a text is \\\\, or the text stands in '…'"
    ),
    ("a = \"\\ud800\"", "f:1:6: \\u has four digits and \\U eight, those of a character"),
    ("a = \"\u{1B}\"", "f:1:6: a control character stands in the text"),
    ("[t", "f:1:3: ] is missing behind the name of the table"),
    ("[[[t]]]", "f:1:2: a list of tables means nothing here; a table is [name]"),
    ("a = [1\nb = 2", "f:2:1: a comma or ] is missing in the list of line 1"),
    ("a = [", "f:1:6: ] is missing for the list of line 1"),
    ("a = [{}]", "f:1:6: a table in a list means nothing here"),
    ("a = {b = 1", "f:1:11: } is missing"),
  ])
  func `what is wrong is told with its place`(text: String, problem: String) {
    let told = problems(text)
    #expect(told.first?.hasPrefix(problem) == true, "\(told)")
  }

  @Test(arguments: ["01", "1__0", "99999999999999999999", "1.5", "12:30", "-inf"])
  func `what looks like a number is left to the options to refuse`(word: String) {
    #expect(values("a = \(word)") == ["a": .other(word)])
  }

  @Test func `a wrong line leaves the others`() {
    let reader = TOMLReader(
      Array(
        """
        a = 1
        b = dark
        c = "x
        [t
        d = 4
        [u]
        e = 5
        """.utf8))
    #expect(reader.entries.map(\.path) == [["a"], ["u", "e"]])
    #expect(reader.problems.map(\.line) == [2, 3, 4])
  }

  @Test func `what is said twice holds as it was said first`() {
    let reader = TOMLReader(Array("a = 1\na = 2\n[t]\n[t]\nb = 3".utf8))
    #expect(reader.entries.map(\.value) == [.integer(1), .integer(3)])
    #expect(
      reader.problems.map(\.message) == [
        "a was given on line 1 already, which holds", "[t] is there already; both hold",
      ])
  }

  @Test func `bytes that are no text spoil their line only`() {
    let reader = TOMLReader(
      Array("a = \"".utf8) + [0xFF, 0x22, 0x0A] + Array("b = 1\n# ".utf8) + [0xC0])
    #expect(reader.entries.map(\.path) == [["b"]])
    #expect(reader.problems.map(\.line) == [1, 3])
  }

  @Test func `no file is so wrong that reading it does not end soon`() {
    let count = 100_000
    let files = [
      String(repeating: "[", count: count), "a = " + String(repeating: "[", count: count),
      String(repeating: "a.", count: count) + "a = 1",
      "a = " + String(repeating: "{a=", count: count),
      String(repeating: "a = \"\"\"\n", count: count), String(repeating: "\"\n", count: count),
      String(repeating: "\0", count: count), "a = \"" + String(repeating: "\\u", count: count),
      String(repeating: "a = [\n", count: count),
    ]
    for file in files {
      let reader = TOMLReader(Array(file.utf8))
      #expect(reader.entries.count + reader.problems.count > 0)
      #expect(reader.problems.count <= 51)
    }
  }

  @Test func `any bytes at all are read`() {
    var generator = Steps(state: 7)
    let alphabet = Array("ab=\"'[]{}.,#\\\n\r \tu0-_é".utf8) + [0xFF]
    for _ in 0..<3000 {
      let bytes = (0..<Int(generator.next() % 40)).map { _ in
        alphabet[Int(generator.next() % UInt64(alphabet.count))]
      }
      let reader = TOMLReader(bytes)
      let lines = bytes.count { $0 == 0x0A } + 1
      for problem in reader.problems { #expect(1...lines ~= problem.line ?? 0) }
    }
  }

  /// Numbers that are the same in every run (Marsaglia's xorshift).
  private struct Steps {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
