internal import Corpus

/// The stretches of a document that are searched as one section's text, in reading order.
struct SectionText {
  /// What a stretch is for.
  enum Role {
    /// The words that name the section.
    case heading
    /// The document's title.
    case title
    case body
  }

  private(set) var parts: [(span: TextSpan, role: Role)] = []

  /// A section's own text, without the sections below it; what stands above the first section, the
  /// document's title too, belongs to it.
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

  /// The stretch of the document that a section's text lies in.
  static func area(ofSection index: Int, of document: Document) -> TextSpan {
    let own = document.ownSpan(ofSection: index)
    return TextSpan(index == 0 ? 0 : Int(own.start), Int(own.end))
  }
}
