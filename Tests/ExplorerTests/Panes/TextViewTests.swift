import Corpus
import Explorer
import Screen
import TestSupport
import Testing

struct TextViewTests {
  /// A section of thirty paragraphs with a name in each.
  private var long: Corpus {
    var builder = CorpusBuilder()
    builder.actor("Ann", .person)
    let paragraphs = (1...30).map { "Paragraph \($0) tells what ⟦Ann|Ann⟧ saw that day." }
    builder.document("a.txt", "# One\n" + paragraphs.joined(separator: "\n"))
    return builder.corpus()
  }

  private func reader(rows: Int = 12) -> Driver {
    var driver = Driver(long, columns: 80, rows: rows)
    driver.press("<Enter><Enter>t")
    return driver
  }

  @Test func `a text scrolls by lines, pages and to its ends`() {
    var driver = reader()
    driver.press("2j")
    #expect(driver.row(2).contains("Paragraph 1 "))
    driver.press("<PgDn>")
    #expect(driver.state.detail.text.top == 9)
    driver.press("G")
    #expect(driver.row(9).contains("Paragraph 30 ") || driver.row(10).contains("Paragraph 30 "))
    driver.press("G<Space>j")
    let bottom = driver.screen
    driver.press("j")
    #expect(driver.screen == bottom)
    driver.press("g")
    #expect(driver.row(2).contains("One"))
  }

  @Test func `the mark stays on the screen while the text scrolls`() throws {
    var driver = reader()
    driver.press("G")
    #expect(driver.cursorRow.contains("Ann"))
    driver.press("g")
    #expect(driver.cursorRow.contains("Paragraph 3 "), "the nearest to where it was")
  }

  @Test func `where a text cannot be scrolled, j and k walk its marks`() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("<Enter>j<Enter>tj")
    let text = driver.state.corpus.documents[0].text
    #expect(driver.state.detail.text.mark.map { text[driver.state.marks[$0]] } == "said")
    driver.press("jk")
    #expect(driver.state.detail.text.mark.map { text[driver.state.marks[$0]] } == "said")
  }

  @Test func `the next mark is brought into sight`() {
    var driver = reader()
    driver.press("12w")
    #expect(driver.cursorRow.contains("Paragraph 13 "))
    driver.press("99b")
    #expect(driver.cursorRow.contains("Paragraph 1 "))
  }

  @Test func `another width keeps the words at the top`() {
    var driver = reader()
    driver.press("20j")
    let top = driver.row(2).split(separator: "Paragraph").last?.prefix(4)
    driver.send(.resized(Size(columns: 62, rows: 12)))
    #expect(driver.row(2).split(separator: "Paragraph").last?.prefix(4) == top)
  }

  @Test
  func `matches have the colour of what they are, and the one that is gone to looks otherwise`() {
    var builder = CorpusBuilder()
    builder.actor("Ann", .person)
    builder.document(
      "a.txt",
      """
      # One
      ⟦Ann|source 1 Ann⟧ ⟦said|cue 1 say⟧ ⟦that Ann went|content 1⟧. Ann stayed.
      """)
    var driver = Driver(builder.corpus(), columns: 80, rows: 12)
    driver.press("/Ann<Enter>n")
    let text = driver.frame.styledText
    #expect(text.contains("⟨brC:Ann⟩ ⟨urM:said⟩ ⟨iG:that ⟩⟨bur:Ann⟩⟨iG: went⟩. ⟨brY:Ann⟩ stayed"))
  }

  @Test func `text cannot send the terminal anything`() {
    var builder = CorpusBuilder()
    builder.document(
      "a.txt", "= A\u{1B}]0;owned\u{7}\n# B\u{1B}[2J\n\u{202E}live\u{0} \u{9B}31m end.")
    var driver = Driver(builder.corpus(), columns: 100, rows: 20)
    driver.press("t")
    let unsafe = driver.screen.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
    }
    #expect(unsafe.isEmpty)
    driver.press("e")
    #expect(driver.screen.contains("to a-0-owned-b-2j.md"))
  }

  @Test func `a claim of many words is cut in the list and whole in the text`() {
    var builder = CorpusBuilder()
    let words = (1...400).map { "word\($0)" }.joined(separator: " ")
    builder.document("a.txt", "# One\n⟦\(words)|content 1⟧.", claims: [1: .init(.narrated)])
    var driver = Driver(builder.corpus(), columns: 80, rows: 30)
    driver.press("<Enter><Enter>")
    #expect(driver.screen.contains("…"))
    #expect(!driver.screen.contains("word399"))
    driver.press("<Enter>G")
    #expect(driver.screen.contains("word400."))
  }
}
