import Corpus
import Explorer
import Screen
import Search
import Testing

struct ConcordanceTests {
  private func driver(_ keys: String, columns: Int = 80, rows: Int = 24) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.press(keys)
    return driver
  }

  /// The columns in which the words found begin, on the rows that have them.
  private func columns(of word: String, in driver: Driver) -> Set<Int> {
    let frame = driver.frame
    var columns: Set<Int> = []
    for row in 1..<frame.size.rows - 1 {
      let first = (0..<frame.size.columns).first { column in
        frame[row, column].style.foreground == Theme.standard.match.foreground
      }
      if let first { columns.insert(first) }
    }
    return columns
  }

  @Test(arguments: [(80, 24), (200, 60), (40, 10)])
  func `matches stand one below the other`(columns: Int, rows: Int) {
    let driver = driver("/quay<Alt-k>", columns: columns, rows: rows)
    #expect(self.columns(of: "quay", in: driver).count == 1)
    #expect(driver.screen.contains("quay had been"))
    #expect(driver.status.contains("1/4"))
  }

  @Test func `wide letters keep the columns`() {
    var driver = driver("/港<Alt-k>")
    #expect(columns(of: "港", in: driver).count == 1)
    driver.press("j")
    #expect(driver.status.contains("2/"))
  }

  @Test func `a key changes the order, the status line says which, the selected line stays`() {
    var driver = driver("/quay<Alt-k>j")
    let line = driver.state.search?.concordance?.selected
    #expect(driver.status.contains("by document"))
    driver.press("s")
    #expect(driver.status.contains("by the words after"))
    #expect(driver.state.search?.concordance?.selected == line)
    driver.press("s")
    #expect(driver.status.contains("by the words before"))
    #expect(driver.state.search?.concordance?.selected == line)
  }

  @Test func `lines keep their order until they come in another one, which the last key says`() {
    var driver = driver("/quay<Alt-k>j")
    let lines = driver.state.search?.concordance?.concordance
    driver.answersSearches = false
    driver.press("ss")
    #expect(driver.status.contains("by document"))
    #expect(driver.state.search?.concordance?.concordance.lines == lines?.lines)
    let asked = driver.effects.compactMap { effect -> ([Hit], Concordance.Order, Int)? in
      guard case .arrange(let hits, let order, let number) = effect else { return nil }
      return (hits, order, number)
    }
    #expect(asked.map(\.1) == [.right, .left])
    for (hits, order, number) in asked.reversed() {
      let lines = Concordance(hits, in: driver.state.corpus, order: order)
      driver.send(.arranged(number: number, lines))
    }
    #expect(driver.status.contains("by the words before"))
  }

  @Test func `Enter goes to the place, Esc back to the line, again to the prompt, then home`() {
    var driver = driver("<Tab>/quay<Alt-k>jjj<Enter>", columns: 120, rows: 30)
    #expect(driver.sectionTitle == "The plan")
    #expect(driver.status.contains("match 4 of 4"))
    driver.press("<Esc>")
    #expect(driver.state.context == .lines && driver.status.contains("4/4"))
    driver.press("<Esc>")
    #expect(driver.state.context == .panes)
    #expect(driver.sectionTitle == "The plan")
    driver.press("<Esc>")
    #expect(driver.sectionTitle == "Chapter 1: The Quay")
  }

  @Test func `K opens the lines of the last search again, where they were left`() {
    var driver = driver("/quay<Alt-k>jj<Esc><Enter>", columns: 120, rows: 30)
    driver.press("K")
    #expect(driver.status.contains("3/4"))
    driver.press("q")
    #expect(driver.state.context == .panes)
  }

  @Test func `K without a search says so, and lines are not opened for nothing`() {
    var driver = driver("K")
    #expect(driver.status.contains("/ searches"))
    driver.press("/zebra<Alt-k>")
    #expect(driver.state.context == .search && driver.status.contains("no match"))
  }

  @Test func `help over the lines returns to them, and / to the prompt`() {
    var driver = driver("/quay<Alt-k>j?<Esc>")
    #expect(driver.state.context == .lines && driver.status.contains("2/4"))
    driver.press("/")
    #expect(driver.state.context == .search && driver.status.hasPrefix("/quay"))
  }

  @Test func `an export of what was found returns to the lines`() {
    var driver = driver("/quay<Alt-k><Alt-e>")
    #expect(driver.state.context == .exportFormat)
    driver.press("<Esc>")
    #expect(driver.state.context == .lines)
  }

  @Test func `a wide screen names the documents`() {
    #expect(driver("/quay<Alt-k>").row(1).contains("The Harbour Q"))
    #expect(!driver("/quay<Alt-k>", columns: 60, rows: 10).row(1).contains("Harbour Q"))
  }
}
