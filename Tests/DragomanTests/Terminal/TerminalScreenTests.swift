import Screen
import Testing

/// The screen that the explorer is judged by.
struct TerminalScreenTests {
  private func screen(_ written: String, rows: Int = 3, columns: Int = 6) -> TerminalScreen {
    var screen = TerminalScreen(size: Size(columns: columns, rows: rows))
    screen.receive(written.utf8)
    return screen
  }

  @Test(arguments: [
    ("ab\r\ncd", "ab\ncd\n"),
    // The last column is filled before the line is wrapped.
    ("abcdef", "abcdef\n\n"), ("abcdefg", "abcdef\ng\n"), ("abcdef\rx", "xbcdef\n\n"),
    // Places.
    ("\u{1B}[2;3Hx", "\n  x\n"), ("\u{1B}[3dx\u{1B}[Hy", "y\n\nx"), ("abc\u{1B}[2Gx", "axc\n\n"),
    ("\u{1B}[2Bx\u{1B}[A\u{1B}[2Dy", "\ny\nx"),
    ("\u{1B}[99;99Hx", "\n\n     x"), ("a\u{1B}7bc\u{1B}8x", "axc\n\n"), ("abc\u{8}x", "abx\n\n"),
    // Erasing.
    ("abcd\u{1B}[3G\u{1B}[K", "ab\n\n"), ("abcd\u{1B}[2G\u{1B}[1K", "  cd\n\n"),
    ("abcd\u{1B}[2G\u{1B}[2X", "a  d\n\n"), ("ab\r\ncd\u{1B}[1;2H\u{1B}[J", "a\n\n"),
    ("ab\r\ncd\u{1B}[2J", "\n\n"), ("ab\r\ncd\r\nef\u{1B}[2;1H\u{1B}[1J", "\n d\nef"),
    // Shifting.
    ("abcdef\u{1B}[2G\u{1B}[2@", "a  bcd\n\n"), ("abcdef\u{1B}[2G\u{1B}[2P", "adef\n\n"),
    ("x\u{1B}[4b", "xxxxx\n\n"),
    // Scrolling.
    ("a\r\nb\r\nc\n", "b\nc\n"), ("a\r\nb\r\nc\u{1B}[H\u{1B}M", "\na\nb"),
    ("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[S", "b\n\nc"), ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[L", "a\n\nb"),
    ("a\r\nb\r\nc\u{1B}[1;2r\u{1B}[M", "b\n\nc"), ("a\r\nb\r\nc\u{1B}[2;3r\u{1B}[T", "a\n\nb"),
    // Wide characters and marks.
    ("東京", "東京\n\n"), ("東京\u{1B}[2Gx", " x京\n\n"), ("abcde東", "abcde\n東\n"),
    ("e\u{301}x", "e\u{301}x\n\n"), ("東\u{1B}[1Gx", "x\n\n"),
    // What is not for the screen.
    ("\u{1B}]0;title\u{7}a\u{1B}(B\u{1B}=\u{7}b", "ab\n\n"), ("\u{1B}[1\u{1B}[3Gx", "  x\n\n"),
  ])
  func `what is written stands where a terminal puts it`(_ written: String, _ text: String) {
    #expect(screen(written).text == text)
    #expect(screen(written).unknown.isEmpty)
  }

  @Test func `bytes may come in pieces`() {
    var screen = TerminalScreen(size: Size(columns: 6, rows: 2))
    for byte in "\u{1B}[1;31m東\u{1B}[2;2Hé".utf8 { screen.receive([byte]) }
    #expect(screen.text == "東\n é")
    #expect(screen[0, 0].style == Style(.bold, foreground: .red))
  }

  @Test func `styles are added up until they are reset`() {
    let screen = screen("\u{1B}[0;1;7ma\u{1B}[32mb\u{1B}[27;44mc\u{1B}[39;49;22md\u{1B}[me")
    let styles = (0..<5).map { screen[0, $0].style }
    #expect(
      styles == [
        Style([.bold, .reverse]), Style([.bold, .reverse], foreground: .green),
        Style(.bold, foreground: .green, background: .blue), .plain, .plain,
      ])
    #expect(screen.hasSeenColor)
  }

  @Test func `erasing leaves the background`() {
    #expect(screen("\u{1B}[1;42m\u{1B}[K")[0, 5] == Cell(" ", Style(background: .green)))
  }

  @Test func `the alternate screen leaves the first as it was`() {
    var screen = screen("ab\u{1B}[?1049hcd\u{1B}[?25l")
    #expect(screen.text == "  cd\n\n")
    #expect(screen.modes.contains(TerminalScreen.Mode.alternateScreen))
    #expect(!screen.modes.contains(TerminalScreen.Mode.cursor))
    screen.receive("\u{1B}[?1049l".utf8)
    #expect(screen.text == "ab\n\n")
    #expect(screen.cursor == (0, 2))
  }

  @Test func `a new size keeps what fits`() {
    var screen = screen("abc\r\ndef\u{1B}[3;6H")
    screen.resize(to: Size(columns: 2, rows: 2))
    #expect(screen.text == "ab\nde")
    #expect(screen.cursor == (1, 1))
    screen.resize(to: Size(columns: 4, rows: 3))
    #expect(screen.text == "ab\nde\n")
  }

  @Test func `what it does not know is told`() {
    #expect(screen("\u{1B}[5y\u{1B}c\u{1B}[53m").unknown == ["ESC [ 5y", "ESC c", "SGR 53"])
  }
}
