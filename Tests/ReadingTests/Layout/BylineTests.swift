import Corpus
import Testing

struct BylineTests {
  @Test(arguments: [
    ("By Ada Moreau", "Ada Moreau"), ("Written by Ada Moreau", "Ada Moreau"),
    ("BY ADA MOREAU, LAKE GAZETTE", "ADA MOREAU"), ("Author: Ada de la Moreau", "Ada de la Moreau"),
    ("By Ada Moreau and Li Wei | Gazette", "Ada Moreau and Li Wei"),
    ("Posted by Ada Moreau on 3 May 2024", "Ada Moreau"), ("By Émile Zola (Paris)", "Émile Zola"),
  ])
  func `the author is the name alone`(line: String, author: String) throws {
    let head = try read("A Title\n\(line)\n\n\(paragraph)\n\n\(paragraph)")
    #expect(head.author.map { head.text[$0] } == author)
    #expect(head.blocks[1].kind == .byline)
    let foot = try read("A Title\n\n\(paragraph)\n\n\(paragraph)\n\n\(line)")
    #expect(foot.author.map { foot.text[$0] } == author)
  }

  @Test(arguments: [
    "By Monday the talks had failed", "By the lake", "By 2010", "By Ada's own account, she won.",
  ])
  func `not every line that begins with By names an author`(line: String) throws {
    let document = try read("A Title\n\(line)\n\n\(paragraph)\n\n\(paragraph)")
    #expect(document.author == nil)
  }

  @Test func `a byline that lost its date is a byline without an author`() throws {
    let document = try read("A Title\nWritten on\n\(paragraph)")
    #expect(document.blocks.map(\.kind) == [.title, .byline, .paragraph])
    #expect(document.author == nil)
  }

  @Test(arguments: [
    ("3 May 2024", "3 May 2024"), ("Published: May 3, 2024", "May 3, 2024"),
    ("Published on 3rd of May 2024 at 10:30 am GMT", "3rd of May 2024"),
    ("2024-05-03", "2024-05-03"), ("2024-05-03T10:30:00Z", "2024-05-03"),
    ("Last updated Fri, 03/05/2024", "03/05/2024"), ("Sept. 2023", "Sept. 2023"),
  ])
  func `a date is given as the text writes it`(line: String, date: String) throws {
    let document = try read("A Title\n\(line)\n\n\(paragraph)\n\n\(paragraph)")
    #expect(document.date.map { document.text[$0] } == date)
    #expect(document.blocks[1].kind == .date)
  }

  @Test(arguments: [
    "May 3rd was the day", "In 2024", "3 May 2024.", "May 40, 2024", "On 3 May 2024",
  ])
  func `a line that says more or less than a date is none`(line: String) throws {
    let document = try read("A Title\n\(line)\n\n\(paragraph)\n\n\(paragraph)")
    #expect(document.date == nil)
  }
}
