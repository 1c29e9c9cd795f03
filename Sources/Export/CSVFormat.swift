internal import Corpus

extension ExportFormat {
  /// One claim a row, for spreadsheets and data frames: RFC 4180, with a header.
  package static let csv = ExportFormat(
    name: "csv", fileExtension: "csv", summary: "one claim a row, for spreadsheets (RFC 4180)"
  ) { corpus, choice in
    var table = CSVTable(header: ClaimRow.columns)
    for part in Selection(choice, of: corpus).parts {
      for claim in part.claims {
        let place = Place(document: part.document, item: claim)
        table.add(ClaimRow(words: ClaimDescription(place, of: corpus)).cells)
      }
    }
    return table.bytes
  }
}

/// Lines of cells as RFC 4180 has them: commas, quotes where they are needed, CRLF.
struct CSVTable {
  private(set) var bytes: [UInt8] = []

  /// A table with its first line.
  init(header: [String]) {
    add(header)
  }

  /// Adds a line; as many cells as the header has.
  mutating func add(_ cells: [String]) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, which it takes
  /// for "text follows" (OWASP, "CSV Injection").
  private mutating func add(_ cell: String) {
    let isFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = Array(((isFormula ? "'" : "") + cell).utf8)
    guard text.contains(where: { "\",\r\n".utf8.contains($0) }) else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// The cells of a claim.
private struct ClaimRow {
  static let columns = [
    "claim", "document", "path", "section", "voice", "source", "actor", "cue", "lemma", "content",
    "about", "via", "certainty", "polarity", "status", "start", "end",
  ]

  let words: ClaimDescription

  /// The words are as the file has them, line ends and all.
  var cells: [String] {
    let (document, claim) = (words.document, words.claim)
    let place = document.text.scalarRange(claim.anchor)
    let content = document.claims.content(of: claim).map { document.text[$0] }
    let actors = (claim.source?.actors ?? []).map { words.corpus.actors[Int($0)].name }
    let cells: [String] = [
      claim.identifier.description,
      document.title,
      document.path,
      document.titlePath(ofSection: claim.section).joined(separator: " › "),
      claim.voice.rawValue,
      claim.source.map { document.text[$0.span] } ?? "",
      actors.joined(separator: "; "),
      claim.cue.map { document.text[$0.span] } ?? "",
      claim.cue?.lemma ?? "",
      content.joined(separator: " … "),
      words.about.joined(separator: "; "),
      words.via.joined(separator: "; "),
      claim.certainty.rawValue,
      claim.polarity.rawValue,
      claim.status.rawValue,
      String(place.lowerBound),
      String(place.upperBound),
    ]
    return cells.map { PlainText.visible($0) }
  }
}
