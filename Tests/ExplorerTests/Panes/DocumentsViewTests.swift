import Explorer
import Screen
import TestSupport
import Testing

struct DocumentsViewTests {
  private func driver(columns: Int) -> Driver {
    var builder = CorpusBuilder()
    builder.document(
      "a.txt",
      """
      = The Harbour Question
      % 3 March 2026
      The quay reopened.
      """)
    builder.document("b.txt", "= A Ferry\nNobody was asked.")
    return Driver(builder.corpus(), columns: columns, rows: 12)
  }

  @Test func `where there is room a document stands with its date`() {
    let row = driver(columns: 220).row(2)
    #expect(row.contains("The Harbour Question ") && row.contains(" 3 March 2026│"))
    #expect(!driver(columns: 220).row(3).contains("2026"))
    #expect(!driver(columns: 120).row(2).prefix(26).contains("2026"))
  }

  @Test func `dates are left out where nobody wants them`() {
    var driver = driver(columns: 220)
    driver.state.settings.showsDates = false
    #expect(!driver.row(2).prefix(48).contains("2026"))
  }
}
