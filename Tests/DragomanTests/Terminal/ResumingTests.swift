import Foundation
import Screen
import Testing

/// One run of the explorer after another.
struct ResumingTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Sample.harbour, to: "texts/harbour.txt")
    try folder.write(Sample.river, to: "texts/river.txt")
    return folder
  }

  private func terminal(
    _ arguments: String..., in folder: borrowing TemporaryFolder
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.path] + arguments, in: folder.path, size: Size(columns: 120, rows: 24))
  }

  @Test(arguments: [["--resume", "texts"], ["--resume"]])
  func `a run goes on where the last one ended`(arguments: [String]) throws {
    let folder = try folder()
    let first = try terminal("texts", in: folder)
    #expect(first.wait(for: "2 documents"))
    first.type("G\tzmaq")
    #expect(first.waitForExit() == .exited(0))
    let command = [Program.path] + arguments
    let second = try PseudoTerminal(
      command, in: folder.path, size: Size(columns: 120, rows: 24))
    #expect(second.wait(for: "▸Sections"), "\(second.text)")
    #expect(second.wait(for: "where you left"), "\(second.text)")
    #expect(second.text.contains("A River Divided"))
    second.type("z'aq")
    #expect(second.waitForExit() == .exited(0))
  }

  @Test func `searches are recalled in the next run`() throws {
    let folder = try folder()
    let first = try terminal("texts", in: folder)
    #expect(first.wait(for: "2 documents"))
    first.type("/zambia")
    #expect(first.wait(for: "1 section in"))
    first.type("\r")
    #expect(first.wait(for: "match 1"))
    first.type("q")
    #expect(first.waitForExit() == .exited(0))
    let second = try terminal("texts", in: folder)
    #expect(second.wait(for: "2 documents"))
    second.type("/\u{10}")
    #expect(second.wait(for: "/zambia"), "\(second.text)")
  }

  @Test func `commands are recalled as well`() throws {
    let folder = try folder()
    let first = try terminal("texts", in: folder)
    #expect(first.wait(for: "2 documents"))
    first.type(":zoom\r")
    #expect(first.wait { !$0.text.contains("Sections ─") })
    first.type("q")
    #expect(first.waitForExit() == .exited(0))
    let kept = try String(
      contentsOfFile: folder.path + "/.state/dragoman/commands", encoding: .utf8)
    #expect(kept == "zoom\n")
    let second = try terminal("texts", in: folder)
    #expect(second.wait(for: "2 documents"))
    second.type(":\u{1B}[A")
    #expect(second.wait(for: ":zoom"), "\(second.text)")
  }

  @Test func `where nothing was done nothing is written`() throws {
    let folder = try folder()
    let terminal = try terminal("texts", in: folder)
    #expect(terminal.wait(for: "2 documents"))
    terminal.type("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(try folder.names == ["texts"])
  }

  @Test func `a place for it that cannot be written to is said, and does no harm`() throws {
    let folder = try folder()
    try folder.write("", to: "file")
    let terminal = try PseudoTerminal(
      [Program.path, "texts"], in: folder.path, size: Size(columns: 120, rows: 24),
      environment: ["XDG_STATE_HOME": folder.path + "/file"])
    #expect(terminal.wait(for: "2 documents"))
    terminal.type("j")
    #expect(terminal.wait(for: "not all is kept"), "\(terminal.text)")
    terminal.type("jq")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func `the place is kept before the end, in case that comes suddenly`() throws {
    let folder = try folder()
    let terminal = try terminal("texts", in: folder)
    #expect(terminal.wait(for: "2 documents"))
    terminal.type("j")
    let sessions = folder.path + "/.state/dragoman/sessions"
    _ = terminal.wait(atMost: 10_000) { _ in
      (try? FileManager.default.contentsOfDirectory(atPath: sessions))?.isEmpty == false
    }
    terminal.send(SIGKILL)
    let names = try FileManager.default.contentsOfDirectory(atPath: sessions)
    let text = try String(contentsOfFile: sessions + "/" + (names.first ?? ""), encoding: .utf8)
    #expect(text.contains("texts/river.txt"))
  }

  @Test func `without a session there is nothing to resume`() throws {
    let folder = try folder()
    let terminal = try terminal("--resume", in: folder)
    #expect(terminal.waitForExit() == .exited(2))
    #expect(terminal.text.contains("no session was kept"))
  }

  @Test func `what is copied is sent to the terminal and lies in a file`() throws {
    let folder = try folder()
    let terminal = try terminal("texts", in: folder)
    #expect(terminal.wait(for: "2 documents"))
    terminal.type("y")
    #expect(terminal.wait(for: "sent to the terminal's clipboard"), "\(terminal.text)")
    let copied = try String(
      contentsOfFile: folder.path + "/.state/dragoman/clipboard", encoding: .utf8)
    #expect(copied == "The Harbour Question, texts/harbour.txt")
    let sent = "\u{1B}]52;c;" + Data(copied.utf8).base64EncodedString() + "\u{07}"
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(sent))
  }
}
