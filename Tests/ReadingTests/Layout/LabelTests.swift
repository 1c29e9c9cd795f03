import Corpus
import TestSupport
import Testing

struct LabelTests {
  private let body = "the matter was settled long before the ministers met at the lake."

  @Test func `labels on sibling paragraphs are sections a level down`() throws {
    let marked = MarkedText(
      """
      A Title
      Chapter 1: The Talks
      \(paragraph)
      ⟦⟦Background⟧: ⟦\(body)
      ⟧⟧⟦⟦After 9/11⟧: ⟦\(body)
      ⟧⟧⟦⟦The U.S. Role⟧: ⟦\(body)⟧
      \(paragraph)⟧
      """)
    let document = try read(marked.text)
    #expect(document.sections.map(\.level) == [1, 2, 2, 2])
    for (section, spans) in zip(document.sections.dropFirst(), [0, 3, 6]) {
      #expect(section.span == marked.spans[spans])
      #expect(section.title == marked.spans[spans + 1])
      #expect(section.bodyStart == Int(marked.spans[spans + 2].start))
      #expect(section.parent == 0)
    }
  }

  @Test func `the label is a heading block and the rest a paragraph`() throws {
    let text = "A Title\n\nBackground: \(body)\n\nOutlook: \(body)"
    #expect(
      try blocks(text) == [
        "title: A Title", "heading: Background:", "paragraph: \(body)", "heading: Outlook:",
        "paragraph: \(body)",
      ])
  }

  @Test func `a label without a sibling is none`() throws {
    let text = "A Title\n\n\(paragraph)\n\nBackground: \(body)\n\n\(paragraph)"
    #expect(try read(text).sections.allSatisfy(\.isUnheaded))
  }

  @Test(arguments: [
    // Turns of speakers.
    ["MOREAU: \("settled")", "LI: ", "MOREAU: "], ["Q: ", "A: ", "Q: "],
    // Clauses of saying.
    ["He said: ", "She added: "], ["The minister wrote: ", "His deputy replied: "],
    // Times, and a sentence before the colon.
    ["At 10:30 ", "At 11:45 "], ["It ended. So much is sure: ", "It began. That is all: "],
  ])
  func `what hands over to a speaker is no label`(openings: [String]) throws {
    let text = "A Title\n\n" + openings.map { $0 + body }.joined(separator: "\n\n")
    #expect(try read(text).sections.allSatisfy(\.isUnheaded))
  }

  @Test func `labels behind bullets count`() throws {
    let text = "A Title\n\n\(paragraph)\n\n- Background: \(body)\n- Outlook: \(body)"
    #expect(try sections(text).suffix(2) == ["1 Background", "1 Outlook"])
  }
}
