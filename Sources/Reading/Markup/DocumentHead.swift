internal import Corpus

/// Where a page has its title, its author and its date, or what they are where it has them nowhere.
struct DocumentHead {
  /// What a page says in its text, or only beside it.
  enum Place {
    case block(Int, Range<Int>)
    case beside(Metadata.Value)

    /// The block that it is in.
    var block: Int? { if case .block(let block, _) = self { block } else { nil } }
  }

  private(set) var title: Place?
  private(set) var author: Place?
  private(set) var date: Place?

  private let draft: Draft
  private let metadata: Metadata
  /// The blocks of the text.
  private let isKept: [Bool]
  /// Blocks in which marks of authors and dates are those of others.
  private let isForeign: [Bool]

  /// - Parameters:
  ///   - isKept: By block, whether it is a part of the text.
  ///   - isForeign: By block, whether it is known to be beside the text.
  init(_ draft: Draft, _ metadata: Metadata, isKept: [Bool], isForeign: [Bool]) {
    self.draft = draft
    self.metadata = metadata
    self.isKept = isKept
    self.isForeign = isForeign
    findTitle()
    let opening = opening()
    findAuthor(opening)
    findDate(opening)
  }

  private func place(_ block: Int) -> Place {
    .block(block, draft.blocks[block].words.start..<draft.blocks[block].words.end)
  }

  // MARK: Title

  private mutating func findTitle() {
    let headings = draft.blocks.indices.filter {
      draft.blocks[$0].kind == .heading && draft.blocks[$0].level <= 2
        && draft.blocks[$0].words.length <= 400
    }
    let known = metadata.titles.map(\.words)
    let window = metadata.windowTitle?.words
    let names = Set(
      (known + [window].compactMap { $0 } + (window.map(Metadata.parts) ?? [])).map(Metadata.folded)
    )
    let site = metadata.siteName.map(Metadata.folded)
    let named = headings.filter { heading in
      let folded = self.folded(heading)
      return !folded.isEmpty && names.contains(folded) && folded != site
    }
    if let heading = named.first(where: { isKept[$0] }) ?? named.last {
      title = place(heading)
    } else if let said = metadata.titles.first ?? metadata.plainWindowTitle {
      title = .beside(said)
    } else if let first = headings.first(where: { isKept[$0] }), draft.blocks[first].level == 1 {
      title = place(first)
    }
  }

  private func folded(_ block: Int) -> [UInt8] {
    let words = draft.blocks[block].words
    return Metadata.folded(String(decoding: draft.words[words.start..<words.end], as: UTF8.self))
  }

  // MARK: Author and date

  /// The short blocks around the title and before the text.
  private func opening() -> [Int] {
    var found: [Int] = []
    let first = title?.block.map { max($0 - 3, 0) } ?? isKept.firstIndex(of: true) ?? 0
    for block in draft.blocks.indices[first...].prefix(12) where !isForeign[block] {
      if block == title?.block { continue }
      if draft.blocks[block].kind == .heading, found.count > 2 { break }
      if draft.blocks[block].words.length <= Self.longest { found.append(block) }
      if draft.blocks[block].isGood, draft.blocks[block].words.length > 200 { break }
    }
    return found
  }

  /// Bytes of a line that says who has written the text, or when.
  private static let longest = 160

  /// The short block that a mark is in.
  ///
  /// - Parameter opening: The blocks before the text; what is below the text counts as well.
  private func block(of mark: DraftMark, _ opening: [Int]) -> Int? {
    let block = draft.blocks.partitionPoint { $0.words.end <= mark.range.lowerBound }
    guard block < draft.blocks.count, !isForeign[block],
      draft.blocks[block].words.start <= mark.range.lowerBound,
      draft.blocks[block].words.length <= Self.longest,
      opening.contains(block) || isKept[block] && !isKept[block...].dropFirst(3).contains(true)
    else { return nil }
    return block
  }

  private func words(of mark: DraftMark, in block: Int) -> Passage {
    let all = draft.blocks[block].words
    return all.from(mark.range.lowerBound).upTo(min(mark.range.upperBound, all.end))
  }

  private mutating func findAuthor(_ opening: [Int]) {
    if let said = metadata.author {
      let name = said.words.utf8.map(Passage.lower)
      author = .beside(said)
      for block in opening {
        let words = draft.blocks[block].words
        guard let start = Self.first(name, in: words) else { continue }
        author = .block(block, start..<start + name.count)
        return
      }
      return
    }
    for mark in draft.marks where mark.subject == .author {
      guard let block = block(of: mark, opening) else { continue }
      let words = words(of: mark, in: block)
      if let span = BylineFinder.author(in: words)
        ?? BylineFinder.author(in: draft.blocks[block].words)
      {
        author = .block(block, span.range)
        return
      }
      if !words.isEmpty, words.wordCount(limit: 9) <= 8, Passage.isLetter(words.first) {
        author = .block(block, words.start..<words.end)
        return
      }
    }
    for block in opening where draft.blocks[block].kind == .paragraph {
      guard let span = BylineFinder.author(in: draft.blocks[block].words) else { continue }
      author = .block(block, span.range)
      return
    }
  }

  private static func first(_ name: [UInt8], in words: Passage) -> Int? {
    guard let letter = name.first, words.length >= name.count else { return nil }
    return (words.start...words.end - name.count).first {
      Passage.lower(words.text[$0]) == letter
        && words.text[$0..<$0 + name.count].lazy.map(Passage.lower).elementsEqual(name)
    }
  }

  private mutating func findDate(_ opening: [Int]) {
    for mark in draft.marks where mark.subject == .date {
      guard let block = block(of: mark, opening) else { continue }
      // A page says when it was changed as well, and when others were written.
      let value = mark.value.flatMap { DateFinder.date(in: $0.upTo(min($0.end, $0.start + 40))) }
        .map { Passage(mark.value?.text ?? [], $0) }
      if let value, let said = metadata.date?.words, value.length == said.utf8.count,
        !value.text[value.start..<value.end].elementsEqual(said.utf8)
      {
        continue
      }
      if let span = DateFinder.date(in: words(of: mark, in: block)) {
        date = .block(block, span.range)
        return
      }
      if let value {
        let words = String(decoding: value.text[value.start..<value.end], as: UTF8.self)
        date = .beside(
          Metadata.Value(words: words, line: draft.line(ofByte: mark.range.lowerBound)))
        return
      }
    }
    for block in opening where block == author?.block || draft.blocks[block].kind == .paragraph {
      let words = draft.blocks[block].words
      guard block == author?.block || DateFinder.isDateLine(words),
        let span = DateFinder.date(in: words)
      else { continue }
      date = .block(block, span.range)
      return
    }
    date = metadata.date.map(Place.beside)
  }
}
