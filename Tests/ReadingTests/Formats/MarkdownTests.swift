import Corpus
import Foundation
import Testing

struct MarkdownTests {
  @Test func `headings of both kinds are sections, and the first is the title`() throws {
    let text = "# Top\n\nOne.\n\n## A\n\nTwo.\n\nB\n-\n\nThree.\n\n### C\n\nFour.\n"
    #expect(
      try sections(text, path: "notes.md") == ["1 One.…", "1 A", "1 B", "2 C"])
    #expect(try read(text, path: "notes.md").title == "Top")
  }

  @Test func `headings that name who speaks are speakers and no sections`() throws {
    let text = """
      # Interview

      ## Speaker 1

      When did you see the hole?

      ## Anna Lund

      In May. I told the council at once.
      """
    #expect(
      try blocks(text, path: "interview.md") == [
        "title: Interview", "speaker: Speaker 1", "paragraph: When did you see the hole?",
        "speaker: Anna Lund", "paragraph: In May. I told the council at once.",
      ])
  }

  @Test func `links show their text, and code, lists, quotations and tables are blocks`() throws {
    let found = try blocks(
      """
      See [the *report*](http://x.example "t") and `code`.

      - one
      - two
        wrapped

      > Said.

      ```swift
      She said that it runs.
      ```

      | a | b |
      |---|---|
      | 1 | 2 |

      <details><summary>More</summary>Inside.</details>

      A note.[^1]

      [^1]: The note.
      """, path: "notes.markdown")
    #expect(
      found == [
        "paragraph: See the report and code.", "listItem: - one", "listItem: - two wrapped",
        "quotation: Said.", "code: She said that it runs.", "tableRow: a b", "tableRow: 1 2",
        "paragraph: More", "paragraph: Inside.", "paragraph: A note.", "note: 1) The note.",
      ])
  }

  @Test func `what stands between the dashes is said of the document`() throws {
    let document = try read(
      """
      ---
      title: "The lake"
      authors:
        - Ada Moreau
        - Li Wei
      date: 2024-05-03
      draft: false
      ---

      \(paragraph)
      """, path: "notes.md")
    #expect(document.title == "The lake")
    #expect(document.author.map { document.text[$0] } == "Ada Moreau and Li Wei")
    #expect(document.date.map { document.text[$0] } == "2024-05-03")
    #expect(document.blocks.map(\.kind) == [.title, .byline, .date, .paragraph])
    let lines = document.blocks.map { document.text.lineNumber(ofByte: Int($0.span.start)) }
    #expect(lines == [2, 5, 6, 10])
  }

  @Test func `dashes that nothing ends are a rule`() throws {
    #expect(try blocks("---\nA line.\n", path: "x.md") == ["paragraph: A line."])
  }

  @Test func `a wrapped paragraph knows the line of each word`() throws {
    let document = try read("# T\n\nOne\ntwo\n\n* three\n", path: "x.md")
    let lines = ["One", "two", "three"].map { word -> Int in
      let text = document.text[document.text.span]
      let place = text.range(of: word)?.lowerBound ?? text.startIndex
      return document.text.lineNumber(ofByte: text.utf8.distance(from: text.startIndex, to: place))
    }
    #expect(lines == [3, 4, 6])
  }
}
