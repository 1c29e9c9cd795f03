internal import Corpus

/// The words of some documents, ready to be searched; an immutable value.
///
/// Documents are cut into *units*, one a section; the words of all units are numbered in one row:
/// a word's *place*. For each word of the dictionary there are *postings* (the units it stands in,
/// with how often) and places. No byte offsets are kept: the few sections that are shown are read
/// again to mark their words. Terms are numbered in the order of their bytes, so that the words
/// with a common beginning lie side by side, and so do their postings.
struct Segment: Sendable {
  /// The words; a term is a rank in it.
  let dictionary: SortedWords
  let postings: Postings
  /// By term, and behind the terms by common pair.
  let places: PlaceLists
  let units: UnitTable
  /// Dense sums for beginnings of one and two letters.
  let beginnings: BeginningTable

  /// The lists of a common pair's places.
  func list(ofPair pair: Int) -> Int { dictionary.count + pair }
}

/// Where units, sentences and documents begin in the row of words.
struct UnitTable: Sendable {
  /// The place of each unit's first word; one more than there are units.
  var starts: [UInt32] = [0]
  /// The places of the words of each unit's heading; none where both are the same.
  var headings: [Range<UInt32>] = []
  /// The document of the segment that each unit is of.
  var documents: [UInt32] = []
  /// The first unit of each document; one more than there are documents.
  var firsts: [UInt32] = [0]
  /// The numbers of the documents (`Document.number`).
  var numbers: [UInt32] = []
  /// The places of the words of each document's title.
  var titles: [Range<UInt32>] = []
  /// The place of each first word of a block of text: no phrase reaches across in a section.
  var blocks: [UInt32] = []
  /// The place of each first word of a sentence, as far as full stops and capitals tell.
  var sentences: [UInt32] = []

  var count: Int { documents.count }
  var documentCount: Int { numbers.count }
  /// Words.
  var length: Int { Int(starts[starts.count - 1]) }

  /// Adds another segment's units behind these.
  mutating func append(_ other: UnitTable) {
    let places = UInt32(length)
    let units = UInt32(count)
    let documents = UInt32(documentCount)
    func moved(_ range: Range<UInt32>) -> Range<UInt32> {
      range.lowerBound + places..<range.upperBound + places
    }
    starts.append(contentsOf: other.starts.dropFirst().map { $0 + places })
    headings.append(contentsOf: other.headings.map(moved))
    self.documents.append(contentsOf: other.documents.map { $0 + documents })
    firsts.append(contentsOf: other.firsts.dropFirst().map { $0 + units })
    numbers.append(contentsOf: other.numbers)
    titles.append(contentsOf: other.titles.map(moved))
    blocks.append(contentsOf: other.blocks.map { $0 + places })
    sentences.append(contentsOf: other.sentences.map { $0 + places })
  }
}
