import Corpus
import Explorer
import Screen
import TestSupport
import Testing

/// The list of all actors: a screen that is one file and one action.
struct ActorListTests {
  private func driver(_ keys: String = "") -> Driver {
    var driver = Driver(columns: 110, rows: 30)
    driver.press("A" + keys)
    return driver
  }

  /// The actors' names, as the rows of the screen have them.
  private func names(_ driver: Driver) -> [String] {
    let names = driver.state.corpus.actors.map(\.name)
    return (0..<driver.state.size.rows).compactMap { row in
      let words = driver.row(row)
      return names.filter { words.contains($0) && words.contains("mention") }.max {
        $0.count < $1.count
      }
    }
  }

  @Test func `those who speak are listed, the ones with the most claims first`() {
    let driver = driver()
    let corpus = driver.state.corpus
    let counts = names(driver).map { name in
      corpus.actors.firstIndex { $0.name == name }.map {
        corpus.claims(by: ActorIndex($0)).count
      } ?? -1
    }
    #expect(counts.count > 1)
    #expect(counts == counts.sorted(by: >))
  }

  @Test func `what is mentioned once is folded until it is asked for`() {
    var builder = CorpusBuilder()
    builder.actor("Norland", .state)
    builder.actor("Quayside", .place)
    builder.document(
      "a.txt", "= Quays\n# One\n⟦Norland|Norland⟧, ⟦Norland|Norland⟧, ⟦Quayside|Quayside⟧.")
    var driver = Driver(builder.corpus(), columns: 110, rows: 30)
    driver.press("A")
    #expect(names(driver) == ["Norland"] && driver.screen.contains("Mentioned once  1"))
    driver.press("G<Enter>")
    #expect(names(driver) == ["Norland", "Quayside"])
  }

  @Test func `the order goes on to mentions, and then to names`() {
    let corpus = driver().state.corpus
    let mentions = names(driver("s")).map { name in
      corpus.actors.first { $0.name == name }?.mentionCount ?? -1
    }
    #expect(mentions == mentions.sorted(by: >))
    #expect(names(driver("ss")) == names(driver("ss")).sorted())
    #expect(names(driver("sss")) == names(driver()))
  }

  @Test func `Enter opens the dossier, and Esc leads back to the row`() {
    var driver = driver("j")
    let name = names(driver)[1]
    driver.press("<Enter>")
    #expect(driver.state.context == .panes)
    #expect(driver.screen.contains(name))
    #expect(driver.state.detail.subject != .section)
    driver.press("<Esc>y")
    #expect(driver.effects.contains(.copy(name)))
  }

  @Test func `a double click follows, and the wheel scrolls`() {
    var driver = driver()
    driver.doubleClick(row: 3, column: 5)
    #expect(driver.state.detail.subject != .section)
  }

  @Test func `y copies the name, e exports the dossier, and Esc returns to the list`() {
    var driver = driver("j")
    let name = names(driver)[1]
    driver.press("y")
    #expect(driver.effects.contains(.copy(name)))
    driver.press("e")
    #expect(driver.state.context == .exportFormat)
    driver.press("<Esc>")
    #expect(driver.state.context == .lines)
    #expect(names(driver)[1] == name)
    driver.press("q")
    #expect(driver.state.context == .panes)
  }

  @Test func `a command of the panes leaves it, one of lists does not`() {
    var driver = driver(":order<Enter>")
    #expect(driver.status.contains("by mentions"))
    driver.press(":text<Enter>")
    #expect(driver.state.context == .panes)
  }

  @Test func `the selected actor stays selected in a corpus that has grown`() {
    var driver = driver("jj")
    let name = names(driver)[2]
    driver.send(.loaded(driver.state.corpus, driver.state.progress, []))
    driver.press("y")
    #expect(driver.effects.contains(.copy(name)))
  }
}
