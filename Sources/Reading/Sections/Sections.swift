internal import Corpus

/// A document's sections: cut at its headings, or at its paragraphs where it has none.
struct Sections {
  private(set) var all: [Section] = []

  private let text: [UInt8]
  private var names: SectionNames

  /// Cuts a document into sections that tile it from its first words to its end.
  ///
  /// Linear in the number of blocks and headings.
  ///
  /// - Parameter cutsLong: Whether what is below a lone heading is cut at its paragraphs too.
  init(outline: Outline, text: [UInt8], documentName: String, cutsLong: Bool) {
    self.text = text
    names = SectionNames(documentName: documentName)
    let read = outline.blocks.filter {
      $0.kind.isRead || $0.kind == .speaker || $0.kind == .tableRow
    }
    guard let first = outline.headings.first else {
      let parts = UnheadedParts(read, text).parts
      all.reserveCapacity(parts.count)
      for part in parts { addUnheaded(part) }
      closeSections()
      return
    }
    let lead = read.prefix { Int($0.span.start) < first.start }
    all.reserveCapacity(outline.headings.count + 1)
    let cuts = cutsLong && outline.headings.count <= Self.few
    if cuts, Self.isLong(lead) {
      for part in UnheadedParts(Array(lead), text).parts { addUnheaded(part) }
    } else if let part = UnheadedParts.whole(lead, text) {
      addUnheaded(part)
    }
    addHeadings(outline.headings, cutting: cuts ? read[lead.endIndex...] : [])
    closeSections()
  }

  /// So few headings leave parts that are too long to find anything in.
  private static let few = 2
  /// Bytes and paragraphs of a part that is long.
  private static let longPart = (bytes: 5_000, paragraphs: 8)

  private static func isLong(_ blocks: ArraySlice<Block>) -> Bool {
    blocks.count >= longPart.paragraphs
      && blocks.reduce(0) { $0 + $1.span.length } >= longPart.bytes
  }

  private mutating func addUnheaded(_ part: UnheadedParts.Part, below parent: Int? = nil) {
    all.append(
      Section(
        identifier: names.identifier(title: text[part.title.range], parent: parent),
        title: part.title, isUnheaded: true, level: parent.map { all[$0].level + 1 } ?? 1,
        span: TextSpan(part.start, text.count), bodyStart: part.start, parent: parent))
  }

  /// A heading lies in the nearest one before it that ranks higher.
  ///
  /// - Parameter blocks: The text below the headings, where it is to be cut.
  private mutating func addHeadings(_ headings: [Heading], cutting blocks: ArraySlice<Block>) {
    var open: [(rank: HeadingRank, index: Int)] = []
    var left = blocks
    for (position, heading) in headings.enumerated() {
      while let last = open.last, last.rank >= heading.rank { open.removeLast() }
      let parent = open.last?.index
      open.append((heading.rank, all.count))
      all.append(
        Section(
          identifier: names.identifier(title: text[heading.title.range], parent: parent),
          title: heading.title, isUnheaded: false, level: open.count,
          span: TextSpan(heading.start, text.count), bodyStart: bodyStart(heading),
          parent: parent))
      let next = position + 1 < headings.count ? headings[position + 1].start : text.count
      let own = left.prefix { Int($0.span.start) < next }
      left = left[own.endIndex...]
      if Self.isLong(own) {
        let index = all.count - 1
        for part in UnheadedParts(Array(own), text).parts { addUnheaded(part, below: index) }
      }
    }
  }

  private func bodyStart(_ heading: Heading) -> Int {
    var start = heading.bodyStart
    while start < text.count, Passage.isSpace(text[start]) { start += 1 }
    return start
  }

  /// Ends each section where the next of the same or a higher level begins.
  private mutating func closeSections() {
    var open: [Int] = []
    for index in all.indices {
      while let last = open.last, all[last].level >= all[index].level {
        all[last].span.end = all[index].span.start
        open.removeLast()
      }
      open.append(index)
    }
  }
}

/// Identifiers of sections, from the document's name and the path of headings.
private struct SectionNames {
  private let documentHash: UInt64
  /// The hashes of the heading paths of the sections named so far.
  private var paths: [UInt64] = []
  private var uses: [UInt64: Int] = [:]

  init(documentName: String) {
    var hash = StableHash()
    hash.combine(documentName)
    documentHash = hash.value
  }

  /// The identifier of the next section; equal paths are told apart by their order.
  mutating func identifier(title: ArraySlice<UInt8>, parent: Int?) -> Identifier {
    var path = StableHash()
    path.combine(Int(truncatingIfNeeded: parent.map { paths[$0] } ?? documentHash))
    path.combine(title)
    paths.append(path.value)
    let ordinal = uses[path.value, default: 0]
    uses[path.value] = ordinal + 1
    var hash = path
    hash.combine(ordinal)
    return Identifier(.section, hash.value)
  }
}

/// A document's structure as its format gives it, before sections are cut.
struct Outline {
  /// In reading order, without gaps between them but white space.
  var blocks: [Block] = []
  /// What is in the middle of blocks without being a part of them; in reading order.
  var asides: [TextSpan] = []
  /// In reading order.
  var headings: [Heading] = []
  var title: TextSpan?
  var author: TextSpan?
  var date: TextSpan?
}

/// Where a section begins, and how it ranks among the others.
struct Heading: Equatable {
  /// The words that name the section.
  var title: TextSpan
  /// Where the section begins: at the title or at the number or bullet before it.
  var start: Int
  /// Where the text after the heading begins.
  var bodyStart: Int
  /// The lower, the higher in the outline; only the order counts.
  var rank: HeadingRank
}

/// How high a heading stands: by its number, else by its looks.
enum HeadingRank: Comparable, Hashable {
  /// "## Title": the number of marks, as in Markdown.
  case marked(Int)
  /// "Part IV", "Chapter 2": the depth of the word that comes before the number.
  case named(Int)
  /// "1.2 Title", "B. Title": by the order of the kinds of numbers, then the number of components.
  case numbered(Int)
  /// Underlined: the order in which the underline's character first appeared.
  case underlined(Int)
  /// IN CAPITALS.
  case capitals
  /// A short line like a title.
  case short
  /// "Label: text" on sibling paragraphs.
  case label
}
