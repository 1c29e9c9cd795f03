import Corpus
import Explorer
import Search
import Testing

/// What an empty search prompt shows.
struct QueryExamplesTests {
  @Test func `an empty prompt shows each field with an example, until something is typed`() {
    var driver = Driver(columns: 100, rows: 40)
    driver.press("/")
    for field in Field.allCases { #expect(driver.screen.contains(field.rawValue + ":")) }
    driver.press("quay")
    #expect(!driver.screen.contains("status:"))
    driver.press("<Ctrl-U>")
    #expect(driver.screen.contains("status:"))
  }

  @Test func `it says what the words on the screen mean, also on a small one`() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("/")
    for status in Claim.Status.allCases {
      #expect(driver.screen.contains("status:\(status.rawValue)"))
      #expect(driver.screen.contains("\(status.rawValue): claims"))
    }
    #expect(driver.screen.contains("by:unnamed") && driver.screen.contains("via:"))
    #expect(driver.screen.contains("more") && driver.status.contains("F1 explains"))
  }

  @Test func `the examples are queries, and those of actors find something here`() throws {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("/")
    for name in ["actor", "by", "about"] {
      let row = try #require(
        (0..<40).map { driver.row($0) }.last { $0.contains(" \(name):") })
      let query = row.split(separator: "  ", omittingEmptySubsequences: true).first ?? ""
      #expect(throws: Never.self) { try Query.parse(String(query)) }
      let value = query.drop { $0 != ":" }.dropFirst().filter { $0 != "\"" }.lowercased()
      #expect(driver.state.corpus.actors.contains { $0.name.lowercased() == value })
    }
  }

  @Test func `earlier searches stand first`() {
    var driver = Driver(columns: 100, rows: 30)
    driver.press("/quay<Enter><Esc>/")
    #expect(driver.row(2).contains("quay") && driver.row(2).contains("searched before"))
    driver.press("<Enter>")
    #expect(driver.state.context == .panes)
  }

  @Test func `Down chooses an example, Enter puts it into the prompt, Enter alone leaves`() {
    var driver = Driver(columns: 100, rows: 30)
    driver.press("/<Down><Enter>")
    #expect(driver.state.search?.editor.text == "status:denied ")
    #expect(driver.state.search?.claimCount == 1)
    driver.press("<Esc>/<Enter>")
    #expect(driver.state.context == .panes)
  }
}
