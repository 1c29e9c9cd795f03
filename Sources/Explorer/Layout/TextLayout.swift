package import Corpus
internal import Screen

/// A place in the text that can be selected and followed.
package enum TextMark: Hashable, Sendable {
  /// A position in the document's mentions.
  case mention(Int)
  /// A position in the document's claims; the mark is its cue.
  case claim(Int)
  /// A position in the document's blocks: furniture that the reader has asked for.
  case furniture(Int)
}

/// A part of a document's text, broken into lines, with what each byte is.
///
/// Made when the part or the width changes, not for every frame; linear in the part.
package struct TextLayout: Sendable {
  /// The position of the document in the corpus.
  package let document: Int
  /// The part of its text that is laid out.
  package let span: TextSpan
  /// The width that its lines were broken for, in cells.
  package let columns: Int
  /// Whether the page's furniture is shown, and can be selected.
  package let showsFurniture: Bool
  /// Byte ranges of the document's text; empty between two blocks.
  package let lines: [TextSpan]
  /// By position.
  package let marks: [(mark: TextMark, span: TextSpan)]
  /// One for each byte of `span`.
  private let roles: [TextRole]

  package init(
    _ document: Document, index: Int, span: TextSpan, columns: Int, showsFurniture: Bool = false
  ) {
    self.document = index
    self.span = span
    self.columns = columns
    self.showsFurniture = showsFurniture
    let blocks = Self.blocks(of: document, in: span, withFurniture: showsFurniture)
    lines = Self.lines(document.text.bytes, blocks, columns)
    roles = Self.roles(document, span, blocks)
    marks = Self.marks(document, span, withFurniture: showsFurniture)
  }

  /// Whether it is still what has to be shown.
  func shows(document: Int, span: TextSpan, columns: Int, furniture: Bool = false) -> Bool {
    self.document == document && self.span == span && self.columns == columns
      && showsFurniture == furniture
  }

  /// What a byte of the document is.
  package func role(atByte byte: Int) -> TextRole {
    let index = byte - Int(span.start)
    return roles.indices.contains(index) ? roles[index] : []
  }

  /// The line that a byte is on, or the nearest before it.
  package func line(ofByte byte: Int) -> Int {
    var line = lines.partitionPoint { Int($0.start) <= byte } - 1
    // Empty lines carry the position of the block after them.
    while line > 0, lines[line].isEmpty { line -= 1 }
    return max(line, 0)
  }

  /// The marks that start in a range of lines.
  package func marks(inLines range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: lines.indices)
    guard let first = range.first, let last = range.last else { return 0..<0 }
    let lower = marks.partitionPoint { $0.span.start < lines[first].start }
    let end = max(lines[last].end, lines[last].start)
    let upper = marks.partitionPoint { $0.span.start < end }
    return lower..<max(lower, upper)
  }
}

extension TextLayout {
  /// The blocks in a span that are shown, cut at its ends; the whole span where none is.
  private static func blocks(
    of document: Document, in span: TextSpan, withFurniture: Bool
  ) -> [Block] {
    let first = document.blocks.partitionPoint { $0.span.end <= span.start }
    var blocks: [Block] = []
    for block in document.blocks[first...] {
      guard block.span.start < span.end else { break }
      if block.kind.isLeftOut, !withFurniture { continue }
      let start = max(block.span.start, span.start)
      let end = min(block.span.end, span.end)
      blocks.append(Block(block.kind, TextSpan(Int(start), Int(end))))
    }
    return blocks.isEmpty ? [Block(.paragraph, span)] : blocks
  }

  private static func lines(_ bytes: [UInt8], _ blocks: [Block], _ columns: Int) -> [TextSpan] {
    var lines: [TextSpan] = []
    var isBelowSpeaker = false
    for block in blocks {
      let start = Int(block.span.start)
      // What a speaker says begins right below the name.
      if !lines.isEmpty, !isBelowSpeaker { lines.append(TextSpan(start, start)) }
      isBelowSpeaker = block.kind == .speaker
      let wrapped = Wrap.lines(of: bytes, in: block.span.range, columns: columns)
      lines += wrapped.map { TextSpan($0.lowerBound, $0.upperBound) }
      // A block may end with its line ends.
      while let last = lines.last, last.isEmpty, lines.count > 1 { lines.removeLast() }
    }
    return lines
  }

  private static func roles(_ document: Document, _ span: TextSpan, _ blocks: [Block])
    -> [TextRole]
  {
    var roles = [TextRole](repeating: [], count: max(span.length, 0))
    func paint(_ part: TextSpan, _ role: TextRole) {
      let lower = max(Int(part.start), Int(span.start)) - Int(span.start)
      let upper = min(Int(part.end), Int(span.end)) - Int(span.start)
      guard lower < upper else { return }
      for index in lower..<upper { roles[index].formUnion(role) }
    }
    for block in blocks {
      if block.kind.isFurniture { paint(block.span, .furniture) }
      if [.heading, .title, .speaker].contains(block.kind) { paint(block.span, .heading) }
    }
    for index in document.claimIndices(in: span) {
      let claim = document.claims[index]
      if let source = claim.source { paint(source.span, .source) }
      if let cue = claim.cue { paint(cue.span, .cue) }
      // What the document says in its own voice is all of it: marking it would mark everything.
      if claim.voice == .narrated { continue }
      for content in document.claims.content(of: claim) { paint(content, .content) }
    }
    for index in document.mentionIndices(in: span) where document.mentions[index].form == .name {
      paint(document.mentions[index].span, .name)
    }
    return roles
  }

  private static func marks(
    _ document: Document, _ span: TextSpan, withFurniture: Bool
  ) -> [(mark: TextMark, span: TextSpan)] {
    var marks: [(mark: TextMark, span: TextSpan)] = document.mentionIndices(in: span).map {
      (.mention($0), document.mentions[$0].span)
    }
    for index in document.claimIndices(in: span) {
      if let cue = document.claims[index].cue { marks.append((.claim(index), cue.span)) }
    }
    if withFurniture {
      let first = document.blocks.partitionPoint { $0.span.end <= span.start }
      for index in first..<document.blocks.count {
        let block = document.blocks[index]
        if block.span.start >= span.end { break }
        if block.kind.isFurniture { marks.append((.furniture(index), block.span)) }
      }
    }
    return marks.sorted { $0.span < $1.span }
  }
}
