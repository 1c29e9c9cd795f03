internal import Corpus

/// Finds what a name and a colon open, outside transcripts.
///
/// `Petra Solheim, University of Varde: “The ice is thin.”`, and of a fact-check `Porter: the fleet is
/// gone`, which is Porter's word and not the document's.
struct LabelledSpeech {
  private let annotated: AnnotatedText
  private let parts: DraftParts
  private let passages: PassageBlocks

  init(_ parts: DraftParts, passages: PassageBlocks) {
    annotated = parts.annotated
    self.parts = parts
    self.passages = passages
  }

  /// A draft for each label whose words no other has.
  func drafts(besides drafts: [Draft]) -> [Draft] {
    let taken = drafts.filter { $0.cue != nil || $0.method == Attribution.turn }
      .flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }
    let blocks = passages.blocks.map(\.tokens)
    // Where several paragraphs open so, they are statements and no notes.
    let isRun = blocks.count { block in opening(of: block) != nil } > 1
    return blocks.flatMap { block in
      self.drafts(in: block, isRun: isRun).filter { draft in
        draft.content.allSatisfy { !isTaken($0, taken) }
      }
    }
  }

  /// The label that a paragraph opens with.
  private func opening(of block: Range<Int>) -> Range<Int>? {
    let start = start(of: block)
    let colon = (start..<block.upperBound).prefix(Self.longest + 1)
      .first { annotated.tokens[$0].kind == .colon }
    return colon.flatMap { label(start..<$0) }
  }

  /// Where the words of a block begin, after the stars of "**Anna Lund:** …".
  private func start(of block: Range<Int>) -> Int {
    block.first { annotated.tokens[$0].kind != .other } ?? block.lowerBound
  }

  private func drafts(in block: Range<Int>, isRun: Bool) -> [Draft] {
    var drafts: [Draft] = []
    var start = start(of: block)
    for colon in block where annotated.tokens[colon].kind == .colon && colon >= start {
      let from = max(start, annotated.sentence(of: colon).tokens.lowerBound)
      let quotation = annotated.quotation(openedAt: colon + 1)
      let draft =
        if let source = label(from..<colon, beforeQuotation: quotation != nil) {
          content(after: colon, source, opens: start, in: block, quotation, isRun: isRun)
            .map { self.draft(source, $0) }
        } else {
          quotation.flatMap { owned(from..<colon, annotated.quotations[$0].tokens) }
        }
      guard let draft, let content = draft.content.last else { continue }
      drafts.append(draft)
      start = content.upperBound
      // After the closing mark.
      while start < block.upperBound, !annotated.tokens[start].isWord { start += 1 }
    }
    return drafts
  }

  private func content(
    after colon: Int, _ source: Range<Int>, opens start: Int, in block: Range<Int>,
    _ quotation: Int?, isRun: Bool
  ) -> Range<Int>? {
    if let quotation { return annotated.quotations[quotation].tokens }
    // Without quotation marks the label must be the name alone, or one of several that open so.
    guard source.lowerBound == start, colon + 1 < block.upperBound,
      isRun || !annotated.tokens[source].contains(where: { $0.kind == .comma })
    else { return nil }
    let rest = statement(after: self.start(of: colon + 1..<block.upperBound), in: block)
    let holdsVerb = annotated.tokens[rest].contains {
      $0.isFiniteVerb || isRun && $0.verbForm != nil && !$0.isCapitalized
    }
    return rest.count > 3 && holdsVerb ? rest : nil
  }

  /// What follows a label up to the next in the same paragraph: "JOHN SMITH: … MARY JONES: …".
  private func statement(after start: Int, in block: Range<Int>) -> Range<Int> {
    for colon in start..<block.upperBound where annotated.tokens[colon].kind == .colon {
      let first = annotated.sentence(of: colon).tokens.lowerBound
      if first > start, label(first..<colon) != nil { return start..<first }
    }
    return start..<block.upperBound
  }

  /// `His verdict: “Unplayable.”`, `Norway's answer: “No.”`: whose words they are.
  private func owned(_ words: Range<Int>, _ quotation: Range<Int>) -> Draft? {
    guard let first = words.first, let last = words.last, words.count <= 7,
      annotated.tokens[last].tag == .noun
    else { return nil }
    let owner: Range<Int>
    if annotated.tokens[first].tag == .possessive {
      owner = first..<first + 1
    } else if let name = parts.places.name(at: first), parts.places.end(of: name) < last,
      annotated.tokens[parts.places.end(of: name)].kind == .possessiveMark
    {
      owner = first..<parts.places.end(of: name)
    } else {
      return nil
    }
    var draft = self.draft(owner, quotation)
    draft.cue = last..<last + 1
    draft.lemma = annotated.text[annotated.tokens[last].span].lowercased()
    return draft
  }

  /// A label that opens with a person's name and goes on, if at all, with what the person is.
  private func label(_ words: Range<Int>, beforeQuotation: Bool = false) -> Range<Int>? {
    guard words.count <= Self.longest, let first = words.first(where: { !isTitle($0) }),
      annotated.tokens[words.lowerBound].word != Self.dear,
      let name = parts.places.name(at: first), parts.candidates[name].kind == .person
    else { return nil }
    let end = parts.places.end(of: name)
    let rest = end..<max(end, words.upperBound)
    guard
      rest.isEmpty || annotated.tokens[end].kind == .comma
        || annotated.tokens[end].kind == .openingBracket
    else { return nil }
    // "66, retired" is what somebody is, "was tired" is a clause.
    let isClause = rest.contains { index in
      let token = annotated.tokens[index]
      return beforeQuotation
        ? token.tag == .auxiliary : token.isFiniteVerb && !token.isCapitalized
    }
    return isClause ? nil : words
  }

  private func isTitle(_ index: Int) -> Bool {
    annotated.tokens[index].isAny([.title, .personRole]) && annotated.tokens[index].isCapitalized
      && parts.places.name(at: index) == nil
  }

  private func draft(_ source: Range<Int>, _ content: Range<Int>) -> Draft {
    Draft(
      voice: annotated.isQuoted(content.lowerBound) ? .quoted : .reported, source: source, cue: nil,
      lemma: "", content: [content], via: [],
      stance: Stance(certainty: .certain, polarity: .positive, status: .asserted), method: "label")
  }

  private func isTaken(_ content: Range<Int>, _ taken: [Range<Int>]) -> Bool {
    let next = taken.partitionPoint { $0.lowerBound < content.upperBound }
    return taken[..<next].suffix(8).contains { $0.overlaps(content) }
  }

  private static let longest = 18
  private static let dear = Word("dear")
}
