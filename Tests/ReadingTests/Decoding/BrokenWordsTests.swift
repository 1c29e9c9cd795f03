import Corpus
import Reading
import Testing

struct BrokenWordsTests {
  private func text(_ lines: String) throws -> String {
    let document = try read(lines)
    return document.text[document.text.span]
  }

  @Test func `a word that a hyphen breaks becomes whole on its first line`() throws {
    #expect(
      try text("Nobody has asked for the old har-\nbour since then.\n")
        == "Nobody has asked for the old harbour\nsince then.\n")
  }

  @Test func `a hyphen that belongs to the word stays`() throws {
    #expect(try text("She spoke of a long-\nterm plan.") == "She spoke of a long-term\nplan.")
    #expect(try text("It was Ane-\nMarie Holst.") == "It was Ane-Marie\nHolst.")
    #expect(try text("They want his re-\nelection soon.") == "They want his re-election\nsoon.")
  }

  @Test func `the text's own spelling decides`() throws {
    let kept = "The night-watch came. It was the night-\nwatch again."
    #expect(try text(kept).hasSuffix("the night-watch\nagain."))
    let joined = "The nightwatch came. It was the night-\nwatch again."
    #expect(try text(joined).hasSuffix("the nightwatch\nagain."))
  }

  @Test func `a soft hyphen at a line's end is no part of the word`() throws {
    #expect(try text("The old har\u{AD}\nbour is shut.") == "The old harbour\nis shut.")
  }

  @Test func `a word over three lines becomes one`() throws {
    #expect(try text("in-\nter-\nnational talks") == "international\ntalks")
  }

  @Test(arguments: [
    "The pre-\nand post-war years", "See https://a.example/old-\nharbour for it", "3-\nnil to them",
    "She said --\nwell, nothing", "A rule\n---\nand words", "Wait-\n\nfor the page",
  ])
  func `other hyphens at a line's end stay as they are`(lines: String) throws {
    #expect(try text(lines) == lines)
  }

  @Test func `positions for the outside are the file's`() throws {
    let file = "The Log\n\nIt lay in the har-\r\n  bour, said the k\u{E4}pt\u{E9}n.\n"
    let document = try read(file)
    let whole = document.text[document.text.span]
    #expect(whole.contains("harbour,\nsaid"))
    #expect(document.text.fileBytes == Array(file.utf8))
    let scalars = Array(file.unicodeScalars)
    for (words, expected) in [
      ("harbour", "har-\r\n  bour"), ("said", "said"), ("k\u{E4}pt\u{E9}n", "k\u{E4}pt\u{E9}n"),
      ("har", "har"), ("lay", "lay"),
    ] {
      let start = try #require(whole.utf8Offset(of: words))
      let range = document.text.scalarRange(TextSpan(start, start + words.utf8.count))
      #expect(String(String.UnicodeScalarView(scalars[range])) == expected)
    }
    let said = try #require(whole.utf8Offset(of: "said"))
    #expect(document.text.lineNumber(ofByte: said) == 4)
  }

  @Test func `the lines around a broken word are one paragraph`() throws {
    let text = "Title of it\n\nThe rise was a sub-\nsidy. Petra Sol-\nheim, who ran it, left.\n"
    #expect(
      try blocks(text) == [
        "title: Title of it", "paragraph: The rise was a subsidy. Petra Solheim, who ran it, left.",
      ])
  }

  @Test func `a text of nothing but broken words is read in linear time and whole`() throws {
    let lines = String(repeating: "har-\n", count: 20_000)
    #expect(try text(lines + "bour").utf8.count == 60_004)
  }
}

extension String {
  fileprivate func utf8Offset(of words: String) -> Int? {
    let (whole, part) = (Array(utf8), Array(words.utf8))
    return whole.indices.dropLast(part.count - 1).first { whole[$0...].starts(with: part) }
  }
}
