internal import Corpus

/// The index of some documents; an immutable value.
///
/// Documents are cut into *units*, one a section. The words of all units are numbered through: a
/// word's number is its *place*. Each word of the dictionary has *postings* (the units that contain
/// it, with a weight) and its places. Byte offsets are not kept: the few sections that are shown
/// are read again to mark their words. Terms are numbered in the order of their bytes, so that
/// words with the same prefix, and their postings, are neighbours.
struct Segment: Sendable {
  /// The words; a term is a rank in it.
  let dictionary: SortedWords
  let postings: Postings
  /// A list for each term, then one for each common pair.
  let places: PlaceLists
  let units: UnitTable
  /// Dense weights for prefixes of one and two letters.
  let prefixSums: PrefixSums

  /// The list of places of a common pair.
  func list(ofPair pair: Int) -> Int { dictionary.count + pair }

  /// Bytes that the tables take.
  var byteCount: Int {
    dictionary.bytes.count + dictionary.starts.count * 4 + postings.starts.count * 4
      + postings.units.count * 5 + places.starts.count * 4 + places.bytes.count
      + units.count * 16 + units.documentCount * 16 + units.blocks.count * 4
      + units.sentences.count * 4 + prefixSums.byteCount
  }
}

/// Where units, sentences and documents begin among the places of a segment.
struct UnitTable: Sendable {
  /// The place of each unit's first word; one more than there are units.
  var starts: [UInt32] = [0]
  /// The places of each unit's heading; an empty range where there is none.
  var headings: [Range<UInt32>] = []
  /// The document of the segment that contains each unit.
  var documents: [UInt32] = []
  /// The first unit of each document; one more than there are documents.
  var firsts: [UInt32] = [0]
  /// The numbers of the documents (`Document.number`).
  var numbers: [UInt32] = []
  /// The places of each document's title.
  var titles: [Range<UInt32>] = []
  /// The place of each block's first word: within a section no phrase crosses it.
  var blocks: [UInt32] = []
  /// The place of each sentence's first word, including `blocks`.
  ///
  /// Sentences are guessed from full stops and capitals.
  var sentences: [UInt32] = []

  var count: Int { documents.count }
  var documentCount: Int { numbers.count }
  /// Words in all units.
  var length: Int { Int(starts[starts.count - 1]) }

  /// Appends another segment's units.
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
