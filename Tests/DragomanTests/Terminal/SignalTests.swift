import Glibc
import Screen
import Testing

/// Ends that come from outside, or from a mistake, and stops.
struct SignalTests {
  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL,
    SIGTRAP, SIGUSR1, SIGALRM, SIGXCPU,
  ])
  func `a signal that ends the program gives the terminal back`(_ signal: Int32) throws {
    let explorer = try ExplorerInTerminal()
    let terminal = explorer.terminal
    #expect(terminal.wait(for: "3 documents"))
    terminal.send(signal)
    #expect(terminal.waitForExit() == .killed(signal: signal))
    terminal.expectRestored()
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func `a key that interrupts gives the terminal back`(_ key: String, _ signal: Int32) throws {
    let explorer = try ExplorerInTerminal()
    let terminal = explorer.terminal
    #expect(terminal.wait(for: "3 documents"))
    terminal.type("jjj" + key)
    #expect(terminal.waitForExit() == .killed(signal: signal))
    terminal.expectRestored()
  }

  @Test(arguments: [Size(columns: 100, rows: 30), Size(columns: 64, rows: 12)])
  func `the shell gets the terminal on Ctrl-Z, and gives it back`(_ size: Size) throws {
    // A shell with jobs, as an interactive one: what has no shell above it cannot be stopped.
    let script = "\"$0\" \"$@\"; echo stopped; read line; fg >/dev/null; echo ended with $?"
    var explorer = try ExplorerInTerminal(startedBy: ["/bin/sh", "-mc", script])
    let terminal = explorer.terminal
    try #require(explorer.difference() == nil)
    explorer.press(.down, .tab)
    try #require(explorer.difference() == nil)
    terminal.type("\u{1A}")
    #expect(terminal.wait(for: "stopped"))
    terminal.expectRestored()
    explorer.resize(to: size)
    terminal.type("\n")
    #expect(explorer.difference() == nil)
    explorer.press(.down)
    #expect(explorer.difference() == nil)
    #expect(terminal.settings != terminal.settingsBefore)
    terminal.type("q")
    #expect(terminal.wait(for: "ended with 0"))
    #expect(terminal.waitForExit() == .exited(0))
    terminal.expectRestored()
  }
}
