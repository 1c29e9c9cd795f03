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
