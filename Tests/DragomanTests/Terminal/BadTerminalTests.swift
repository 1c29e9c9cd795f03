import Glibc
import Screen
import Testing

/// Terminals and surroundings that are not as they should be.
struct BadTerminalTests {
  @Test func `without standard input keys come from the terminal`() throws {
    var explorer = try ExplorerInTerminal(
      startedBy: ["/bin/sh", "-c", "exec \"$0\" \"$@\" <&-"])
    try #require(explorer.difference() == nil)
    explorer.press(.down, .tab)
    #expect(explorer.difference() == nil)
  }

  @Test func `a locale that does not exist changes nothing`() throws {
    let explorer = try ExplorerInTerminal(environment: ["LC_ALL": "xx_YY.UTF-8"])
    #expect(explorer.difference() == nil)
  }

  @Test(arguments: [Size(columns: 0, rows: 0), Size(columns: 0, rows: 24)])
  func `a terminal that tells no size has the usual one`(_ claimed: Size) throws {
    var explorer = try ExplorerInTerminal(size: Size(columns: 80, rows: 24), claimed: claimed)
    try #require(explorer.difference() == nil)
    explorer.press(.down)
    #expect(explorer.difference() == nil)
  }

  @Test func `a line without a size has the one that the user names`() throws {
    let explorer = try ExplorerInTerminal(
      size: Size(columns: 90, rows: 30), claimed: Size(columns: 0, rows: 0),
      environment: ["LINES": "30", "COLUMNS": "90"])
    #expect(explorer.difference() == nil)
  }

  @Test(arguments: [
    Size(columns: 65535, rows: 65535), Size(columns: 65535, rows: 1), Size(columns: 1, rows: 65535),
  ])
  func `a terminal that claims to be huge is still answered`(_ claimed: Size) throws {
    let explorer = try ExplorerInTerminal(claimed: claimed)
    let terminal = explorer.terminal
    #expect(terminal.wait { $0.modes.contains(TerminalScreen.Mode.alternateScreen) })
    terminal.type("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test(arguments: [[], ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""]])
  func `the explorer ends when its terminal goes while it draws`(_ command: [String]) throws {
    let explorer = try ExplorerInTerminal(startedBy: command)
    let terminal = explorer.terminal
    #expect(terminal.wait(for: "3 documents"))
    for step in 0..<20 {
      terminal.type("jk?\u{1B}")
      terminal.resize(to: Size(columns: 100 - step, rows: 30))
    }
    terminal.hangUp()
    #expect([.killed(signal: SIGHUP), .exited(0)].contains(terminal.waitForExit()))
  }

  @Test func `a signal ends the explorer though its terminal takes nothing`() throws {
    let explorer = try ExplorerInTerminal(size: Size(columns: 400, rows: 120))
    let terminal = explorer.terminal
    #expect(terminal.wait(for: "3 documents"))
    // More than the system keeps for a reader who does not read.
    for step in 0..<30 {
      terminal.resize(to: Size(columns: 400 - step, rows: 120))
      poll(nil, 0, 20)
    }
    terminal.send(SIGTERM)
    #expect(terminal.waitForExitUnread() == .killed(signal: SIGTERM))
  }
}
