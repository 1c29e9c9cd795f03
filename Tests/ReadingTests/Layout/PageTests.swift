import Corpus
import TestSupport
import Testing

/// What belongs to a page and not to its text: menus, mastheads, numbers.
struct PageTests {
  /// The lines of a text that are left out of its reading.
  private func furniture(_ text: String) throws -> [String] {
    let document = try read(text)
    return document.blocks.filter { $0.kind.isFurniture }.map { document.text[$0.span] }
  }

  @Test func `a menu before the title is none of the text`() throws {
    let text = """
      Why?

      About

      How to use this site

      Search

      The Report on the Old Pier of Varde

      \(paragraph)
      """
    #expect(try read(text).title == "The Report on the Old Pier of Varde")
    #expect(try furniture(text) == ["Why?", "About", "How to use this site", "Search"])
  }

  @Test func `where and when it was said stands between title and text`() throws {
    let text =
      "Briefing on the Pier\n\nThe Varde Briefing Room\n\n1:54 P.M. EST\n\n\(paragraph)"
    #expect(try furniture(text) == ["The Varde Briefing Room", "1:54 P.M. EST"])
    #expect(try sections(text).count == 1)
  }

  @Test func `a release says for whom it is`() throws {
    let text =
      "FOR IMMEDIATE RELEASE\n\nTown Closes Pier\n\n\(paragraph)\n\n###\n\nContact: Anna Lund, 555-0101"
    #expect(try read(text).title == "Town Closes Pier")
    #expect(
      try furniture(text) == ["FOR IMMEDIATE RELEASE", "###", "Contact: Anna Lund, 555-0101"])
  }

  @Test(arguments: ["12", "- 7 -", "Page 3"])
  func `a paragraph goes on over the number of a page`(_ number: String) throws {
    let text = """
      The Pier

      Anna Lund said the pier was old and that the council had known of the holes in

      \(number)

      its deck for ten years, as everybody in the town had known before the winter came.
      """
    let paragraphs = try blocks(text).filter { $0.hasPrefix("paragraph") }
    #expect(paragraphs.count == 1)
    #expect(paragraphs.first?.contains("its deck") == true)
  }

  @Test func `numbers of a table are no pages`() throws {
    let text = "The Votes\n\nVarde\n12\nOstrand\n7\n\n\(paragraph)"
    #expect(try furniture(text).allSatisfy { Int($0) == nil })
  }

  @Test func `marks before a line make headings of it`() throws {
    let text =
      "# The Pier\n\n## Cost\n\n\(paragraph)\n\n### Deck\n\n\(paragraph)\n\n## Outlook\n\n\(paragraph)"
    let document = try read(text)
    #expect(document.title == "The Pier")
    #expect(
      document.sections.map { "\($0.level) \(document.title(of: $0))" } == [
        "1 Cost", "2 Deck", "1 Outlook",
      ])
  }

  @Test(arguments: [
    "Anna Lund called the pier “a danger to us all.”",
    "“It is closed,” said Anna Lund. “We will not open it.”",
  ])
  func `a first paragraph that says something is no title`(_ opening: String) throws {
    #expect(try blocks("\(opening)\n\n\(paragraph)").first == "paragraph: \(opening)")
  }

  @Test func `a lone question among paragraphs is no heading`() throws {
    let text = "The Pier\n\n\(paragraph)\n\nCan you hear me?\n\n\(paragraph)"
    #expect(try blocks(text).contains("paragraph: Can you hear me?"))
  }

  @Test(arguments: ["Protest in Oslo 05.jpg", "File:Mara Lind (cropped).png", "Mara Lind in 2016."])
  func `a picture's file, or who is seen on it and when, is a caption`(line: String) throws {
    #expect(try blocks("\(paragraph)\n\n\(line)\n\n\(paragraph)").contains("caption: \(line)"))
  }

  @Test func `what a wiki prints below its title is furniture`() throws {
    let text = "The Old Pier\n\nFrom Wikinews, the free news source you can write!\n\n\(paragraph)"
    #expect(try furniture(text) == ["From Wikinews, the free news source you can write!"])
  }
}
