import Corpus
import Explorer
import Screen
import TestSupport
import Testing

/// The lists of documents and of sections.
struct TitlesViewTests {
  private static let title = "The harbour question, as it was put to those who live behind the quay"

  /// Documents of long titles, and one of three hundred characters.
  private func driver(columns: Int = 80, rows: Int = 24) -> Driver {
    var builder = CorpusBuilder()
    for number in 0..<30 {
      builder.document("\(number).txt", "= \(number) \(Self.title)\n# One\nx")
    }
    builder.document("z.txt", "= " + String(repeating: "word ", count: 60) + "\n# One\nx")
    return Driver(builder.corpus(), columns: columns, rows: rows)
  }

  @Test func `the selected title is shown on several lines, others are cut`() {
    var driver = driver()
    driver.press("j")
    #expect(driver.row(2).hasPrefix("│ 0 The harbour questi…│"))
    #expect(driver.row(3).hasPrefix("│▌1 The harbour        │"))
    #expect(driver.row(4).hasPrefix("│▌question, as it was  │"))
    #expect(driver.row(7).hasPrefix("│ 2 The harbour questi…│"))
  }

  @Test func `a title longer than four lines ends in an ellipsis`() {
    var driver = driver()
    driver.press("G")
    #expect(driver.row(18).hasPrefix("│▌word word"))
    #expect(driver.row(21).hasPrefix("│▌word word word word…"))
    #expect(driver.row(22).contains(" 31/31 "))
  }

  @Test func `the bar lies over all lines of an item`() {
    let driver = driver()
    for row in 2...5 {
      #expect(driver.frame[row, 1].style.attributes.contains(.reverse))
      #expect(driver.frame[row, 20].style.attributes.contains(.reverse))
    }
    #expect(!driver.frame[6, 1].style.attributes.contains(.reverse))
  }

  @Test func `a click below the selected title selects what is there`() {
    var driver = driver()
    driver.click(row: 5, column: 5)
    #expect(driver.state.documents.selected == 0)
    driver.click(row: 7, column: 5)
    #expect(driver.state.documents.selected == 2)
    driver.click(row: 3, column: 5)
    #expect(driver.state.documents.selected == 1)
  }

  @Test func `the selected title is whole at the lower edge, too`() {
    var driver = driver()
    for _ in 0..<29 {
      driver.press("j")
      let row = driver.frame.cursor.row
      #expect(driver.row(row + 3).hasPrefix("│▌"))
      #expect(row + 3 < 22)
    }
  }

  @Test func `titles have the counts of their claims beside them`() {
    let wide = Driver(columns: 200, rows: 20)
    #expect(wide.row(2).hasPrefix("│▌The Harbour Question              ✗1 ?2 4│"))
    #expect(wide.row(3).hasPrefix("│ A Ferry for Norland                     2│"))
    #expect(wide.row(3).contains("│   What was seen                                 ✗1 2│"))
    var ascii = wide
    ascii.state.settings.lines = .ascii
    #expect(ascii.row(2).contains(" x1 ?2 4|"))
  }

  @Test func `a count gives way to a title that needs the room`() {
    let narrow = Driver(columns: 80, rows: 20)
    #expect(narrow.row(2).hasPrefix("│▌The Harbour Question │"))
    #expect(narrow.row(3).hasPrefix("│ A Ferry for Norland 2│"))
  }
}
