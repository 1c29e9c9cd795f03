import Explorer
import Screen
import Search
import Testing

struct SearchingTests {
  @Test func `results narrow as one types`() {
    var driver = Driver()
    driver.press("/qu")
    #expect(driver.status.contains("4 sections in 2 documents"))
    driver.press("ay reop")
    #expect(driver.status.contains("1 section in 1 document"))
    driver.press("<Ctrl-W>")
    #expect(driver.status.hasPrefix("/quay "))
  }

  @Test func `answers to an older question are dropped`() {
    var driver = Driver()
    driver.answersSearches = false
    driver.press("/ab")
    #expect(
      driver.effects == [
        .search(text: "a", generation: 1), .search(text: "ab", generation: 2),
      ])
    driver.send(
      .searched(generation: 1, text: "a", Finder.find("quay", in: driver.state.corpus)))
    #expect(driver.state.search?.results.hits == [])
  }

  @Test func `Enter before the answer goes on as soon as it comes`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.answersSearches = false
    driver.press("/reopened<Enter>")
    driver.send(
      .searched(
        generation: 8, text: "reopened", Finder.find("reopened", in: driver.state.corpus)))
    #expect(driver.sectionTitle == "Chapter 2: Afterwards")
    #expect(driver.cursorRow.contains("reopened"))
  }

  @Test func `n and N walk the matches around`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("/quay<Enter>")
    #expect(driver.status.contains("match 1 of 4 in 2 documents"))
    driver.press("nnn")
    #expect(driver.status.contains("match 4 of 4"))
    #expect(driver.sectionTitle == "The plan")
    driver.press("n")
    #expect(driver.status.contains("the first match again"))
    driver.press("N2N")
    #expect(driver.state.search?.stop == 1)
  }

  @Test func `Esc returns to where the search began, from the prompt and from a match`() {
    for keys in ["/quay<Down><Esc>", "/quay<Down><Enter>nn<Esc>"] {
      var driver = Driver(columns: 120, rows: 30)
      driver.press("<Tab>jj" + keys)
      #expect(driver.sectionTitle == "What was paid")
      #expect(driver.state.focus == .sections && driver.state.context == .panes)
    }
  }

  @Test func `Back returns to where the search began as well`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Tab>jj/quay<Enter>[")
    #expect(driver.sectionTitle == "What was paid")
  }

  @Test func `Up and Down choose among the hits`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("/quay<Down><Down><Down><Up><Enter>")
    #expect(driver.sectionTitle == "Chapter 2: Afterwards")
    #expect(driver.status.contains("match 3 of 4"))
  }

  @Test func `a query that cannot be read leaves the last results and points at the place`() {
    var driver = Driver()
    driver.press("/quay (")
    #expect(driver.row(1).hasPrefix(" /quay ("))
    #expect(driver.row(2).hasPrefix("       ^ a parenthesis is not closed"))
    #expect(driver.screen.contains("The quay reopened."))
    driver.press("<Enter>")
    #expect(driver.effects == [.bell])
  }

  @Test func `the caret stays where the message has no room beside it`() {
    var driver = Driver(columns: 38)
    driver.press("/the quay (")
    #expect(driver.row(2).hasPrefix("           ^"))
    #expect(driver.row(3).hasPrefix(" a parenthesis is not closed"))
    driver.press("<Ctrl-U>the quay of the harbour of Norland (")
    #expect(driver.row(2).hasSuffix("a parenthesis is not closed ^"))
  }

  @Test func `nothing found is said, and Enter stays`() {
    var driver = Driver()
    driver.press("/zebra<Enter>")
    #expect(driver.status.contains("no match"))
    #expect(driver.state.context == .search)
  }

  @Test func `earlier searches are recalled`() {
    var driver = Driver()
    driver.press("/quay<Enter>/ferry<Enter>/<Ctrl-P>")
    #expect(driver.status.hasPrefix("/ferry"))
    driver.press("<Ctrl-P><Ctrl-P>")
    #expect(driver.status.hasPrefix("/quay"))
    driver.press("<Ctrl-N>")
    #expect(driver.status.hasPrefix("/ferry"))
    driver.press("<Ctrl-N>")
    #expect(driver.status.hasPrefix("/ "))
  }

  @Test func `n without a search says so`() {
    var driver = Driver()
    driver.press("n")
    #expect(driver.status.contains("/ searches"))
  }

  @Test func `a message that is longer than a line is shown to its end`() {
    var driver = Driver(columns: 60, rows: 12)
    driver.answersSearches = false
    driver.press("/x")
    let message = String(repeating: "too long ", count: 12) + "finished"
    driver.send(
      .searched(
        generation: 1, text: "x", .failure(QueryError(position: 0, message: message))))
    #expect(driver.row(2) == "  ^")
    #expect(driver.row(3).hasPrefix(" too long"))
    #expect(driver.screen.contains("finished"))
  }

  @Test func `the linked view behind a hit stands on the claim that was found`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("/need<Enter>L")
    #expect(driver.cursorRow.contains("Mara Lindqvist, said"))
  }
}
