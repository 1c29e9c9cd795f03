import Corpus
import Reading
import Testing

/// Sections as a reader wishes them.
struct WishedSectionTests {
  private func mark(_ words: String, in text: String, as isHeading: Bool) throws -> ReadingWishes {
    let range = try #require(text.firstRange(of: words))
    let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return ReadingWishes(marks: [HeadingMark(offset: offset, isHeading: isHeading)])
  }

  private let text =
    "The Old Pier\n\n\(paragraph)\n\nHow it was built\n\n\(paragraph)\n\nand so on it went.\n\n\(paragraph)"

  @Test func `what the reader calls a heading is one`() throws {
    let wishes = try mark("and so on", in: text, as: true)
    #expect(
      try sections(text, wishes).dropFirst() == ["1 How it was built", "1 and so on it went."])
  }

  @Test func `what the reader calls none is none`() throws {
    let wishes = try mark("How it", in: text, as: false)
    #expect(
      try sections(text, wishes).allSatisfy {
        !$0.contains("How it was built") || $0.hasSuffix("…")
      })
  }

  @Test func `the last word holds, and a mark beside all text says nothing`() throws {
    var wishes = try mark("and so on", in: text, as: true)
    wishes.marks.append(HeadingMark(offset: wishes.marks[0].offset, isHeading: false))
    wishes.marks.append(HeadingMark(offset: 1 << 30, isHeading: true))
    wishes.marks.append(HeadingMark(offset: -1, isHeading: true))
    #expect(try sections(text, wishes).dropFirst() == ["1 How it was built"])
  }

  @Test func `long text below a lone heading is cut at its paragraphs, where that is wished`()
    throws
  {
    let body = (1...30).map { "Number \($0) of these tells. \(paragraph) \(paragraph)" }
    let text =
      "The Old Pier\n\n\(paragraph)\n\nHow it was built\n\n" + body.joined(separator: "\n\n")
    let cut = try sections(text, ReadingWishes())
    #expect(cut.count == 32)
    #expect(cut[1] == "1 How it was built")
    #expect(cut[31] == "2 Number 30 of these tells. The…")
    #expect(try sections(text, ReadingWishes(cutsLongSections: false)).count == 2)
  }
}
