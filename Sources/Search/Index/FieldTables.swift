internal import Corpus
internal import Synchronization

/// The tables that only fields need, built on first use.
///
/// Most searches are for words alone, and an index of a corpus that is still loading is replaced
/// before it needs them. A class, so that copies of an index share the tables.
final class FieldTables: Sendable {
  private let corpus: Corpus
  private let map: UnitMap
  private let cachedNames = Mutex<NameIndex?>(nil)
  private let cachedTitles = Mutex<TitleIndex?>(nil)
  private let cachedClaims = Mutex<ClaimIndex?>(nil)

  init(_ corpus: Corpus, _ map: UnitMap) {
    self.corpus = corpus
    self.map = map
  }

  var names: NameIndex { Self.cached(cachedNames) { NameIndex(corpus.actors) } }
  var titles: TitleIndex { Self.cached(cachedTitles) { TitleIndex(corpus.documents) } }
  var claims: ClaimIndex { Self.cached(cachedClaims) { ClaimIndex(corpus, map) } }

  private static func cached<Table: Sendable>(
    _ table: borrowing Mutex<Table?>, _ make: () -> Table
  ) -> Table {
    table.withLock { table in
      if let table { return table }
      let made = make()
      table = made
      return made
    }
  }
}

/// Documents by the words of their titles and file names, and by the year they are dated in.
struct TitleIndex: Sendable {
  /// Each document is a unit, by position.
  private let segment: Segment
  /// The year of each document; 0 where it has none.
  private let years: [UInt16]

  /// Indexes titles, file names and dates; linear in them.
  init(_ documents: DocumentList) {
    var builder = SegmentBuilder()
    for document in documents { builder.add([document.title, Self.fileName(of: document)]) }
    segment = builder.finish()
    years = documents.map { UInt16(Self.year(of: $0) ?? 0) }
  }

  /// The positions of the documents whose title or file name contains a phrase.
  func documents(named words: Query.Words) -> [UInt32] {
    Leaf.phrase(WordSet.sets(for: words, in: [segment])).found(in: segment, .unit).ids
  }

  /// The positions of the documents dated in a range of years.
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

  /// The first number from 1000 to 2199, or one that begins a date like 20150312.
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
