import Foundation
import Screen
import Testing

/// `browse --script`: the program driven without a terminal.
struct ScriptTests {
  /// Runs a script in a folder with two documents; the script comes in by standard input.
  private func run(
    _ script: String, _ arguments: [String] = [], in folder: borrowing TemporaryFolder
  ) throws -> Program.Outcome {
    try folder.write(Sample.harbour, to: "papers/harbour.txt")
    try folder.write(Sample.river, to: "papers/river.txt")
    return try Program.run(
      ["browse", "--script", "-"] + arguments + ["papers"], in: folder, input: Data(script.utf8))
  }

  @Test func `a screen is printed as text`() throws {
    let outcome = try run("screen", ["--size", "90x10"], in: TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 11)
    #expect(lines[0].contains("papers"))
    #expect(lines[2].contains("The Harbour Question"))
  }

  @Test func `keys come after loading, and each after the answer to the one before`() throws {
    let script = """
      # A search, and on to the second match.
      keys /zambia<Enter>
      expect Zambia will fill the dam
      keys <Esc>/ilo
      expect 1 section in 1 document
      """
    let outcome = try run(script, ["--size", "160x20"], in: TemporaryFolder())
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `text is typed letter by letter and pasted in one piece`() throws {
    let script = """
      keys /
      type <b> zambia
      expect /<b> zambia
      keys <Ctrl-U>
      paste lusaka
      expect 1 section in 1 document
      resize 90x20
      expect 1 section in 1 document
      """
    let outcome = try run(script, in: TemporaryFolder())
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `screens are saved as text and as a picture, over what was there`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "one.txt")
    let script = "save one.txt\ntitle A <title>\nsave one.svg\nscreen"
    let outcome = try run(script, ["--size", "100x20"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try String(contentsOfFile: folder.path + "/one.txt", encoding: .utf8)
    #expect(text == outcome.text)
    let picture = try String(contentsOfFile: folder.path + "/one.svg", encoding: .utf8)
    #expect(picture.hasPrefix("<svg "))
    #expect(picture.contains("<title>A &lt;title&gt;</title>"))
  }

  @Test func `the same script gives the same bytes on any number of threads`() throws {
    let script = "keys /chile OR zambia<Enter>nn\nscreen\nkeys <Ctrl-P>lus\nscreen"
    let outputs = try ["1", "2", "8"].map { threads in
      try run(script, ["--threads", threads], in: TemporaryFolder()).output
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs[0].count > 1000)
  }

  @Test func `what is expected and not there shows the screen and fails with status 1`() throws {
    let outcome = try run("\nexpect no such words\nsave never.txt", in: TemporaryFolder())
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("The Harbour Question"))
    #expect(
      outcome.errors.contains("dragoman: standard input:2: the screen has no 'no such words'"))
  }

  @Test(arguments: [
    ("keys", "keys, such as"), ("jump 3", "no command 'jump'"),
    ("resize 0x10", "'0x10' is no size"),
    ("resize 10", "is no size"), ("save picture.png", "end the name in .txt or .svg"),
    ("save", "end the name"), ("mouse click 1", "nothing a mouse does"),
    ("mouse click 0 1", "nothing a mouse does"), ("wait soon", "no number of seconds"),
    ("screen now", "stands alone"), ("quit please", "stands alone"), ("expect", "to look for"),
  ])
  func `a line that says nothing is named before anything is done`(
    line: String, words: String
  ) throws {
    let outcome = try run("screen\n\n# a remark\n\(line)", in: TemporaryFolder())
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("dragoman: standard input:4: "))
    #expect(outcome.errors.contains(words))
  }

  @Test func `a script in a file is named by it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("jump", to: "my.script")
    let outcome = try Program.run("browse", "--script", "my.script", in: folder)
    #expect(outcome.errors.hasPrefix("dragoman: my.script:1: there is no command 'jump'"))
    let missing = try Program.run("browse", "--script", "no.script", in: folder)
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("dragoman: no.script: cannot be read: no such file"))
  }

  @Test func `the explorer that was left takes nothing more, and quit ends the script`() throws {
    let outcome = try run("keys q\nscreen", in: TemporaryFolder())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(":2: the explorer was left on line 1"))
    let ended = try run("keys q\nquit\nkeys j", in: TemporaryFolder())
    #expect(ended.status == 0)
  }

  @Test func `what needs a person is said on the status line`() throws {
    let script =
      "keys o\nexpect a script opens no editor: papers/harbour.txt:1\nkeys <Ctrl-Z>\n"
      + "expect a script cannot be suspended"
    let outcome = try run(script, in: TemporaryFolder())
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `an export is written before the script ends`() throws {
    let folder = try TemporaryFolder()
    let outcome = try run("keys e<Enter><Ctrl-U>out.md<Enter>", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.names.contains("out.md"))
  }

  @Test func `standard input cannot be both script and text`() throws {
    let outcome = try Program.run(
      "browse", "--script", "-", "-", in: TemporaryFolder(), input: Data("screen".utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("both the script and a text"))
  }

  @Test func `what takes too long ends the script, and it says where`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Nobody ends this input.\nwait 1\nscreen\n", to: "my.script")
    let terminal = try PseudoTerminal(
      [Program.path, "browse", "--script", "my.script", "-"], in: folder.path,
      size: Size(columns: 200, rows: 5))
    #expect(terminal.waitForExit() == .exited(2))
    #expect(
      terminal.text.contains("my.script:2: still waiting for the end of loading after 1 second"),
      "\(terminal.text)")
  }

  @Test func `the mouse works at rows and columns from 1`() throws {
    let script = "mouse click 4 5\nexpect 2/2 ─┴\nmouse click 3 5\nexpect 1/2 ─┴"
    let outcome = try run(script, ["--size", "200x20"], in: TemporaryFolder())
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a size without a script is bad usage`() throws {
    let outcome = try Program.run("browse", "--size", "80x24", in: TemporaryFolder())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--script"))
  }
}
