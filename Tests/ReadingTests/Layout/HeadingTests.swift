import Corpus
import TestSupport
import Testing

struct HeadingTests {
  @Test func `short lines under chapters are a level deeper, without blank lines too`() throws {
    let text = """
      A History of the Lake
      Chapter 1: The Villa
      \(paragraph)
      Early Owners
      \(paragraph)
      A Place for Talks?
      \(paragraph)
      Chapter 2: The Treaty
      \(paragraph)
      Signing Day
      \(paragraph)
      """
    #expect(
      try sections(text) == [
        "1 Chapter 1: The Villa", "2 Early Owners", "2 A Place for Talks?",
        "1 Chapter 2: The Treaty", "2 Signing Day",
      ])
  }

  @Test func `sections run to the next heading of the same or a higher level`() throws {
    let marked = MarkedText(
      """
      A History of the Lake
      ⟦Part I
      ⟦Chapter 1. The Villa
      ⟦\(paragraph)
      ⟧⟧⟧⟦Part II
      ⟦Chapter 2. The Treaty
      ⟦\(paragraph)⟧⟧⟧
      """)
    let document = try read(marked.text)
    let spans = marked.spans
    #expect(document.sections.map(\.span) == [spans[0], spans[1], spans[3], spans[4]])
    #expect(document.sections.map(\.parent) == [nil, 0, nil, 2])
    #expect(document.sections[1].bodyStart == Int(spans[2].start))
    #expect(document.sections[3].bodyStart == Int(spans[5].start))
  }

  @Test func `numbers give levels`() throws {
    let text = """
      Report

      1. Scope

      \(paragraph)

      1.1 Limits

      \(paragraph)

      1.1.1 Of Time

      \(paragraph)

      2. Findings

      \(paragraph)
      """
    #expect(
      try sections(text) == ["1 1. Scope", "2 1.1 Limits", "3 1.1.1 Of Time", "1 2. Findings"])
  }

  @Test func `underlines give levels by order of appearance`() throws {
    let text = """
      Lakes
      *****

      First
      =====
      \(paragraph)

      Detail
      ------
      \(paragraph)

      Second
      ======
      \(paragraph)
      """
    let document = try read(text)
    #expect(document.title == "Lakes")
    #expect(try sections(text) == ["1 First", "2 Detail", "1 Second"])
    #expect(document.blocks[1].span == TextSpan(13, 24))
  }

  @Test func `capitals rank above short titles`() throws {
    let text = """
      Lakes

      THE NORTH

      \(paragraph)

      Deep Waters

      \(paragraph)

      THE SOUTH

      \(paragraph)
      """
    #expect(try sections(text) == ["1 THE NORTH", "2 Deep Waters", "1 THE SOUTH"])
  }

  @Test func `a table of contents makes no sections`() throws {
    let text = """
      Lakes

      Chapter 1: The North
      Chapter 2: The South

      Chapter 1: The North

      \(paragraph)

      Chapter 2: The South

      \(paragraph)
      """
    let headed = try read(text).sections.filter { !$0.isUnheaded }
    #expect(headed.map(\.level) == [1, 1])
    #expect(headed[0].span.length > paragraph.utf8.count)
  }

  @Test(arguments: [
    "Chapter and verse,", "- a point of a list", "the small letters",
    "On behalf of the", "We have seen it before", "1979 was the year",
  ])
  func `lines that only look like headings are none`(line: String) throws {
    let text = "A Title\n\n\(paragraph)\n\n\(line)\n\n\(paragraph)"
    let block = try blocks(text)[2]
    #expect(block == "paragraph: \(line)" || block == "listItem: \(line)")
  }

  @Test func `a short line amid a list is no heading`() throws {
    let text = "A Title\n\n\(paragraph)\n\nApples\nPears\nPlums\n\n\(paragraph)"
    #expect(try blocks(text).filter { $0.hasPrefix("heading") }.isEmpty)
  }

  @Test func `a title's second half is no section`() throws {
    let text = "A Title\nAnd what it stands for\n\(paragraph)\n\(paragraph)"
    #expect(try read(text).sections.allSatisfy(\.isUnheaded))
  }

  @Test func `the file's name stands in for a title`() throws {
    #expect(try read(paragraph, path: "a/ten_years-after.v2.txt").title == "ten years after.v2")
    #expect(try read(paragraph, path: "-").title == "standard input")
    #expect(try read("Chapter 1: One\n\(paragraph)", path: ".hidden").title == ".hidden")
  }

  @Test func `letters number headings below numerals, and above numbers`() throws {
    let text =
      ["I. BACKGROUND", "A. The pier", "1. Its builders", "B. The ferry", "II. FINDINGS"]
      .map { "\($0)\n\n\(paragraph)" }.joined(separator: "\n\n")
    #expect(
      try sections("The Report\n\n\(paragraph)\n\n" + text).dropFirst() == [
        "1 I. BACKGROUND", "2 A. The pier", "3 1. Its builders", "2 B. The ferry",
        "1 II. FINDINGS",
      ])
  }

  @Test func `a numeral alone is a heading, an initial is none`() throws {
    let text = "The Report\n\nI\n\n\(paragraph)\n\nII\n\n\(paragraph)"
    #expect(try sections(text) == ["1 I", "1 II"])
    #expect(try sections("\(paragraph)\n\nJ. Smith\n\n\(paragraph)").last == "1 J. Smith")
  }

  @Test func `a heading may stand above another of its look, three are a list`() throws {
    let two = "The Report\n\nPrelude\n\nThe first year\n\n\(paragraph)"
    #expect(try sections(two) == ["1 Prelude", "1 The first year"])
    let three =
      "The Report\n\n\(paragraph)\n\nOne pier\n\nTwo piers\n\nPrelude\n\nThe first year\n\n\(paragraph)"
    #expect(try !sections(three).contains("1 One pier"))
  }
}
