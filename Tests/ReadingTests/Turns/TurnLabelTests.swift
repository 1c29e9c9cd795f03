import Corpus
import TestSupport
import Testing

/// Lines that hand over to a speaker.
struct TurnTests {
  @Test(arguments: [
    ["Q: Why did it fail?", "A: \(paragraph)", "Q: And then?", "A: \(paragraph)"],
    [
      "THE CHAIR: Is it so?", "MS SUND: \(paragraph)", "COUNSEL (Mr Holm): Why?",
      "MS SUND: \(paragraph)",
    ],
    [
      "Mr Holm: Who was there?", "Ms Sund: \(paragraph)", "Mr Holm: Who else?",
      "Ms Sund: \(paragraph)",
    ],
  ])
  func `the short questions of an interview are no headings`(_ turns: [String]) throws {
    let text = "A Title\n\n\(paragraph)\n\n" + turns.joined(separator: "\n\n")
    #expect(try read(text).sections.allSatisfy(\.isUnheaded))
    let kinds = try blocks(text).suffix(turns.count * 2).map { $0.prefix { $0 != ":" } }
    #expect(kinds == turns.flatMap { _ in ["speaker", "paragraph"] })
  }

  @Test func `a heading with a colon stays one where no speaker returns`() throws {
    let text =
      "A Title\n\nCHAPTER ONE: THE TALKS\n\n\(paragraph)\n\nCHAPTER TWO: THE END\n\n\(paragraph)"
    #expect(try sections(text).count == 2)
  }

  @Test func `a turn in wrapped text begins a paragraph of its own`() throws {
    let lines = """
      MS SUND: The two governments met in the spring, and again in the autumn, and
      nothing came of either meeting, as everybody had known from the beginning on.
      MR HOLM: Nobody had known it, and some of those who were there were surprised
      to hear it, as their letters show, which have been published in the meantime.
      MS SUND: They were not written then, but a year later, and by somebody else.
      """
    let speakers = try blocks(lines).filter { $0.hasPrefix("speaker: ") }
    #expect(speakers == ["speaker: MS SUND:", "speaker: MR HOLM:", "speaker: MS SUND:"])
  }
}

/// The ways in which transcripts name their speakers.
struct TurnOpeningTests {
  /// The words of the labels that a text is found to have.
  private func labels(_ text: String) throws -> [String] {
    try blocks(text).filter { $0.hasPrefix("speaker: ") }.map { String($0.dropFirst(9)) }
  }

  @Test(arguments: [
    ("Q.", "A."), ("Q   ", "A   "), ("[Mr Holm]", "[Ms Sund]"), ("((WN))", "((Marta Velden))"),
    ("00:12 Erik Holm:", "00:20 Marta Velden:"), ("[00:00:12] Erik Holm:", "[00:00:20] Marta:"),
    ("Erik Holm (00:12):", "Marta Velden (00:20):"), ("**Erik Holm:**", "**Marta Velden:**"),
    ("MR. HOLM:", "MS. SUND:"), ("QUESTION:", "MS. SUND:"), ("Mr. HOLM.", "The CHAIR."),
  ])
  func `a label is told by its shape and return`(_ asks: String, _ answers: String) throws {
    let text = (0..<3).map { "\(asks) Did it sink \($0)?\n\n\(answers) It did, and \($0) more." }
    #expect(try labels(text.joined(separator: "\n\n")).count == 6)
  }

  @Test func `turns of a letter each are read`() throws {
    #expect(try labels("Q\tx\nQ\ty\nQ\tz") == ["Q", "Q", "Q"])
  }

  @Test func `rows of a table are no turns`() throws {
    let text = "Sund: 10\nHolm: 20\nSund: 12\nHolm: 21\n\nIt was a long week."
    #expect(try labels(text).isEmpty)
  }

  @Test func `a label in capitals of any script need not return`() throws {
    let text = "ИВАН: It is.\n\nМАРИЯ: It is not.\n\nИВАН: It was.\n\nГЕОРГИЙ: I was there."
    #expect(try labels(text).last == "ГЕОРГИЙ:")
  }

  @Test func `names on lines of their own take turns`() throws {
    let text = (0..<2).map { "Erik Holm\nDid it sink \($0)?\n\nMarta Velden\nIt did." }
    #expect(try labels(text.joined(separator: "\n\n")).count == 4)
  }

  @Test func `the times of subtitles are no text`() throws {
    let text =
      "WEBVTT\n\n00:00:12.000 --> 00:00:15.000\n<v Erik Holm>Did it sink?\n\n"
      + "00:00:20.000 --> 00:00:25.000\n<v Marta Velden>It did.\n"
    #expect(try blocks(text).filter { $0.hasPrefix("paragraph") }.count == 2)
    #expect(try labels(text) == ["<v Erik Holm>", "<v Marta Velden>"])
  }

  @Test(arguments: [
    "Chapter 1: The North\n\nChapter 2: The South\n\nChapter 1: The North\n\nChapter 2: The South",
    "Ingredients\nFlour\n\nMethod\nBake it.\n\nIngredients\nSugar\n\nMethod\nMelt it.",
    "Background: The boats sank.\n\nOutlook: They will be raised.",
  ])
  func `headings that return are nobody's labels`(_ text: String) throws {
    #expect(try labels(text).isEmpty)
  }
}
