@testable import Screen
import Testing

struct StyleTests {
  @Test(arguments: [
    ("bold red", Style([.bold], foreground: .red)),
    ("red bold", Style([.bold], foreground: .red)),
    ("", .plain), ("plain", .plain), ("default", .plain),
    (
      "Underline 208 on #1E1E1e",
      Style(
        [.underline], foreground: .indexed(208), background: .direct(RGB(number: 0x1E1E1E)))
    ),
    ("on blue", Style(background: .blue)),
    ("bright-cyan", Style(foreground: .indexed(14))),
    ("dim italic reverse", Style([.dim, .italic, .reverse])),
  ])
  func `a style is read from words`(words: String, style: Style) throws {
    #expect(try Style(words: words) == style)
  }

  @Test(arguments: [
    ("bold rde", "rde"), ("red blue", "blue"), ("256", "256"), ("#12345", "#12345"),
    ("#+12345", "#+12345"), ("red on", "on"), ("red on blue on green", "on"), ("+5", "+5"),
    ("bright-", "bright-"), ("on red bold x\u{1B}", "x\u{1B}"),
  ])
  func `the word that means nothing is told`(words: String, unknown: String) {
    #expect(throws: Style.UnknownWord(word: unknown)) { try Style(words: words) }
  }

  @Test func `every style is read back from its words`() throws {
    let colors: [Style.Color] =
      [.standard, .direct(RGB(number: 0x00000F))] + (UInt8.min...UInt8.max).map { .indexed($0) }
    for (place, color) in colors.enumerated() {
      let style = Style(
        Style.Attributes(rawValue: UInt8(place % 32)), foreground: color,
        background: colors[(place * 7) % colors.count])
      #expect(try Style(words: style.words) == style)
    }
  }

  @Test func `a style over another keeps what it says nothing of`() {
    let below = Style([.italic], foreground: .green, background: .blue)
    #expect(
      below.under(Style([.bold], foreground: .cyan))
        == Style([.bold, .italic], foreground: .cyan, background: .blue))
  }
}
