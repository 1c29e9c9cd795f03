import Foundation
import Screen
import Testing

/// `--plain`: the explorer line by line.
struct PlainTests {
  private func dialogue(
    _ lines: String, _ arguments: [String] = [], in folder: borrowing TemporaryFolder
  ) throws -> Program.Outcome {
    try folder.write(Sample.harbour, to: "papers/harbour.txt")
    try folder.write(Sample.river, to: "papers/river.txt")
    return try Program.run(
      ["--plain"] + arguments + ["papers"], in: folder, input: Data(lines.utf8))
  }

  @Test func `commands come from a pipe, and the end of input ends it`() throws {
    let outcome = try dialogue("1\n1\n", in: TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.lines.first == "Type a number to choose, a question mark for help, q to leave.")
    #expect(outcome.lines.contains { $0.hasPrefix("Section 1 of 1: ") })
    #expect(!outcome.text.contains("> "))
    let empty = try dialogue("", in: TemporaryFolder())
    #expect(empty.status == 0)
    #expect(empty.lines.contains("1. The Harbour Question. 1 section, 2 claims: 1 alleged."))
  }

  @Test func `searching, exporting and leaving are all there is to it`() throws {
    let folder = try TemporaryFolder()
    let outcome = try dialogue("/zambia\n1\nu\nu\n2\n1\ne\n1\nout.md\nq\n1\n", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Search for “zambia”: 1 section in 1 document."))
    #expect(outcome.lines.last?.hasPrefix("Section 1 of 1") == true)
    #expect(outcome.text.contains("Note: wrote "))
    #expect(try folder.names.contains("out.md"))
  }

  @Test func `the same lines give the same answers on any number of threads`() throws {
    let outputs = try ["1", "8"].map { threads in
      try dialogue(
        "/chile OR zambia\n1\nn\ng lus\n1\n", ["--threads", threads], in: TemporaryFolder()
      )
      .output
    }
    #expect(Set(outputs).count == 1)
  }

  @Test func `what a document says sends the terminal nothing it would obey`() throws {
    let folder = try TemporaryFolder()
    let hostile = "A \u{1B}[31mtitle\u{1B}]0;x\u{07} \u{202E}gnp\u{2066}\u{9B}2J"
    try folder.write(
      "\(hostile)\n\nPeru \u{1B}[2Jaccused Chile of \u{8}lying\u{7F}. \(hostile)\n", to: "a.txt")
    let outcome = try Program.run(
      ["--plain", "a.txt"], in: folder,
      input: Data("1\n1\nt\n/peru\n1\n/\u{1B}[3J\ng \u{1B}c\n\u{1B}[2J\n:\u{1B}\nf \u{1B}\n".utf8))
    #expect(outcome.status == 0)
    let bad = outcome.text.unicodeScalars.filter {
      switch $0.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(bad.isEmpty)
    #expect(outcome.text.contains("title"))
  }

  @Test func `standard input cannot be both text and commands`() throws {
    let outcome = try Program.run("--plain", "-", in: TemporaryFolder(), input: Data("x".utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("commands come from"))
  }

  @Test func `nothing to read is said, and commands are taken still`() throws {
    let folder = try TemporaryFolder()
    try folder.write([0x00, 0x01, 0xFF], to: "picture.bin")
    let outcome = try Program.run(["--plain", "."], in: folder, input: Data("1\n!\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("picture.bin: "))
    #expect(outcome.text.contains("There is no number 1 in the list."))
  }

  /// The cursor is never moved but by line ends, on a terminal that can do no more.
  @Test func `a dumb terminal is read line by line, with a prompt`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let terminal = try PseudoTerminal(
      [Program.path], in: folder.path, size: Size(columns: 300, rows: 24),
      environment: ["TERM": "dumb"])
    #expect(terminal.wait(for: "The terminal is of type dumb"))
    #expect(terminal.wait(for: "1. A River Divided."), "\(terminal.text)")
    terminal.type("1\n")
    #expect(terminal.wait(for: "A River Divided. 1 section."), "\(terminal.text)")
    terminal.type("q\n")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.text.contains("> "))
    #expect(!terminal.output.contains(0x1B))
    terminal.expectRestored()
  }

  @Test func `the end of input at a terminal ends it too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let terminal = try PseudoTerminal(
      [Program.path, "--plain"], in: folder.path, size: Size(columns: 80, rows: 24))
    #expect(terminal.wait(for: "1. A River Divided."))
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == .exited(0))
    terminal.expectRestored()
  }
}
