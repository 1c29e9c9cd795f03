import Corpus
import Export
import Screen
import TestSupport
import Testing

@testable import Explorer

/// Two actors or two documents side by side.
struct CompareListTests {
  private static let corpus: Corpus = {
    var builder = CorpusBuilder()
    builder.actor("Norland", .state)
    builder.actor("Sudland", .state)
    builder.document(
      "a.txt",
      """
      = The strait
      # Ferries
      ⟦⟦Norland|Norland⟧|source 1 Norland⟧ ⟦said|cue 1 say⟧ ⟦the northern ferries would stop in winter|content 1⟧. \
      ⟦⟦Norland|Norland⟧|source 2 Norland⟧ ⟦denied|cue 2 deny⟧ ⟦any quarrel over herring quotas|content 2⟧. \
      ⟦⟦Norland|Norland⟧|source 3 Norland⟧ ⟦accused|cue 3 accuse⟧ ⟦⟦Sudland|Sudland⟧ of bad faith|content 3⟧.
      """, claims: [1: .init(), 2: .init(status: .denied), 3: .init(about: ["Sudland"])])
    builder.document(
      "b.txt",
      """
      = The southern view
      # Ships
      ⟦⟦Sudland|Sudland⟧|source 1 Sudland⟧ ⟦said|cue 1 say⟧ ⟦a northern ferry stopped every winter|content 1⟧. \
      ⟦⟦Sudland|Sudland⟧|source 2 Sudland⟧ ⟦said|cue 2 say⟧ ⟦the weather was fine|content 2⟧. \
      ⟦Norland|Norland⟧ was silent.
      """, claims: [1: .init(), 2: .init()])
    return builder.corpus()
  }()

  private func driver(_ keys: String) -> Driver {
    var driver = Driver(Self.corpus, columns: 110, rows: 30)
    driver.press(keys)
    return driver
  }

  /// The lines of the screen between its borders, without blanks.
  private func lines(_ driver: Driver) -> [String] {
    (2..<driver.state.size.rows - 2).map {
      driver.row($0).filter { !"│▌ ".contains($0) }
    }.filter { !$0.isEmpty }
  }

  @Test func `two actors are compared by pressing the key on one and on the other`() {
    var driver = driver("Ac")
    #expect(driver.status.contains("compares it with Norland"))
    driver.press("jc")
    #expect(driver.state.screen is CompareList)
    #expect(lines(driver).first == "NorlandSudland")
  }

  @Test func `claims on the same subject stand on one line, whatever the forms of their words`() {
    let driver = driver("Acjc")
    let lines = lines(driver)
    #expect(lines.contains("▾Onthesamesubject1"))
    #expect(lines.contains("thenorthernferrieswouldstopinwinteranorthernferrystoppedeverywinter"))
    #expect(lines.contains("▾OnlyNorland1") && lines.contains("▾OnlySudland1"))
  }

  @Test func `what they say of each other comes first, the sections with both last`() {
    let lines = lines(driver("Acjc"))
    #expect(lines.dropFirst().first == "▾Abouteachother1")
    #expect(lines.last == "Thesouthernview›Ships" && lines.contains("▾Sectionswithboth2"))
  }

  @Test func `two documents are compared as two actors are`() {
    let lines = lines(driver("cjc"))
    #expect(lines.first == "ThestraitThesouthernview")
    #expect(lines.contains("▾Onthesamesubject1"))
  }

  @Test func `a document is not compared with an actor, nor anything with itself`() {
    #expect(!(driver("cAc").state.screen is CompareList))
    #expect(!(driver("cc").state.screen is CompareList))
  }

  @Test func `in a dossier one press on a companion is enough`() {
    var driver = driver("A<Enter>")
    for _ in 0..<20 {
      let detail = driver.state.detail
      if case .some(.companion) = detail.item(inRow: detail.position.selected) { break }
      driver.press("j")
    }
    driver.press("c")
    #expect(driver.state.screen is CompareList)
  }

  @Test func `Tab goes to the other side, whose words Enter shows, and Esc leads back`() {
    var driver = driver("Acjcj")
    driver.press("j")
    #expect(driver.status.contains("The strait"))
    driver.press("<Tab>")
    #expect(driver.status.contains("The southern view"))
    driver.press("<Enter>")
    #expect(driver.state.showsText && driver.state.document == 1)
    driver.press("<Esc>")
    #expect(driver.state.screen is CompareList)
    driver.press("<Esc>")
    #expect(driver.state.screen is ActorList)
  }

  @Test func `a filter leaves a topic, and what is exported are the claims that are left`() {
    var driver = driver("Acjcfwinter<Enter>e")
    guard let dialog = driver.state.screen as? ExportDialog,
      case .claims(let claims) = dialog.choice
    else {
      Issue.record("no export of claims was begun")
      return
    }
    #expect(claims.count == 2)
    driver.press("<Esc><Esc>")
    #expect(lines(driver).contains("▾Sectionswithboth2"))
  }

  @Test func `a corpus that has grown is compared anew`() {
    var driver = driver("Acjc")
    let before = driver.screen
    driver.send(.loaded(Self.corpus, driver.state.progress, []))
    #expect(driver.screen == before)
  }
}
