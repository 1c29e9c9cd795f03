internal import Corpus

/// The corpus's sections, numbered through all documents: the units that a search finds.
struct SectionTable: Sendable {
  /// The number of each document's first section; one more than there are documents.
  private let firsts: [UInt32]
  private let documents: [UInt32]

  /// Numbers the sections in the order of the corpus.
  init(_ corpus: Corpus) {
    var firsts: [UInt32] = [0]
    var documents: [UInt32] = []
    for (index, document) in corpus.documents.enumerated() {
      documents.append(
        contentsOf: repeatElement(UInt32(index), count: document.sections.count))
      firsts.append(UInt32(documents.count))
    }
    self.firsts = firsts
    self.documents = documents
  }

  var count: Int { documents.count }

  /// The number of a section.
  func unit(document: Int, section: Int) -> UInt32 { firsts[document] + UInt32(section) }

  /// The numbers of a document's sections.
  func units(ofDocument document: Int) -> Range<UInt32> { firsts[document]..<firsts[document + 1] }

  /// The position of the document that a section stands in.
  func document(ofUnit unit: UInt32) -> Int { Int(documents[Int(unit)]) }

  /// The position of a section in its document.
  func section(ofUnit unit: UInt32) -> Int { Int(unit - firsts[document(ofUnit: unit)]) }
}

/// The stretches of a document that are searched as one section's text.
struct SectionText {
  /// The section's heading, and with the first section the document's title.
  private(set) var headings: [TextSpan] = []
  /// The other blocks of its own text, without the furniture of the page.
  private(set) var body: [TextSpan] = []

  /// What stands above the first section belongs to it.
  init(section index: Int, of document: Document) {
    let section = document.sections[index]
    let own = document.ownSpan(ofSection: index)
    let area = TextSpan(index == 0 ? 0 : Int(own.start), Int(own.end))
    let heading = section.isUnheaded ? TextSpan(0, 0) : section.title
    let first = document.blocks.partitionPoint { $0.span.end <= area.start }
    for block in document.blocks[first...] {
      guard block.span.start < area.end else { break }
      guard !block.kind.isFurniture else { continue }
      let span = TextSpan(
        Int(max(block.span.start, area.start)), Int(min(block.span.end, area.end)))
      if block.kind == .title {
        headings.append(span)
      } else if span.overlaps(heading) {
        headings.append(heading)
        if span.start < heading.start {
          body.append(TextSpan(Int(span.start), Int(heading.start)))
        }
        if heading.end < span.end { body.append(TextSpan(Int(heading.end), Int(span.end))) }
      } else {
        body.append(span)
      }
    }
  }

  /// The stretches in the order in which they are indexed.
  var all: [TextSpan] { headings + body }
}
