import Corpus
import Explorer
import Search
import Testing

/// Words that mean a query, offered above what they find.
struct OfferingTests {
  private func driver(_ keys: String, columns: Int = 80, rows: Int = 30) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.press(keys)
    return driver
  }

  private func offers(_ text: String) -> [String] {
    driver("/" + text).state.search?.rows.compactMap { row in
      if case .offer(let offer) = row { offer.query } else { nil }
    } ?? []
  }

  @Test func `a word is offered as what it means, with how many claims that finds`() {
    let driver = driver("/denied")
    #expect(driver.row(1).contains("status:denied"))
    #expect(driver.row(1).contains("claims that somebody denies or rejects (1)"))
    #expect(driver.row(2).contains("The Harbour Question"))
  }

  @Test(arguments: [
    ("Denies", ["status:denied"]), ("anonymous sources", ["by:unnamed"]),
    ("officials", ["by:official"]),
    ("rejected", ["status:denied", "said:rejected"]), ("quay", []), ("\"denied\"", []),
    ("norland", ["by:norland", "about:norland"]),
    ("mara lindqvist", ["by:\"mara lindqvist\"", "about:\"mara lindqvist\""]),
    ("port authority", ["about:\"port authority\""]), ("quay denied", ["quay status:denied"]),
    ("lindqvist denied", ["by:\"mara lindqvist\" status:denied"]), ("-denied", ["-status:denied"]),
    ("port authority lindqvist", ["about:\"port authority\" by:\"mara lindqvist\""]),
  ])
  func `words and names lead to what they mean`(text: String, queries: [String]) {
    #expect(offers(text) == queries)
  }

  @Test func `Enter goes to the first hit, not to the offer above it`() {
    let driver = driver("/denied<Enter>")
    #expect(driver.state.context == .panes && driver.sectionTitle == "What was seen")
  }

  @Test(arguments: ["/denied<Up><Enter>", "/denied<Tab>"])
  func `an offer is taken into the prompt`(keys: String) {
    let driver = driver(keys)
    #expect(driver.state.context == .search)
    #expect(driver.state.search?.editor.text == "status:denied ")
    #expect(driver.screen.contains("any delay in the warnings"))
  }

  @Test func `where nothing is found, Enter takes the offer`() {
    let driver = driver("/anonymous<Enter>")
    #expect(driver.state.search?.editor.text == "by:unnamed ")
  }

  @Test func `Tab goes on to the next offer, Shift-Tab back`() {
    var driver = driver("/mara lindqvist<Tab><Tab>")
    #expect(driver.state.search?.editor.text == "about:\"mara lindqvist\" ")
    driver.press("<Shift-Tab>")
    #expect(driver.state.search?.editor.text == "by:\"mara lindqvist\" ")
  }

  @Test func `a selected offer stays selected while more is read`() {
    var driver = driver("/denied<Up>")
    driver.send(.loaded(driver.state.corpus, driver.state.progress, []))
    driver.press("<Enter>")
    #expect(driver.state.search?.editor.text == "status:denied ")
  }

  @Test func `a click takes an offer`() {
    var driver = driver("/denied")
    driver.click(row: 1, column: 4)
    driver.press("<Enter>")
    #expect(driver.state.search?.editor.text == "status:denied ")
  }
}
