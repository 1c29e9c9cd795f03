import Terminal
import Testing

struct TerminalErrorTests {
  @Test func `an unknown terminal is named, without what its name could do`() {
    #expect(
      TerminalError.unknownTerminal(name: "odd\u{1B}c").message
        == "cannot draw on a terminal of type 'odd␛c';"
        + " set TERM to the name of your terminal, such as xterm-256color")
  }

  @Test func `a missing name is told apart from an unknown one`() {
    #expect(TerminalError.unknownTerminal(name: "").message.hasPrefix("TERM is not set;"))
  }
}
