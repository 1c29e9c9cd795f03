internal import Corpus

/// Takes documents one by one and inverts their words at the end; linear in the text.
///
/// It can be used again for the next documents, so that its tables need no new memory.
struct SegmentBuilder: ~Copyable {
  private var terms = TermTable()
  /// The term of each place.
  private var stream = Column<UInt32>(capacity: 1 << 16)
  private var units = UnitTable()

  /// Adds a document, to be known by a number; each of its sections becomes a unit.
  mutating func add(_ document: Document, number: UInt32) {
    units.numbers.append(number)
    units.titles.append(0..<0)
    unsafe document.text.bytes.withUnsafeBufferPointer { bytes in
      unsafe withScanner(bytes) { builder, scanner in
        for section in document.sections.indices {
          let text = SectionText(section: section, of: document)
          unsafe builder.add(text, &scanner)
        }
      }
    }
    units.firsts.append(UInt32(units.count))
  }

  /// Adds names, titles or the like as one unit, which no phrase reaches across.
  mutating func add(_ texts: [String]) {
    units.numbers.append(UInt32(units.documentCount))
    units.titles.append(0..<0)
    for text in texts {
      unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
        unsafe withScanner(bytes) { builder, scanner in
          unsafe builder.addWords(&scanner, in: 0..<bytes.count)
        }
      }
    }
    endUnit(heading: 0..<0)
    units.firsts.append(UInt32(units.count))
  }

  private mutating func withScanner(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ body: (inout SegmentBuilder, inout WordScanner) -> Void
  ) {
    unsafe withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: WordScanner.scratchSize
    ) { scratch in
      guard let base = scratch.baseAddress else { return }
      var scanner = unsafe WordScanner(bytes, scratch: base)
      unsafe body(&self, &scanner)
    }
  }

  private mutating func add(_ section: SectionText, _ scanner: inout WordScanner) {
    var heading: Range<UInt32> = 0..<0
    for part in section.parts {
      let places = unsafe addWords(&scanner, in: part.span.range)
      switch part.role {
      case .heading: heading = places
      case .title: units.titles[units.titles.count - 1] = places
      case .body: break
      }
    }
    endUnit(heading: heading)
  }

  private mutating func endUnit(heading: Range<UInt32>) {
    units.starts.append(UInt32(stream.count))
    units.headings.append(heading)
    units.documents.append(UInt32(units.documentCount - 1))
  }

  /// Adds the words of a block of text, and returns their places.
  @discardableResult
  private mutating func addWords(
    _ scanner: inout WordScanner, in range: Range<Int>
  ) -> Range<UInt32> {
    let first = UInt32(stream.count)
    // A word takes at least a byte, and something between two of them another.
    stream.reserve(range.count / 2 + 1)
    unsafe scanner.restart(in: range)
    while unsafe scanner.next() {
      guard unsafe scanner.key.length > 0 else { continue }
      if unsafe scanner.beginsSentence { units.sentences.append(UInt32(stream.count)) }
      stream.appendReserved(unsafe terms.intern(&scanner))
    }
    let last = UInt32(stream.count)
    guard first < last else { return first..<first }
    units.blocks.append(first)
    return first..<last
  }

  /// The segment of what was added; the builder is empty again.
  mutating func finish() -> Segment {
    let (dictionary, ranks) = terms.sorted()
    let inversion = unsafe Inversion(
      stream: stream.numbers, ranks: ranks, units: units, common: CommonPairs.table(dictionary))
    units.settleSentences()
    let segment = Segment(
      dictionary: dictionary, postings: inversion.postings, places: inversion.places,
      units: units, beginnings: BeginningTable())
    terms.removeAll()
    stream.removeAll()
    units = UnitTable()
    return segment
  }
}

extension UnitTable {
  /// Blocks begin sentences too: joins both lists.
  fileprivate mutating func settleSentences() { sentences = sentences.union(blocks) }
}
