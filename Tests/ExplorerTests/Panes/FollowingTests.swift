import Corpus
import Explorer
import Screen
import Testing

struct FollowingTests {
  @Test func `Enter on an actor opens its dossier`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter><Enter><Enter>")
    #expect(driver.screen.contains("Mara Lindqvist ─"))
    #expect(driver.screen.contains("person · 4 mentions in 2 documents"))
    #expect(driver.screen.contains("also: Lindqvist, the harbour master"))
  }

  @Test func `Enter on a companion opens the next dossier, and back returns row by row`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter><Enter><Enter>fstate<Enter><Enter>")
    #expect(driver.screen.contains("▸Norland "))
    driver.press("<Backspace>")
    #expect(driver.screen.contains("▸Mara Lindqvist"))
    driver.press("<Ctrl-O>")
    #expect(driver.screen.contains("▸Chapter 1: The Quay"))
    driver.press("]]")
    #expect(driver.screen.contains("▸Norland "))
  }

  @Test func `Enter on a claim opens the text at its words, marked`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter><Enter>G<Enter>")
    #expect(driver.sectionTitle == "What was paid")
    let text = driver.state.corpus.documents[0].text
    #expect(
      driver.state.detail.text.emphasis.map { text[$0] }
        == ["Norland", "accused", "of hiding the cost"])
    #expect(
      driver.frame.cell(of: "hiding", after: "Authority")?.style.attributes
        .contains(.reverse) == true)
  }

  @Test func `Enter on a mention in a dossier goes to it in the other document`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter><Enter><Enter>G<Enter>")
    #expect(driver.sectionTitle == "The plan")
    #expect(driver.state.document == 1)
    #expect(driver.cursorRow.contains("said Mara"))
  }

  @Test func `Enter on a name in the text opens its dossier, on a cue the claim`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter>j<Enter>t<Enter>")
    #expect(driver.screen.contains("▸Mara Lindqvist"))
    driver.press("[w<Enter>")
    #expect(driver.screen.contains("[Linked]"))
    #expect(driver.cursorRow.contains("Mara Lindqvist said"))
  }

  @Test func `selecting another section beside a dossier shows that section`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter><Enter><Enter>hj")
    #expect(driver.row(1).contains("What was seen"))
    #expect(driver.screen.contains("[Linked]"))
  }

  @Test func `Esc closes a dossier and Back opens it again`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter><Enter><Enter><Esc>")
    #expect(driver.screen.contains("▸Chapter 1: The Quay"))
    driver.press("[")
    #expect(driver.screen.contains("▸Mara Lindqvist"))
  }

  @Test func `there is nothing to go back to at first`() {
    var driver = Driver()
    driver.press("<Backspace>")
    #expect(driver.status.contains("nothing to go back to"))
    driver.press("]")
    #expect(driver.status.contains("nothing to go forward to"))
  }

  @Test func `the file opens at the line of the mark`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter>jj<Enter>two")
    #expect(driver.effects == [.edit(path: "a/harbour.txt", line: 8)])
  }
}
