import Corpus
import Reading
import Testing

struct FormatChoiceTests {
  @Test(arguments: [
    "<!DOCTYPE html><p>x", "\u{FEFF} \n<html><p>x",
    "<!-- saved --><?xml version='1.0'?>\n<HTML><p>x",
  ])
  func `a page is one whatever its name`(text: String) throws {
    for path in ["page", "page.txt", "page.md"] {
      #expect(try blocks(text, path: path) == ["paragraph: x"])
    }
  }

  @Test func `what only resembles a page is one where its name says nothing`() throws {
    #expect(try blocks("<div>Words of it</div>", path: "-") == ["paragraph: Words of it"])
    #expect(
      try blocks("<div>Words of it</div>", path: "x.txt") == ["paragraph: <div>Words of it</div>"])
    #expect(try blocks("<p align=center>Words</p>\n\nof it", path: "x.md").count == 2)
    #expect(try blocks("Words *of* it", path: "x.html") == ["paragraph: Words *of* it"])
  }

  @Test func `other markup stays text`() throws {
    #expect(
      try blocks("<rss><title>x</title></rss>", path: "feed.xml").first?.contains("<rss>") == true)
  }

  @Test func `UTF-16 and Windows-1252 are decoded, and other encodings are named`() throws {
    let utf16 = "<!doctype html><p>Größe".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let document = try Reader.read(bytes: [0xFF, 0xFE] + utf16, path: "x").document
    #expect(document.text[document.text.span] == "Größe\n")
    let lie = Array("<meta charset=utf-8><p>Gr".utf8) + [0xFC] + Array("n said.".utf8)
    let other = try Reader.read(bytes: lie, path: "x.html").document
    #expect(other.text[other.text.span] == "Grün said.\n")
    #expect(throws: ReadingError.encoding("windows-1251")) {
      try Reader.read(
        bytes: Array("<meta charset='Windows-1251'><p>".utf8) + [0xCF, 0xF0], path: "x.html")
    }
  }
}
