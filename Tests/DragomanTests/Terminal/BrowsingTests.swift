import Foundation
import Screen
import Testing

/// The explorer as a person at a terminal has it.
struct BrowsingTests {
  @Test(arguments: [Size(columns: 100, rows: 30), Size(columns: 61, rows: 9)])
  func `what keys change is drawn as if all were drawn anew`(_ size: Size) throws {
    var explorer = try ExplorerInTerminal(size: size)
    #expect(explorer.difference() == nil)
    let steps: [[Key]] = [
      [.down, .down], [.tab], [.character("j")], [.pageDown, .pageDown], [.end], [.up, .up],
      [.tab], [.down], [.enter], [.control("o")], [.character("v")], [.character("z")],
      [.character("w")], [.pageDown], [.character("z")], [.character("?")], [.escape],
      [.character("g")], [.escape, .escape], [.character("g")], [.control("l")],
    ]
    for keys in steps {
      for key in keys { explorer.press(key) }
      #expect(explorer.difference() == nil, "after \(keys)")
    }
    #expect(explorer.terminal.screen.unknown.isEmpty)
  }

  @Test func `a search is typed, walked through and followed`() throws {
    var explorer = try ExplorerInTerminal()
    #expect(explorer.difference() == nil)
    explorer.type("/zambia dam")
    #expect(explorer.difference() == nil)
    #expect(explorer.terminal.text.contains("/zambia dam"))
    explorer.press(.down, .down)
    #expect(explorer.difference() == nil)
    explorer.press(.enter)
    #expect(explorer.difference() == nil)
    explorer.press(.character("n"))
    #expect(explorer.difference() == nil)
  }

  @Test func `an export is written to the file named`() throws {
    var explorer = try ExplorerInTerminal()
    #expect(explorer.difference() == nil)
    let terminal = explorer.terminal
    explorer.press(.character("e"), .enter)
    #expect(explorer.difference() == nil)
    explorer.press(.control("u"))
    terminal.type("notes.md\r")
    #expect(terminal.wait(for: "wrote"), "\(terminal.text)")
    let notes = try String(contentsOfFile: explorer.folder.path + "/notes.md", encoding: .utf8)
    #expect(notes.contains("Chile accused Peru"))
  }

  @Test func `q gives the terminal back`() throws {
    let explorer = try ExplorerInTerminal()
    let terminal = explorer.terminal
    #expect(terminal.wait(for: "3 documents"))
    #expect(terminal.screen.modes.contains(TerminalScreen.Mode.alternateScreen))
    #expect(terminal.screen.modes.contains(TerminalScreen.Mode.bracketedPaste))
    #expect(terminal.settings != terminal.settingsBefore)
    terminal.type("q")
    #expect(terminal.waitForExit() == .exited(0))
    terminal.expectRestored()
    #expect(terminal.text.split(separator: "\n").isEmpty)
  }

  @Test func `nothing is written while nothing happens`() throws {
    let explorer = try ExplorerInTerminal()
    #expect(explorer.difference() == nil)
    #expect(explorer.terminal.isSilent(for: 500))
  }

  @Test func `a person who wants no colour gets none`() throws {
    let plain = try ExplorerInTerminal(environment: ["NO_COLOR": "1"])
    let colorful = try ExplorerInTerminal(environment: ["NO_COLOR": ""])
    for terminal in [plain.terminal, colorful.terminal] {
      #expect(terminal.wait(for: "3 documents"))
      terminal.type("\tv")
      #expect(terminal.wait(for: "closed nothing"))
    }
    #expect(colorful.terminal.screen.hasSeenColor)
    #expect(!plain.terminal.screen.hasSeenColor)
  }

  @Test func `the explorer ends when its terminal is gone`() throws {
    let explorer = try ExplorerInTerminal()
    let terminal = explorer.terminal
    #expect(terminal.wait(for: "3 documents"))
    terminal.hangUp()
    // Either the signal or the end of the keys is noticed first.
    #expect([.killed(signal: SIGHUP), .exited(0)].contains(terminal.waitForExit()))
  }
}

extension PseudoTerminal {
  /// The terminal is as it was before the program.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      screen.modes == [TerminalScreen.Mode.cursor, TerminalScreen.Mode.wrap],
      sourceLocation: sourceLocation)
    #expect(screen.style == .plain, sourceLocation: sourceLocation)
    #expect(settings == settingsBefore, sourceLocation: sourceLocation)
  }
}
