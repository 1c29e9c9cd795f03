internal import Corpus

/// Finds who has signed a quotation, with a name after a dash.
///
/// “We need boats.” — Marta Velden, mayor
struct SignatureFinder {
  private let annotated: AnnotatedText
  /// Where names begin, in bytes.
  private let names: Set<UInt32>
  private let passages: PassageBlocks

  init(annotated: AnnotatedText, candidates: [Candidate], passages: PassageBlocks) {
    self.annotated = annotated
    self.passages = passages
    names = Set(candidates.lazy.filter { $0.form == .name }.map(\.span.start))
  }

  /// A draft for each quotation that fills its paragraph up to a dash and a name.
  func drafts(besides drafts: [Draft]) -> [Draft] {
    let taken = drafts.filter { $0.cue.map { !annotated.isQuoted($0.lowerBound) } ?? true }
      .flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }
    let blocks = annotated.blocks
    return quotedLines(taken)
      + annotated.quotations.compactMap { quotation in
        guard quotation.isClosed, let source = signature(after: quotation, blocks),
          !isTaken(quotation.tokens, taken)
        else { return nil }
        return draft(source, [quotation.tokens], voice: .quoted)
      }
  }

  /// Lines quoted with `>` above one that signs them.
  private func quotedLines(_ taken: [Range<Int>]) -> [Draft] {
    passages.blocks.indices.dropFirst().compactMap { position in
      let block = passages.blocks[position]
      // The dash before a name looks like an item's mark.
      let dash = block.tokens.lowerBound - (block.isItem ? 1 : 0)
      guard block.depth > 0,
        let source = source(afterDash: dash, in: dash..<block.tokens.upperBound)
      else { return nil }
      let above = passages.blocks[..<position].reversed().prefix {
        $0.depth == block.depth && !$0.isItem
      }
      let content = above.reversed().map(\.tokens).filter { !isTaken($0, taken) }
      return content.isEmpty ? nil : draft(source, content, voice: .quoted)
    }
  }

  private func draft(_ source: Range<Int>, _ content: [Range<Int>], voice: Claim.Voice) -> Draft {
    Draft(
      voice: voice, source: source, cue: nil, lemma: "", content: content, via: [],
      stance: Stance(certainty: .certain, polarity: .positive, status: .asserted),
      method: "signature")
  }

  private func signature(
    after quotation: AnnotatedText.Quotation, _ blocks: [Range<Int>]
  ) -> Range<Int>? {
    let position = blocks.partitionPoint { $0.upperBound <= quotation.tokens.lowerBound }
    guard position < blocks.count else { return nil }
    let block = blocks[position]
    guard quotation.tokens.lowerBound - 1 == block.lowerBound else { return nil }
    var dash = quotation.tokens.upperBound + 1
    if dash < block.upperBound, annotated.tokens[dash].kind == .comma { dash += 1 }
    if dash < block.upperBound { return source(afterDash: dash, in: block) }
    // On a line of its own.
    guard position + 1 < blocks.count else { return nil }
    return source(afterDash: blocks[position + 1].lowerBound, in: blocks[position + 1])
  }

  /// A name with what it is, up to the second comma: "Marta Velden, mayor of Ostrand, in May".
  private func source(afterDash dash: Int, in block: Range<Int>) -> Range<Int>? {
    let kind = annotated.tokens[dash].kind
    guard kind == .dash || kind == .hyphen, block.upperBound - dash <= Self.longest else {
      return nil
    }
    let words = dash + 1..<block.upperBound
    let commas = words.filter { annotated.tokens[$0].kind == .comma }
    let source = annotated.trimmed(
      words.lowerBound..<(commas.dropFirst().first ?? words.upperBound))
    guard source.prefix(5).contains(where: { names.contains(annotated.tokens[$0].span.start) }),
      !source.contains(where: {
        annotated.tokens[$0].isFiniteVerb && annotated.tokens[$0].tag != .verbBase
      })
    else { return nil }
    return source
  }

  private func isTaken(_ quotation: Range<Int>, _ taken: [Range<Int>]) -> Bool {
    let next = taken.partitionPoint { $0.lowerBound < quotation.upperBound }
    return taken[..<next].suffix(8).contains { $0.overlaps(quotation) }
  }

  private static let longest = 24
}
