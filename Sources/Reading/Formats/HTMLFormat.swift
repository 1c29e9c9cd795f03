internal import Corpus

/// Web pages, and what is saved of them.
struct HTMLFormat: DocumentFormat {
  let name = "HTML"
  let fileExtensions = ["html", "htm", "xhtml", "xht", "shtml"]

  func recognises(_ bytes: [UInt8]) -> Bool {
    HTMLOpening(bytes).begins(with: ["<!doctype html", "<html", "<head>", "<body>"])
  }

  /// As browsers tell a page that does not say what it is.
  func resembles(_ bytes: [UInt8]) -> Bool {
    HTMLOpening(bytes).begins(with: [
      "<head", "<body", "<script", "<style", "<title", "<meta", "<link", "<table", "<div", "<h1",
      "<p>", "<p ", "<br", "<iframe", "<article", "<main", "<section", "<header", "<nav",
    ])
  }

  func parse(_ bytes: [UInt8], marks: [HeadingMark]) throws(ReadingError) -> ParsedDocument {
    let decoded = try HTMLCharset.decode(bytes)
    guard decoded.text.count <= Self.longest else { throw .tangled }
    let isXML = HTMLOpening(decoded.text).isXML
    let html = MarkupLimit.applied(to: decoded.text, isXML: isXML)
    let tree = try MarkupTree(html)
    let hints = MarkupHints(tree)
    let draft = DraftReader.draft(of: tree, hints, hasOwnLines: false)
    let main = MainText(tree, hints, draft)
    let isKept = draft.blocks.indices.map(main.holds)
    let head = DocumentHead(
      draft, PageMetadata(tree).values, isKept: isKept, isForeign: main.isBeside)
    guard
      var document = MarkupDocument.parsed(draft, head, isKept: isKept, marks: marks)
    else { throw .empty }
    document.repairs = decoded.repairs
    return document
  }

  /// Bytes of the longest page; its tree takes some fifty times as many.
  private static let longest = 1 << 25
}

/// How a file begins, without what may stand before a page.
struct HTMLOpening {
  private let text: Passage
  /// Whether it opens as XML does.
  private(set) var isXML = false

  init(_ bytes: [UInt8]) {
    var opening = Array(bytes.prefix(Self.reach))
    if opening.starts(with: [0xFF, 0xFE]) || opening.starts(with: [0xFE, 0xFF]) {
      opening.removeAll { $0 == 0 }
      opening.removeFirst(min(2, opening.count))
    } else if opening.starts(with: [0xEF, 0xBB, 0xBF]) {
      opening.removeFirst(3)
    }
    var text = Passage(opening, 0, opening.count).from(0)
    while true {
      let mark: [UInt8]
      if text.hasPrefix("<!--") {
        mark = Array("-->".utf8)
      } else if text.hasPrefix("<?") {
        isXML = isXML || text.hasPrefix("<?xml")
        mark = [UInt8(ascii: ">")]
      } else {
        break
      }
      guard let end = Self.end(of: mark, in: text) else { break }
      text = text.from(end)
    }
    self.text = text
  }

  /// Bytes in which a page begins.
  private static let reach = 4096

  private static func end(of mark: [UInt8], in text: Passage) -> Int? {
    guard text.length >= mark.count else { return nil }
    return (text.start...text.end - mark.count)
      .first { text.text[$0..<$0 + mark.count].elementsEqual(mark) }.map { $0 + mark.count }
  }

  func begins(with openings: [StaticString]) -> Bool { openings.contains { text.hasPrefix($0) } }
}
