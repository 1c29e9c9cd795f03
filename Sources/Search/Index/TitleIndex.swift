internal import Corpus

/// Documents by the words of their titles and file names, and by the year they are dated in.
struct TitleIndex: Sendable {
  /// A unit a document, by position.
  private let segment: Segment
  /// The year of each document; 0 where none is told.
  private let years: [UInt16]

  /// Reads all titles, file names and dates once.
  init(_ documents: DocumentList) {
    var builder = SegmentBuilder()
    for document in documents { builder.add([document.title, Self.fileName(of: document)]) }
    segment = builder.finish()
    years = documents.map { UInt16(Self.year(of: $0) ?? 0) }
  }

  /// The positions of the documents in whose title or file name words stand in a row.
  func documents(named words: Query.Words) -> [UInt32] {
    Leaf.row(WordSet.sets(for: words, in: [segment])).found(in: segment, .unit).ids
  }

  /// The positions of the documents dated in one of some years.
  func documents(from years: ClosedRange<Int>) -> [UInt32] {
    self.years.indices.filter { self.years[$0] > 0 && years.contains(Int(self.years[$0])) }
      .map { UInt32($0) }
  }

  private static func fileName(of document: Document) -> String {
    document.path.split(separator: "/").last.map { String($0) } ?? ""
  }

  /// The first year in the document's date line, else in its file name.
  private static func year(of document: Document) -> Int? {
    if let date = document.date {
      let bytes = document.text.bytes
      return year(in: bytes[date.range.clamped(to: 0..<bytes.count)])
    }
    return year(in: Array(fileName(of: document).utf8)[...])
  }

  /// The first number from 1000 to 2199, or a date without marks that begins with one (20150312).
  private static func year(in bytes: ArraySlice<UInt8>) -> Int? {
    var digits = 0
    var number = 0
    for byte in bytes + [0] {
      if byte &- 0x30 < 10 {
        digits += 1
        number = min(number * 10 + Int(byte - 0x30), 1_000_000_000)
      } else {
        if digits == 8, 1...12 ~= number / 100 % 100, 1...31 ~= number % 100 { number /= 10_000 }
        if digits == 4 || digits == 8, 1000...2199 ~= number { return number }
        digits = 0
        number = 0
      }
    }
    return nil
  }
}
