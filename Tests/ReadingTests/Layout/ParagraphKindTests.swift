import Corpus
import TestSupport
import Testing

/// What kinds of paragraphs a text has, and what its list of contents is.
struct ParagraphKindTests {
  @Test func `items, notes, quoted mail and rows of tables are told from paragraphs`() throws {
    let text = """
      \(paragraph)

      • The pier is shut.
      2) The ferry waits.

      > She said that the pier was safe.

      Ward      Votes     Share
      North     1,204     41
      South     988       33

      [3] See the report of 1998.
      """
    #expect(
      try blocks(text).dropFirst() == [
        "listItem: • The pier is shut.", "listItem: 2) The ferry waits.",
        "quotation: > She said that the pier was safe.",
        "tableRow: Ward Votes Share", "tableRow: North 1,204 41", "tableRow: South 988 33",
        "note: [3] See the report of 1998.",
      ])
  }

  @Test func `two lines with a gap are no table`() throws {
    #expect(
      try blocks("\(paragraph)\n\nAnna Lund      Varde\nIvo Brandt      Sund\n").suffix(2)
        .allSatisfy { $0.hasPrefix("paragraph") })
  }

  @Test func `a paragraph that is set in among others is a quotation`() throws {
    let text = "\(paragraph)\n\n\(paragraph)\n\n\(paragraph)\n\n      \(paragraph)\n\n\(paragraph)"
    #expect(
      try read(text).blocks.map(\.kind) == [
        .paragraph, .paragraph, .paragraph, .quotation, .paragraph,
      ])
  }

  @Test func `where every paragraph is set in, none is a quotation`() throws {
    let text = "    \(paragraph)\n\n    \(paragraph)"
    #expect(try read(text).blocks.map(\.kind) == [.paragraph, .paragraph])
  }

  @Test func `a list of contents is none of the text`() throws {
    let text = """
      The Old Pier of Varde

      1. How it was built
      2. Who pays for it
      3. What comes next

      1. How it was built

      \(paragraph)

      2. Who pays for it

      \(paragraph)

      3. What comes next

      \(paragraph)
      """
    let document = try read(text)
    #expect(document.blocks.count { $0.kind == .contents } == 3)
    #expect(document.blocks.first { $0.kind == .contents }?.reason == .repetition)
    #expect(
      try sections(text) == [
        "1 1. How it was built", "1 2. Who pays for it", "1 3. What comes next",
      ])
  }

  @Test func `lines that lead over dots to a page are contents`() throws {
    let lines = "Findings ........ 4\nMethods ........ 12\nThanks ........ 31\n"
    #expect(
      try read(lines + "\n" + paragraph).blocks.map(\.kind).prefix(3) == [
        .contents, .contents, .contents,
      ])
  }
}
