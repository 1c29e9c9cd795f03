import Foundation
import Screen
import Testing

/// Colours and signs as a terminal gets them.
struct LooksTests {
  /// The program on a folder of two reports, until they are on the screen.
  private func screen(
    _ configuration: String, environment: [String: String?] = [:]
  ) throws -> TerminalScreen {
    let folder = try TemporaryFolder()
    try folder.write(Sample.harbour, to: "reports/harbour.txt")
    try folder.write(Sample.river, to: "reports/river.txt")
    let path = try folder.write(configuration, to: "config.toml")
    let terminal = try PseudoTerminal(
      [Program.path, "--config", path, folder.path + "/reports"], in: folder.path,
      size: Size(columns: 100, rows: 30), environment: environment)
    #expect(terminal.wait(for: "2 documents"), "\(terminal.text)")
    #expect(terminal.wait(for: "Barrenechea"), "\(terminal.text)")
    // The last row is drawn last.
    let isWhole = terminal.wait { screen in
      (0..<screen.size.columns).contains { screen[screen.size.rows - 1, $0].character != " " }
    }
    #expect(isWhole, "\(terminal.text)")
    let screen = terminal.screen
    terminal.type("q")
    #expect(terminal.waitForExit() == .exited(0))
    return screen
  }

  private func colors(of screen: TerminalScreen) -> Set<Style.Color> {
    var colors: Set<Style.Color> = []
    for row in 0..<screen.size.rows {
      for column in 0..<screen.size.columns {
        colors.insert(screen[row, column].style.foreground)
        colors.insert(screen[row, column].style.background)
      }
    }
    return colors
  }

  @Test(arguments: ["truecolor", "24bit"])
  func `a terminal that promises direct colour gets it`(promise: String) throws {
    let screen = try screen("theme = \"dark\"", environment: ["COLORTERM": promise])
    #expect(colors(of: screen).contains(.direct(RGB(number: 0x5FD7FF))))
    #expect(screen.unknown.isEmpty)
  }

  @Test func `a terminal of 256 colours gets the nearest of them`() throws {
    let screen = try screen("theme = \"dark\"", environment: ["COLORTERM": nil])
    #expect(colors(of: screen).contains(.indexed(81)))
  }

  @Test func `a terminal of eight colours gets those`() throws {
    let screen = try screen(
      "theme = \"dark\"", environment: ["TERM": "xterm", "COLORTERM": "truecolor"])
    let colors = colors(of: screen)
    #expect(colors.contains(.cyan))
    for color in colors {
      if case .indexed(let index) = color.kind { #expect(index < 8) }
    }
  }

  @Test func `under NO_COLOR a theme has its attributes only`() throws {
    let screen = try screen(
      "theme = \"colour-blind\"", environment: ["NO_COLOR": "1", "COLORTERM": "truecolor"])
    #expect(!screen.hasSeenColor)
    #expect(screen.text.contains("Barrenechea"))
  }

  @Test func `a ground of one's own is everywhere`() throws {
    let screen = try screen(
      "[styles]\nplain = \"white on blue\"", environment: ["COLORTERM": nil])
    #expect(screen[15, 60].style.background == .blue)
  }

  @Test(arguments: [
    ("borders = \"ascii\"", "C.UTF-8", false), ("", "C", true), ("", "ru_RU.KOI8-R", true),
  ])
  func `signs are ASCII where they are to be, and letters where they can be nothing else`(
    configuration: String, locale: String, isAllASCII: Bool
  ) throws {
    let screen = try screen(configuration, environment: ["LC_ALL": locale])
    let signs = Set("│─┌┐└┘├┤┬┴┼▌▸▾›")
    #expect(!screen.text.contains { signs.contains($0) })
    #expect(screen.text.utf8.allSatisfy { $0 < 0x80 } == isAllASCII)
    #expect(screen.text.contains(isAllASCII ? "Lucia" : "Lucía"))
  }

  @Test func `a wrong line is on the status line, and the explorer opens`() throws {
    let screen = try screen("theme = dark")
    #expect(screen.text.contains("config.toml:1: dark is no value"))
  }
}
