import Corpus
import Explorer
import Export
import Screen
import Search
import Testing

struct ExportingTests {
  private let section = ExportChoice.sections([SectionPlace(document: 0, section: 2)])
  private let name = "the-harbour-question-what-was-paid"

  @Test func `the section is exported in the chosen format to the name given`() {
    var driver = Driver()
    driver.press("<Tab>jje<Down><Enter>")
    #expect(driver.screen.contains("▸Export What was paid"))
    driver.press("<Ctrl-U>out.json<Enter>")
    #expect(
      driver.effects == [
        .export(section, format: "json", destination: "out.json", overwrite: false)
      ])
    driver.send(.exported(.wrote(bytes: 3214, path: "out.json")))
    #expect(driver.status.contains("wrote 3,214 bytes to out.json"))
    #expect(driver.state.context == .panes)
  }

  @Test func `the proposed name follows the format until a person changes it`() {
    var driver = Driver()
    driver.press("<Tab>jje")
    #expect(driver.screen.contains("to \(name).md"))
    driver.press("j")
    #expect(driver.screen.contains("to \(name).json"))
    driver.press("<Enter>x<Esc>k")
    #expect(driver.screen.contains("to \(name).jsonx"))
  }

  @Test func `a file that is there is overwritten only after a yes`() {
    var driver = Driver()
    driver.press("<Tab>jje<Enter><Enter>")
    driver.send(.exported(.exists(path: "\(name).md")))
    #expect(driver.screen.contains("overwrite it?"))
    driver.press("n")
    #expect(driver.state.context == .exportDestination)
    driver.press("<Enter>")
    driver.send(.exported(.exists(path: "\(name).md")))
    driver.press("y")
    #expect(
      driver.effects.last
        == .export(section, format: "markdown", destination: "\(name).md", overwrite: true))
  }

  @Test func `a failure is shown where the name can be mended`() {
    var driver = Driver()
    driver.press("e<Enter><Enter>")
    driver.send(.exported(.failed(path: "x", message: "no such folder")))
    #expect(driver.screen.contains("no such folder"))
    #expect(driver.state.context == .exportDestination)
  }

  @Test func `a dossier and the results of a search are exported as what they are`() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("<Enter><Enter><Enter>e<Enter><Enter>")
    #expect(
      driver.effects == [
        .export(.actor(0), format: "markdown", destination: "mara-lindqvist.md", overwrite: false)
      ])
    driver = Driver(columns: 120, rows: 30)
    driver.press("/ferry<Alt-e><Enter><Enter>")
    #expect(
      driver.effects == [
        .export(
          .sections([
            SectionPlace(document: 1, section: 0), SectionPlace(document: 1, section: 1),
          ]), format: "markdown", destination: "search-ferry.md", overwrite: false)
      ])
    driver.send(.exported(.wrote(bytes: 1, path: "search-ferry.md")))
    #expect(driver.state.context == .search)
    #expect(driver.status.contains("wrote 1 byte to search-ferry.md"))
  }

  @Test func `what is found by its claims is exported as claims`() {
    let hits = [
      Hit(document: 1, section: 0, score: 0, matches: [], snippet: TextSpan(0, 1), claims: [4]),
      Hit(document: 0, section: 2, score: 1, matches: [], snippet: TextSpan(0, 1), claims: [1, 2]),
    ]
    #expect(
      ExportChoice(found: hits)
        == .claims([
          Place(document: 0, item: 1), Place(document: 0, item: 2), Place(document: 1, item: 4),
        ]))
    let word = Hit(
      document: 2, section: 0, score: 2, matches: [], snippet: TextSpan(0, 1), claims: [])
    #expect(
      ExportChoice(found: hits + [word])
        == .sections([
          SectionPlace(document: 0, section: 2), SectionPlace(document: 1, section: 0),
          SectionPlace(document: 2, section: 0),
        ]))
  }

  @Test func `nothing is exported from an empty corpus`() {
    var driver = Driver(.init())
    driver.press("e")
    #expect(driver.status.contains("nothing to export"))
  }
}
