import Foundation
import Screen
import Testing

@testable import Dragoman

struct ClipboardProgramTests {
  /// A folder of programs that have a name and keep what they read.
  private func programs(_ names: [String], _ script: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names {
      let path = try folder.write(
        "#!/bin/sh\n\(script ?? "cat > '\(folder.path)/taken'")\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    return folder
  }

  @Test(arguments: [
    (["WAYLAND_DISPLAY": "w", "DISPLAY": ":0", "TMUX": "t"], "wl-copy"),
    (["DISPLAY": ":0", "TMUX": "t"], "xclip -selection clipboard"),
    (["TMUX": "t"], "tmux load-buffer -w -"), ([:], nil),
  ])
  func `the first that is there and can work is taken`(
    variables: [String: String], command: String?
  ) throws {
    let folder = try programs(["wl-copy", "xclip", "xsel", "tmux"])
    let environment = variables.merging(["PATH": "/nowhere:\(folder.path)"]) { $1 }
    #expect(ClipboardProgram("auto") { environment[$0] }?.command == command)
    #expect(ClipboardProgram("auto") { variables[$0] } == nil)
    #expect(ClipboardProgram("osc52") { environment[$0] } == nil)
    #expect(ClipboardProgram("my-copy -x") { environment[$0] }?.command == "my-copy -x")
  }

  @Test func `a program reads the very bytes`() throws {
    let folder = try programs(["copy"])
    let text = "a\u{1B}]52;c;x\u{07}\n“é”\n" + String(repeating: "long ", count: 100_000)
    let program = try #require(ClipboardProgram("'\(folder.path)/copy'"))
    #expect(program.copy(text, within: .seconds(60)) == nil)
    #expect(try String(contentsOfFile: folder.path + "/taken", encoding: .utf8) == text)
  }

  @Test(arguments: [
    ("exit 3", "ended with status 3"), ("kill -9 $$", "ended with status 137"),
    ("sleep 60", "took too long"), ("sleep 60 & wait", "took too long"),
  ])
  func `what goes wrong is said in words, and nothing is waited for`(
    script: String, words: String
  ) throws {
    let folder = try programs(["copy"], script)
    let program = try #require(ClipboardProgram("exec '\(folder.path)/copy'"))
    let limit = words == "took too long" ? Duration.milliseconds(300) : .seconds(60)
    let begin = ContinuousClock.now
    #expect(program.copy("x", within: limit)?.hasSuffix(words) == true)
    #expect(ContinuousClock.now - begin < .seconds(30))
  }

  @Test func `a program that is not there is named`() throws {
    let program = try #require(ClipboardProgram("no-such-program --now"))
    #expect(program.copy("x", within: .seconds(60)) == "'no-such-program' is not there")
  }

  @Test(arguments: [
    ("cat > taken", "copied by wl-copy, and kept in", false),
    ("echo '\u{1B}[31mEVIL'; echo EVIL >&2; echo EVIL > /dev/tty; exit 4", "status 4", true),
  ])
  func `in the explorer a program takes what is copied, else the terminal does`(
    script: String, words: String, isSent: Bool
  ) throws {
    let programs = try programs(["wl-copy"], script)
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let terminal = try PseudoTerminal(
      [Program.path, "river.txt"], in: folder.path,
      size: .init(columns: 200, rows: 24),
      environment: [
        "TERM": "xterm-256color", "WAYLAND_DISPLAY": "w", "PATH": "\(programs.path):\(path)",
      ])
    #expect(terminal.wait(for: "1 document"))
    terminal.type("y")
    #expect(terminal.wait(for: words), "\(terminal.text)")
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains("\u{1B}]52;c;") == isSent)
    #expect(!output.contains("EVIL"))
    let kept = try String(
      contentsOfFile: folder.path + "/.state/dragoman/clipboard", encoding: .utf8)
    #expect(kept == "A River Divided, river.txt")
    if !isSent {
      #expect(try String(contentsOfFile: folder.path + "/taken", encoding: .utf8) == kept)
    }
    terminal.type("q")
    #expect(terminal.waitForExit() == .exited(0))
  }
}
