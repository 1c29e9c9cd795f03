import Screen
import Testing

/// Terminals that cannot be drawn on.
struct RefusalTests {
  private func refusal(
    _ command: [String] = [], environment: [String: String?] = [:]
  ) throws -> (terminal: PseudoTerminal, status: ExitStatus) {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let terminal = try PseudoTerminal(
      command + [Program.path], in: folder.path, size: Size(columns: 300, rows: 10),
      environment: environment)
    return (terminal, terminal.waitForExit())
  }

  @Test(arguments: [nil, "", "nosuch"])
  func `a terminal of no use is refused in one line`(_ name: String?) throws {
    let (terminal, status) = try refusal(environment: ["TERM": name])
    #expect(status == .exited(2))
    let lines = terminal.text.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("dragoman: ") == true)
    #expect(lines.first?.contains("TERM") == true)
    #expect(lines.first?.contains(name ?? "") == true)
    #expect(!terminal.output.contains(0x1B))
    terminal.expectRestored()
  }

  @Test func `standard output that is no terminal is refused in one line`() throws {
    let (terminal, status) = try refusal(["/bin/sh", "-c", "exec \"$0\" \"$@\" | cat >&2"])
    #expect(status == .exited(0))
    let lines = terminal.text.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.contains("not a terminal") == true)
    terminal.expectRestored()
  }

  @Test func `standard output that is a file is left empty`() throws {
    let (terminal, status) = try refusal(["/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/full"])
    #expect(status == .exited(2))
    #expect(terminal.text.split(separator: "\n").count == 1)
    #expect(!terminal.output.contains(0x1B))
  }
}
