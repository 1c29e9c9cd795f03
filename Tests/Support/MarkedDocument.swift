internal import Corpus

/// The text, blocks and roles of a document written for `CorpusBuilder`.
struct MarkedDocument {
  /// A span and what stands behind the bar of its mark.
  struct Role {
    var span: TextSpan
    var words: String
  }

  private(set) var text = ""
  private(set) var blocks: [Block] = []
  /// By position, outer ones first.
  private(set) var roles: [Role] = []
  private(set) var title = ""
  private(set) var author: TextSpan?
  private(set) var date: TextSpan?
  private var levels: [Int] = []

  init(_ marked: String) {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      if !line.isEmpty { add(line) }
    }
    roles.sort { $0.span < $1.span }
  }

  private mutating func add(_ line: Substring) {
    let level = line.prefix { $0 == "#" }.count
    let kinds: [Character: Block.Kind] = ["=": .title, "@": .byline, "%": .date, "~": .shareBar]
    let start = text.utf8.count
    if level > 0 {
      addMarked(line.dropFirst(level + 1))
    } else if line.first == "\\" {
      addMarked(line.dropFirst())
    } else if let first = line.first, kinds[first] != nil {
      addMarked(line.dropFirst(2))
    } else {
      addMarked(line)
    }
    let span = TextSpan(start, text.utf8.count)
    let kind = level > 0 ? .heading : line.first.flatMap { kinds[$0] } ?? .paragraph
    blocks.append(Block(kind, span))
    levels.append(level)
    switch kind {
    case .title: title = DocumentText(text)[span]
    case .byline: author = span
    case .date: date = span
    default: break
    }
  }

  /// Adds text without its marks, and their roles.
  private mutating func addMarked(_ line: Substring) {
    var open: [(start: Int, bar: Int?)] = []
    for character in line {
      switch character {
      case "⟦": open.append((text.utf8.count, nil))
      case "|" where !open.isEmpty: open[open.count - 1].bar = text.utf8.count
      case "⟧":
        guard let mark = open.popLast(), let bar = mark.bar else { continue }
        let words = String(decoding: text.utf8.dropFirst(bar), as: UTF8.self)
        text = String(decoding: text.utf8.prefix(bar), as: UTF8.self)
        roles.append(Role(span: TextSpan(mark.start, bar), words: words))
      default: text.append(character)
      }
    }
  }

  /// The sections that the headings make, or one a paragraph where there are none.
  func sections(seed: UInt64) -> [Section] {
    let isUnheaded = !blocks.contains { $0.kind == .heading }
    let starts = blocks.indices.filter {
      blocks[$0].kind == (isUnheaded ? .paragraph : .heading)
    }
    var sections: [Section] = []
    for (order, index) in starts.enumerated() {
      let level = isUnheaded ? 1 : levels[index]
      let next = starts[(order + 1)...].first { isUnheaded || levels[$0] <= level }
      let span = blocks[index].span
      let end = next.map { Int(blocks[$0].span.start) } ?? text.utf8.count
      sections.append(
        Section(
          identifier: Identifier(.section, seed &+ UInt64(order)),
          title: isUnheaded ? firstWords(of: span) : span, isUnheaded: isUnheaded, level: level,
          span: TextSpan(Int(span.start), end),
          bodyStart: Int(isUnheaded ? span.start : span.end),
          parent: sections.lastIndex { $0.level < level }))
    }
    return sections
  }

  private func firstWords(of span: TextSpan) -> TextSpan {
    let words = DocumentText(text)[span].split(separator: " ").prefix(4).joined(separator: " ")
    return TextSpan(Int(span.start), Int(span.start) + words.utf8.count)
  }
}
