import Glibc
import Screen
import Testing

/// Keys, the mouse and pastes as they reach the explorer.
struct TerminalInputTests {
  private static let asked: Set<Int> = [
    TerminalScreen.Mode.bracketedPaste, TerminalScreen.Mode.focus, TerminalScreen.Mode.mouse,
    TerminalScreen.Mode.mouseDrags, TerminalScreen.Mode.mouseInNumbers,
  ]

  @Test func `an escape and a later key are two, though the explorer is busy`() throws {
    var explorer = try ExplorerInTerminal(size: Size(columns: 400, rows: 120))
    try #require(explorer.difference() == nil)
    explorer.press(.character("?"))
    #expect(explorer.difference() == nil)
    // It draws a screen of many cells while these come.
    explorer.resize(to: Size(columns: 401, rows: 120))
    explorer.press(.escape)
    pause(milliseconds: 100)
    explorer.press(.character("j"))
    #expect(explorer.difference() == nil)
  }

  @Test func `a sequence that a slow line cuts is one key`() throws {
    var explorer = try ExplorerInTerminal()
    try #require(explorer.difference() == nil)
    explorer.terminal.type("\u{1B}")
    pause(milliseconds: 1)
    explorer.press(.down, sentAs: "OB")
    #expect(explorer.difference() == nil)
  }

  @Test func `a flood of keys is drawn in few frames`() throws {
    var explorer = try ExplorerInTerminal()
    try #require(explorer.difference() == nil)
    explorer.press(.end, .tab)
    #expect(explorer.difference() == nil)
    let before = explorer.terminal.output.count
    explorer.press(.down)
    #expect(explorer.difference() == nil)
    let frame = explorer.terminal.output.count - before
    #expect(frame > 0)
    explorer.flood(Array(repeating: [.down, .up], count: 500).flatMap(\.self) + [.down])
    #expect(explorer.difference() == nil)
    #expect(explorer.terminal.output.count - before < 20 * frame)
  }

  @Test func `a flood of keys that mean nothing rings few bells`() throws {
    var explorer = try ExplorerInTerminal()
    try #require(explorer.difference() == nil)
    let before = explorer.terminal.output.count
    explorer.flood(Array(repeating: .control("_"), count: 1_000))
    explorer.press(.down)
    #expect(explorer.difference() == nil)
    let bells = explorer.terminal.output[before...].count { $0 == 0x07 }
    #expect(1...20 ~= bells)
  }

  @Test func `a flood of the wheel and of drags is answered at once`() throws {
    var explorer = try ExplorerInTerminal()
    try #require(explorer.difference() == nil)
    let wheel = "\u{1B}[<65;20;5M\u{1B}[<64;20;5M"
    explorer.terminal.type(String(repeating: wheel, count: 500))
    explorer.terminal.type(String(repeating: "\u{1B}[<67;20;5M", count: 500))
    explorer.press(.character("?"))
    #expect(explorer.difference() == nil)
  }

  @Test func `a paste into a prompt is typed, and one of any length is bounded`() throws {
    var explorer = try ExplorerInTerminal()
    try #require(explorer.difference() == nil)
    explorer.press(.character("f"))
    explorer.paste("zam\tbia")
    #expect(explorer.difference() == nil)
    explorer.press(.escape)
    #expect(explorer.difference() == nil)
    let piece = String(repeating: "q", count: 10_000)
    explorer.terminal.type("\u{1B}[200~")
    for _ in 0..<100 { explorer.terminal.type(piece) }
    explorer.terminal.type("\u{1B}[201~")
    #expect(explorer.terminal.wait(for: "934464 bytes of the pasted text were left out"))
  }

  @Test func `answers to nobody's questions change nothing`() throws {
    var explorer = try ExplorerInTerminal()
    try #require(explorer.difference() == nil)
    explorer.terminal.type(
      "\u{1B}[?62;22c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}P>|xterm\u{1B}\\\u{1B}[?2026;2$y\u{1B}[I"
    )
    explorer.press(.down)
    #expect(explorer.difference() == nil)
  }

  @Test func `while another program has the terminal it is asked for nothing`() throws {
    var explorer = try ExplorerInTerminal(
      environment: ["VISUAL": "sh -c 'echo in the editor; read line'"])
    let terminal = explorer.terminal
    try #require(explorer.difference() == nil)
    #expect(terminal.screen.modes.isSuperset(of: Self.asked))
    explorer.press(.character("o"))
    #expect(terminal.wait(for: "in the editor"))
    terminal.expectRestored()
    terminal.type("\n")
    #expect(explorer.difference() == nil)
    #expect(terminal.screen.modes.isSuperset(of: Self.asked))
    explorer.press(.down)
    #expect(explorer.difference() == nil)
  }
}

private func pause(milliseconds: Int32) {
  poll(nil, 0, milliseconds)
}
