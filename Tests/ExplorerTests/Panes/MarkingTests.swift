import Corpus
import Explorer
import Screen
import Testing

struct MarkingTests {
  @Test func `a letter leads back to its place`() {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("<Tab>jj<Tab>jma")
    #expect(driver.status.contains("mark a is “What was paid”"))
    let place = driver.state.state
    driver.press("<Esc><Esc>G'a")
    #expect(driver.state.state == place)
    driver.press("<Backspace>")
    #expect(driver.state.document == 2)
  }

  @Test(arguments: ["''", "``", "'`"])
  func `a quote leads to where the last jump began, and back again`(keys: String) {
    var driver = Driver(columns: 120, rows: 20)
    driver.press("<Enter>j<Enter><Enter>")
    let dossier = driver.state.state
    driver.press(keys)
    #expect(driver.sectionTitle == "What was seen" && driver.state.state != dossier)
    driver.press(keys)
    #expect(driver.state.state == dossier)
  }

  @Test func `a mark keeps the place in the text`() {
    var driver = Driver(columns: 60, rows: 12)
    driver.press("<Enter><Enter>tjjwwma")
    let (top, mark) = (driver.state.detail.text.top, driver.state.detail.text.mark)
    driver.press("<Esc><Esc>G'a")
    #expect(driver.state.detail.text.top == top && driver.state.detail.text.mark == mark)
  }

  @Test func `what is no mark is said`() {
    var driver = Driver()
    driver.press("'a")
    #expect(driver.status.contains("there is no mark a"))
    driver.press("''")
    #expect(driver.status.contains("no jump to return to"))
    driver.press("m+")
    #expect(driver.status.contains("a mark is a letter"))
    driver.press("m<Esc>j")
    #expect(driver.state.bookmarks.isEmpty && driver.state.document == 1)
    driver.press("\"")
    #expect(driver.status.contains("there are no marks"))
  }

  @Test func `the letters that there are stand beside the one that is waited for`() {
    var driver = Driver(columns: 100, rows: 20)
    driver.press("jmaGmb'")
    #expect(driver.screen.contains("a  “The plan”") && driver.screen.contains("b  “第一章 港”"))
    driver.press("a")
    #expect(driver.state.document == 1)
  }

  @Test func `marks are listed, to go to one`() {
    var driver = Driver(columns: 100, rows: 20)
    driver.press("jmb<Tab>jma\"")
    #expect(driver.row(1).contains("The price") && driver.row(1).contains("section, mark a"))
    driver.press("<Down><Enter>")
    #expect(driver.state.focus == .documents && driver.state.document == 1)
  }

  @Test func `a mark outlives the corpus, and says when its document is gone`() {
    var driver = Driver(columns: 100, rows: 20)
    driver.press("Gma")
    let corpus = Corpus(
      documents: DocumentList(Sample.corpus.documents.dropLast()), actors: Sample.corpus.actors)
    driver.send(.loaded(corpus, driver.state.progress, []))
    driver.press("'a")
    #expect(driver.status.contains("c/東京.txt is no longer there"))
  }

  @Test func `the walk from match to match can be gone back, section by section`() {
    var driver = Driver(columns: 100, rows: 20)
    driver.press("/quay<Enter>")
    let first = driver.sectionTitle
    while driver.state.document == 0 { driver.press("n") }
    driver.press("<Backspace>")
    #expect(driver.state.document == 0)
    while driver.sectionTitle != first { driver.press("<Backspace>") }
    driver.press("<Backspace>")
    #expect(!driver.state.showsText)
  }

  @Test func `going to the last row is a jump`() {
    var driver = Driver()
    driver.press("G<Backspace>")
    #expect(driver.state.document == 0)
    driver.press("]")
    #expect(driver.state.document == 2)
  }
}

extension State {
  /// Where the reader is, to compare.
  fileprivate var state: [String] {
    ["\(focus)", "\(detail.subject)", "\(document ?? -1)", "\(section ?? -1)", "\(detail.view)"]
      + ["\(detail.position.selected)"]
  }
}
