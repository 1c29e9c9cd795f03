import Corpus
import TestSupport
import Testing

struct UnheadedSectionTests {
  private let long = "\(paragraph) So they wrote."

  @Test func `a text without headings is cut at its paragraphs, captions with the next`() throws {
    let marked = MarkedText(
      """
      A Title

      ⟦The villa. (Photo: Ada Moreau)

      \(long) \(long)

      ⟧⟦\(long) \(long)

      ⟧⟦The lake. (Photo: Ada Moreau)

      \(long) \(long)

      Share this:⟧
      """)
    let document = try read(marked.text)
    #expect(document.sections.map(\.span) == marked.spans)
    #expect(document.sections.allSatisfy { $0.isUnheaded && $0.level == 1 && $0.parent == nil })
    #expect(document.title(of: document.sections[0]) == "The two governments met in the…")
  }

  @Test func `very short paragraphs go together`() throws {
    let text = Array(repeating: "He came. She left.", count: 40).joined(separator: "\n\n")
    let sections = try read(text).sections
    #expect((2...7).contains(sections.count))
  }

  @Test func `a long text has some hundred sections at most`() throws {
    let text = Array(repeating: long, count: 5000).joined(separator: "\n\n")
    #expect((100...300).contains(try read(text).sections.count))
  }

  @Test func `text before the first heading is a section of its own`() throws {
    let text = "A Title\n\n\(paragraph)\n\nChapter 1: The Talks\n\n\(paragraph)"
    #expect(
      try sections(text) == ["1 The two governments met in the…", "1 Chapter 1: The Talks"])
  }

  @Test func `equal headings have identifiers of their own, and keep them`() throws {
    let text =
      "A Title\n\nChapter 1\n\n\(paragraph)\n\nNotes\n\n\(paragraph)\n\nNotes\n\n\(paragraph)"
    let identifiers = try read(text).sections.map(\.identifier)
    #expect(Set(identifiers).count == 3)
    #expect(try read(text, path: "elsewhere/notes.txt").sections.map(\.identifier) == identifiers)
    #expect(try read(text, path: "other.txt").sections[0].identifier != identifiers[0])
    let edited = text.replacing("Nothing came", with: "Much came")
    #expect(try read(edited).sections.map(\.identifier) == identifiers)
    #expect(try read(edited).identifier != read(text).identifier)
  }
}
