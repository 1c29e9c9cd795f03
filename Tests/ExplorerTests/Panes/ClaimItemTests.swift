import Corpus
import Explorer
import Screen
import TestSupport
import Testing

/// How claims are listed in the Linked view and in a dossier.
struct ClaimItemTests {
  private func driver(
    _ text: String, claims: [Int: CorpusBuilder.ClaimTraits], columns: Int = 60, rows: Int = 30
  ) -> Driver {
    var builder = CorpusBuilder()
    for name in ["Norway", "Sweden", "Iceland"] { builder.actor(name, .state) }
    builder.document("a.txt", "# One\n" + text, claims: claims)
    var driver = Driver(builder.corpus(), columns: columns, rows: rows)
    driver.press("<Tab><Tab>z")
    return driver
  }

  /// The row that begins with some words, without the border and the mark of the selection.
  private func row(_ words: String, in driver: Driver) -> String {
    let rows = (2..<driver.state.size.rows - 2).map { row in
      String(driver.row(row).dropFirst().dropLast().map { $0 == "▌" ? " " : $0 })
    }
    return rows.first { $0.drop { $0 == " " }.hasPrefix(words) } ?? ""
  }

  private static let nested = """
    ⟦Norway|source 1 Norway⟧ ⟦said|cue 1 say⟧ ⟦that ⟦Sweden|source 2 Sweden⟧ ⟦denied|cue 2 deny⟧ \
    ⟦all of it|content 2⟧|content 1⟧. ⟦Iceland|source 3 Iceland⟧ ⟦hoped|cue 3 hope⟧ ⟦so|content 3⟧.
    """

  @Test func `what is said in what is said is indented below it`() {
    let driver = driver(
      Self.nested, claims: [2: .init(polarity: .negative, status: .denied, parent: 1)])
    #expect(row("Norway said", in: driver).hasPrefix("  Norway said"))
    #expect(row("Sweden denied", in: driver).hasPrefix("    Sweden denied"))
    #expect(row("all of it", in: driver).hasPrefix("      all of it"))
    #expect(row("Iceland hoped", in: driver).hasPrefix("  Iceland hoped"))
  }

  @Test func `only what is not asserted has its status beside it`() {
    let driver = driver(
      Self.nested, claims: [2: .init(polarity: .negative, status: .denied, parent: 1)])
    #expect(row("Sweden denied", in: driver).hasSuffix(" denied "))
    #expect(!driver.screen.contains("asserted"))
  }

  @Test func `those who say something together are all named`() {
    let driver = driver(
      "⟦Norway and Sweden|source 1 Norway + Sweden⟧ ⟦proposed|cue 1 propose⟧ ⟦a treaty|content 1⟧.",
      claims: [1: .init()])
    #expect(driver.screen.contains("Norway and Sweden proposed"))
  }

  @Test func `the document is not named where the heading does`() {
    let driver = driver(
      "⟦Norway|Norway⟧ ⟦has many fjords, which are long and deep and dark and very cold|content 1⟧.",
      claims: [1: .init(.narrated, status: .hedged)])
    #expect(driver.screen.contains("In the document's own voice  1"))
    #expect(!driver.screen.contains("the document "))
    #expect(row("has many fjords", in: driver).hasPrefix("  has many fjords"))
    #expect(row("has many fjords", in: driver).hasSuffix(" hedged "))
    #expect(row("dark and very", in: driver).hasPrefix("    dark"), "the lines below hang")
  }

  @Test func `in a dossier the document is named`() {
    var driver = driver(
      "⟦Norway|Norway⟧ ⟦has fjords|content 1⟧.",
      claims: [1: .init(.narrated, about: ["Norway"])])
    driver.press("<Enter>")
    #expect(driver.screen.contains("the document "))
  }

  @Test func `the selection lies over all lines of a claim`() {
    let driver = driver(Self.nested, claims: [:], columns: 120)
    let cursor = driver.frame.cursor
    for row in cursor.row...cursor.row + 1 {
      #expect(driver.frame[row, 80].style.attributes.contains(.reverse))
    }
    #expect(!driver.frame[cursor.row + 2, 80].style.attributes.contains(.reverse))
  }

  /// Nine actors, and a claim.
  private func crowd() -> Driver {
    var builder = CorpusBuilder()
    let names = (1...9).map { "Person \($0)" }
    for name in names { builder.actor(name) }
    let text = names.map { "⟦\($0)|\($0)⟧ came." }.joined(separator: " ")
    builder.document(
      "a.txt", "# One\n\(text) ⟦It rained|content 1⟧.", claims: [1: .init(.narrated)])
    return Driver(builder.corpus(), columns: 80, rows: 24)
  }

  @Test func `of many actors the first are listed, the rest when they are asked for`() {
    var driver = crowd()
    driver.press("<Tab><Tab>")
    #expect(driver.screen.contains("Person 5") && !driver.screen.contains("Person 6"))
    #expect(driver.screen.contains("4 more") && driver.screen.contains("Actors  9"))
    driver.press("jjjjj<Enter>")
    #expect(driver.cursorRow.contains("Person 6") && driver.screen.contains("Person 9"))
    #expect(!driver.screen.contains("more"))
  }

  @Test func `a filter looks at all actors`() {
    var driver = crowd()
    driver.press("<Tab><Tab>fperson 8<Enter>")
    #expect(driver.cursorRow.contains("Person 8"))
  }

  @Test func `the way back to an actor unfolds those that it is among`() {
    var driver = crowd()
    driver.press("<Tab><Tab>jjjjj<Enter>jj<Enter>")
    #expect(driver.row(1).contains("▸Person 8"))
    driver.press("<Tab><Tab><Esc><BS>")
    driver.press("<BS>")
    #expect(driver.cursorRow.contains("Person 8"))
  }

  @Test func `words in lists and in the text are no wider than ninety columns`() {
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    var driver = driver(
      "⟦Norway|source 1 Norway⟧ ⟦said|cue 1 say⟧ ⟦\(words)|content 1⟧.", claims: [:], columns: 300)
    for keys in ["", "t"] {
      driver.press(keys)
      let rows = (2..<28).map { driver.row($0).dropFirst().dropLast() }.filter {
        $0.contains("word")
      }
      #expect(rows.count > 3)
      for row in rows { #expect(String(row).trimmed.count <= 95) }
    }
  }
}
