internal import Corpus

/// A document, or a section with those below it, as it is pasted into a report.
struct Excerpt {
  private let corpus: Corpus
  private let document: Document
  /// Its position in the corpus.
  private let position: Int
  /// Nil for the whole document.
  private let section: Int?
  private let span: TextSpan
  /// The positions of the chosen claims, sorted.
  private let claims: [Int]

  /// A chosen part of a document, or one of its sections.
  init(_ part: Selection.DocumentPart, section: Int? = nil, of corpus: Corpus) {
    let position = part.document
    self.position = position
    self.corpus = corpus
    claims = part.claims
    self.section = section
    document = corpus.documents[position]
    span =
      section.map { corpus.documents[position].sections[$0].span }
      ?? corpus.documents[position].text.span
  }

  /// Writes the excerpt under a heading of its own.
  func write(to page: inout MarkdownPage) {
    page.heading(1, section.map { document.title(of: document.sections[$0]) } ?? document.title)
    if let origin { page.paragraph(origin) }
    writeText(to: &page)
    let inside = document.claimIndices(in: span)
    let claims = self.claims.filter(inside.contains)
    if !claims.isEmpty {
      page.heading(2, "Claims")
      let table = ClaimColumns(corpus: corpus)
      page.table(
        ClaimColumns.header,
        claims.map { table.cells(of: Place(document: position, item: $0)) })
    }
    let actors = actorLines
    if !actors.isEmpty {
      page.heading(2, "Actors")
      page.list(actors)
    }
    page.paragraph(source)
  }

  // MARK: - Text

  /// The headings above the words, and who wrote them when; nil where nothing of it is known.
  private var origin: String? {
    var parts: [String] = []
    if let section {
      let path = [document.title] + document.titlePath(ofSection: section)
      parts.append(path.map { MarkdownText.inline($0) }.joined(separator: " › "))
    }
    for span in [document.author, document.date].compactMap({ $0 }) {
      parts.append(MarkdownText.inline(document.text[span]))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Headings as headings and the rest as quotes, without the furniture of the page.
  private func writeText(to page: inout MarkdownPage) {
    let first = document.blocks.partitionPoint { $0.span.end <= span.start }
    let top = section.map { document.sections[$0].level } ?? 0
    var place = Int(span.start)
    for block in document.blocks[first...] {
      guard block.span.start < span.end else { break }
      guard !block.kind.isFurniture, block.kind != .title else { continue }
      place = max(place, Int(block.span.start))
      let end = Int(min(block.span.end, span.end))
      for heading in headings(in: TextSpan(place, end)) {
        let title = document.sections[heading].title
        quote(TextSpan(place, Int(title.start)), to: &page)
        if heading != section {
          page.heading(
            document.sections[heading].level - top + 1,
            document.title(of: document.sections[heading]))
        }
        place = max(Int(title.end), document.sections[heading].bodyStart)
      }
      quote(TextSpan(place, end), to: &page)
    }
  }

  /// The sections whose heading is in a stretch of text.
  private func headings(in stretch: TextSpan) -> [Int] {
    let first = document.sections.partitionPoint { $0.title.start < stretch.start }
    return document.sections.indices[first...].prefix {
      document.sections[$0].title.start < stretch.end
    }.filter { !document.sections[$0].isUnheaded }
  }

  private func quote(_ span: TextSpan, to page: inout MarkdownPage) {
    guard !span.isEmpty else { return }
    page.quote(Array(document.text.bytes[span.range.clamped(to: 0..<document.text.count)]))
  }

  // MARK: - Actors and source

  private var actorLines: [String] {
    var counts: [ActorIndex: Int] = [:]
    for index in document.mentionIndices(in: span) {
      counts[document.mentions[index].actor, default: 0] += 1
    }
    return counts.filter { corpus.actors.indices.contains(Int($0.key)) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { position, count in
        let actor = corpus.actors[Int(position)]
        return "\(MarkdownText.inline(actor.name)) (\(actor.kind.rawValue)): \(count) here, "
          + "\(actor.mentionCount) in all"
      }
  }

  /// Path and offsets, to cite the passage by.
  private var source: String {
    let scalars = document.text.scalarRange(span)
    return "Source: \(MarkdownText.inline(document.path)), characters "
      + "\(scalars.lowerBound)–\(scalars.upperBound)"
  }
}
