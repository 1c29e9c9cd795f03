import Corpus
import Explorer
import Search
import Testing

/// What an empty search prompt shows.
struct QueryExamplesTests {
  @Test func `an empty prompt shows each field with an example, until something is typed`() {
    var driver = Driver(columns: 100, rows: 30)
    driver.press("/")
    for field in Field.allCases { #expect(driver.screen.contains(field.rawValue + ":")) }
    driver.press("quay")
    #expect(!driver.screen.contains("status:"))
  }

  @Test func `the examples are queries, and those of actors find something here`() throws {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("/")
    for name in ["actor", "by", "about"] {
      let row = try #require(
        (0..<30).map { driver.row($0) }.first { $0.contains(" \(name):") })
      let query = row.split(separator: "  ", omittingEmptySubsequences: true).first ?? ""
      #expect(throws: Never.self) { try Query.parse(String(query)) }
      let value = query.drop { $0 != ":" }.dropFirst().filter { $0 != "\"" }.lowercased()
      #expect(driver.state.corpus.actors.contains { $0.name.lowercased() == value })
    }
  }

  @Test func `earlier searches stand first`() {
    var driver = Driver(columns: 100, rows: 30)
    driver.press("/quay<Enter><Esc>/")
    #expect(driver.row(1).contains("quay") && driver.row(1).contains("searched before"))
  }
}
