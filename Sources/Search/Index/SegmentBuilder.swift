internal import Corpus

/// Collects the words of documents and inverts them into a segment; linear in the text.
///
/// A builder can be used again, so that its tables need no new memory.
struct SegmentBuilder {
  private var terms = TermTable()
  /// The term of each place.
  private var stream: [UInt32] = []
  private var units = UnitTable()

  /// Adds a document under a number; each of its sections becomes a unit.
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

  /// Adds names or titles as one document of one unit; no phrase crosses from one to the next.
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

  /// Adds the words of a block of text and returns their places.
  private mutating func addWords(
    in range: Range<Int>, of text: [UInt8], _ scanner: inout WordScanner
  ) -> Range<UInt32> {
    let first = UInt32(stream.count)
    let text = text.span
    scanner.start(in: range, of: text)
    // A word is at least a byte, and so is what separates it from the next; an ideograph is three.
    stream.append(addingCapacity: range.count / 2 + 1) { terms in
      while !terms.isFull, scanner.next(in: text) {
        guard scanner.key.length > 0 else { continue }
        if scanner.beginsSentence { units.sentences.append(first + UInt32(terms.count)) }
        terms.append(self.terms.intern(scanner))
      }
    }
    let last = UInt32(stream.count)
    guard first < last else { return first..<first }
    units.blocks.append(first)
    return first..<last
  }

  /// The segment of all that was added; empties the builder.
  mutating func finish() -> Segment {
    let (dictionary, ranks) = terms.sorted()
    let inversion = Inversion(
      stream: &stream, ranks: ranks, units: units, common: CommonPairs.table(dictionary))
    // Blocks begin sentences too.
    units.sentences = units.sentences.union(units.blocks)
    let segment = Segment(
      dictionary: dictionary, postings: inversion.postings, places: inversion.places,
      units: units, prefixSums: PrefixSums())
    terms.removeAll()
    stream.removeAll(keepingCapacity: true)
    units = UnitTable()
    return segment
  }
}

/// The parts of a document that are searched as one section's text, in reading order.
struct SectionText {
  /// What a part is.
  enum Role {
    /// The section's heading.
    case heading
    /// The document's title.
    case title
    case body
  }

  private(set) var parts: [(span: TextSpan, role: Role)] = []

  /// A section's own text, without its subsections.
  ///
  /// The first section includes what precedes it, such as the document's title.
  init(section index: Int, of document: Document) {
    let section = document.sections[index]
    let area = Self.area(ofSection: index, of: document)
    let heading = section.isUnheaded ? TextSpan(0, 0) : section.title
    let first = document.blocks.partitionPoint { $0.span.end <= area.start }
    for block in document.blocks[first...] {
      guard block.span.start < area.end else { break }
      let span = TextSpan(
        Int(max(block.span.start, area.start)), Int(min(block.span.end, area.end)))
      if block.kind == .title {
        parts.append((span, .title))
      } else if span.overlaps(heading) {
        if span.start < heading.start {
          parts.append((TextSpan(Int(span.start), Int(heading.start)), .body))
        }
        parts.append((heading, .heading))
        if heading.end < span.end {
          parts.append((TextSpan(Int(heading.end), Int(span.end)), .body))
        }
      } else {
        parts.append((span, .body))
      }
    }
  }

  /// The span of the document that contains a section's own text.
  static func area(ofSection index: Int, of document: Document) -> TextSpan {
    let own = document.ownSpan(ofSection: index)
    return TextSpan(index == 0 ? 0 : Int(own.start), Int(own.end))
  }
}
