import Corpus
import Explorer
import TestSupport
import Testing

/// Why a claim or an actor is shown, on request.
struct ExplanationTests {
  /// Opens the section "What was seen", which has two claims, at the first of them.
  private func atFirstClaim() -> Driver {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter>j<Enter>j")
    return driver
  }

  @Test func `x says which rule found a claim and how its source led to the actor`() {
    var driver = atFirstClaim()
    driver.press("x")
    #expect(driver.screen.contains("found by marked, score 0.75"))
    #expect(driver.screen.contains("“Mara Lindqvist” is Mara Lindqvist, by name"))
  }

  @Test func `x again hides what it showed`() {
    var driver = atFirstClaim()
    let before = driver.screen
    driver.press("xx")
    #expect(driver.screen == before)
  }

  @Test func `the explanation goes with the selection`() {
    var driver = atFirstClaim()
    driver.press("xk")
    #expect(!driver.screen.contains("found by"))
    #expect(driver.screen.contains("named by marked, score 1.00"))
    #expect(driver.screen.contains("mentions: marked 4"))
    driver.press("jj")
    #expect(driver.screen.contains("“She” is Mara Lindqvist"))
  }

  @Test func `a dossier explains its actor`() {
    var driver = Driver(columns: 120, rows: 40)
    driver.press("<Enter><Enter><Enter>x")
    #expect(driver.row(2).contains("person · 4 mentions"))
    #expect(driver.row(3).contains("named by marked"))
  }

  @Test func `in the text the status line explains the mark`() {
    var driver = atFirstClaim()
    driver.press("tx")
    #expect(driver.status.contains("named by marked, score 1.00; mentions: marked 4"))
  }

  @Test func `a source that is nobody known says so`() {
    var builder = CorpusBuilder()
    builder.document("a.txt", "⟦An official|source 1⟧ ⟦said|cue 1 say⟧ ⟦no|content 1⟧.")
    var driver = Driver(builder.corpus(), columns: 120, rows: 20)
    driver.press("<Enter><Enter>x")
    #expect(driver.screen.contains("“An official” names no known actor"))
  }
}
