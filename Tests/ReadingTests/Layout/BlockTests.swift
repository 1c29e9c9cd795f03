import Corpus
import Testing

struct BlockTests {
  @Test func `a page is told apart into its parts`() throws {
    let text = """
      Ministers Meet by the Lake

      By Ada Moreau | 3 May 2024

      5 min read
      The delegations arrive at the villa. (JEAN DUPONT / AFP)

      \(paragraph)

      Share this:

      Related articles

      What the lake has seen before
      Ten years of talks in pictures

      Facebook
      LinkedIn
      """
    #expect(
      try blocks(text) == [
        "title: Ministers Meet by the Lake",
        "byline: By Ada Moreau | 3 May 2024",
        "readingTime: 5 min read",
        "caption: The delegations arrive at the villa. (JEAN DUPONT / AFP)",
        "paragraph: \(paragraph)",
        "shareBar: Share this:",
        "relatedLinks: Related articles",
        "relatedLinks: What the lake has seen before",
        "relatedLinks: Ten years of talks in pictures",
        "shareBar: Facebook",
        "shareBar: LinkedIn",
      ])
    let document = try read(text)
    #expect(document.title == "Ministers Meet by the Lake")
    #expect(document.author.map { document.text[$0] } == "Ada Moreau")
    #expect(document.date.map { document.text[$0] } == "3 May 2024")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end ends a line`(end: String) throws {
    let text = ["A Title", "", paragraph, paragraph].joined(separator: end)
    #expect(
      try blocks(text) == ["title: A Title", "paragraph: \(paragraph)", "paragraph: \(paragraph)"])
  }

  @Test func `hard-wrapped lines are rejoined, and short last lines end a paragraph`() throws {
    let text = """
      The first paragraph of this text was wrapped by an editor at the
      seventieth column, as mail and old books are, so that its sentences run
      on over the ends of lines and stop somewhere else.
      The second one follows without an empty line between the two, and it
      is just as long as the first one was before it stopped.
      """
    #expect(
      try blocks(text).map { $0.prefix(27) } == [
        "paragraph: The first paragr", "paragraph: The second one f",
      ])
  }

  @Test func `lines that are whole paragraphs stay apart`() throws {
    let text = [paragraph, paragraph, paragraph].joined(separator: "\n")
    #expect(try read(text).blocks.count == 3)
  }

  @Test(arguments: [
    "Photo: the old bridge at dawn", "Figure 3: Exports by year", "Image credit: Ada Moreau",
    "The old bridge, before the flood. (Photo: Ada Moreau)",
    "The old bridge at dawn. Ada Moreau/AFP via Getty Images",
    "The old bridge at dawn © Ada Moreau",
    "This video explores how the bridge was built and what became of its builders.",
    "In this photo, the old bridge stands before the flood took its middle arch away.",
  ])
  func `legends are captions`(line: String) throws {
    let text = "A Title\n\n\(paragraph)\n\n\(line)\n\n\(paragraph)"
    #expect(try blocks(text)[2] == "caption: \(line)")
  }

  @Test(arguments: [
    "Figure 3 shows that exports fell in each of the years that followed the war, and after.",
    "The image of the bridge was everywhere, on stamps and on coins (and/or on banknotes).",
    "They adopted the text of the draft without a vote, late at night (A/RES/60/1)",
    "This video is all that the ministers would speak about when they met again in autumn.",
  ])
  func `sentences that only begin or end like legends are not`(line: String) throws {
    let text = "A Title\n\n\(paragraph)\n\n\(line)\n\n\(paragraph)"
    #expect(try blocks(text)[2] == "paragraph: \(line)")
  }

  @Test(arguments: [
    ("Share this:", "shareBar"), ("Advertisement", "shareBar"),
    ("© 2024 The Lake Gazette. All rights reserved.", "shareBar"),
    ("You may also like...", "relatedLinks"), ("You may also like…", "relatedLinks"),
    ("Read more: The villa and its owners", "relatedLinks"), ("Tags: lakes, talks", "relatedLinks"),
    ("Reading Time: 3 minutes", "readingTime"), ("7-minute read", "readingTime"),
  ])
  func `furniture is known wherever it stands`(line: String, kind: String) throws {
    let text = "A Title\n\n\(paragraph)\n\n\(line)\n\n\(paragraph)"
    #expect(try blocks(text)[2] == "\(kind): \(line)")
    #expect(try blocks(text)[3] == "paragraph: \(paragraph)")
  }

  @Test func `a network's name can be a heading where text follows it`() throws {
    let text = "A Title\n\n\(paragraph)\n\nFacebook\n\n\(paragraph)"
    #expect(try blocks(text)[2] == "heading: Facebook")
  }

  @Test func `the last line of a wrapped paragraph is no furniture`() throws {
    let text = """
      The ministers agreed that each of the countries around the lake should
      have what it needs, and that all the others should take no more than a
      share.
      """
    #expect(try blocks(text).count == 1)
  }
}
