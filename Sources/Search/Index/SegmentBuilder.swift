internal import Corpus

/// Takes documents one by one and inverts their words at the end; linear in the text.
///
/// It can be used again for the next documents, so that its tables need no new memory.
struct SegmentBuilder {
  private var terms = TermTable()
  /// The term of each place.
  private var stream: [UInt32] = []
  private var units = UnitTable()

  /// Adds a document, to be known by a number; each of its sections becomes a unit.
  mutating func add(_ document: Document, number: UInt32) {
    units.numbers.append(number)
    units.titles.append(0..<0)
    var scanner = WordScanner()
    for section in document.sections.indices {
      var heading: Range<UInt32> = 0..<0
      for part in SectionText(section: section, of: document).parts {
        let places = addWords(in: part.span.range, of: document.text.bytes, &scanner)
        switch part.role {
        case .heading: heading = places
        case .title: units.titles[units.titles.count - 1] = places
        case .body: break
        }
      }
      endUnit(heading: heading)
    }
    units.firsts.append(UInt32(units.count))
  }

  /// Adds names, titles or the like as one unit, which no phrase reaches across.
  mutating func add(_ texts: [String]) {
    units.numbers.append(UInt32(units.documentCount))
    units.titles.append(0..<0)
    var scanner = WordScanner()
    for text in texts {
      let bytes = Array(text.utf8)
      _ = addWords(in: 0..<bytes.count, of: bytes, &scanner)
    }
    endUnit(heading: 0..<0)
    units.firsts.append(UInt32(units.count))
  }

  private mutating func endUnit(heading: Range<UInt32>) {
    units.starts.append(UInt32(stream.count))
    units.headings.append(heading)
    units.documents.append(UInt32(units.documentCount - 1))
  }

  /// Adds the words of a block of text, and returns their places.
  private mutating func addWords(
    in range: Range<Int>, of text: [UInt8], _ scanner: inout WordScanner
  ) -> Range<UInt32> {
    let first = UInt32(stream.count)
    let text = text.span
    scanner.start(in: range, of: text)
    while scanner.next(in: text) {
      guard scanner.key.length > 0 else { continue }
      if scanner.beginsSentence { units.sentences.append(UInt32(stream.count)) }
      stream.append(terms.intern(scanner))
    }
    let last = UInt32(stream.count)
    guard first < last else { return first..<first }
    units.blocks.append(first)
    return first..<last
  }

  /// The segment of what was added; the builder is empty again.
  mutating func finish() -> Segment {
    let (dictionary, ranks) = terms.sorted()
    let inversion = Inversion(
      stream: &stream, ranks: ranks, units: units, common: CommonPairs.table(dictionary))
    units.settleSentences()
    let segment = Segment(
      dictionary: dictionary, postings: inversion.postings, places: inversion.places,
      units: units, beginnings: BeginningTable())
    terms.removeAll()
    stream.removeAll(keepingCapacity: true)
    units = UnitTable()
    return segment
  }
}

extension UnitTable {
  /// Blocks begin sentences too: joins both lists.
  fileprivate mutating func settleSentences() { sentences = sentences.union(blocks) }
}
