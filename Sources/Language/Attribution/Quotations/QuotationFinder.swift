internal import Corpus

/// Finds what is between quotation marks.
///
/// A quotation ends at its closing mark or with its block; where it has no closing mark and the
/// next block opens with one, it runs on there (the attribution finder joins the two).
struct QuotationFinder {
  static func quotations(
    _ tokens: [Token], in range: Range<Int>, block: Int, _ bytes: [UInt8]
  ) -> [AnnotatedText.Quotation] {
    var quotations: [AnnotatedText.Quotation] = []
    var opening: Int?
    let lastDouble = range.last {
      tokens[$0].kind == .closingQuote && !isSingle(tokens[$0], bytes)
    }
    for index in range {
      switch tokens[index].kind {
      case .openingQuote where opening == nil: opening = index
      // Single marks within double ones quote what another says in it.
      case .closingQuote
      where index < lastDouble ?? 0 && isSingle(tokens[index], bytes)
        && opening.map { !isSingle(tokens[$0], bytes) } ?? false:
        continue
      case .closingQuote:
        if let start = opening, start + 1 < index {
          quotations.append(
            AnnotatedText.Quotation(tokens: start + 1..<index, isClosed: true, block: block))
        }
        opening = nil
      default: break
      }
    }
    if let start = opening, start + 1 < range.upperBound {
      quotations.append(
        AnnotatedText.Quotation(
          tokens: start + 1..<range.upperBound, isClosed: false, block: block))
    }
    return quotations
  }

  private static func isSingle(_ token: Token, _ bytes: [UInt8]) -> Bool {
    guard token.kind == .openingQuote || token.kind == .closingQuote else { return false }
    let first = Int(token.span.start)
    return bytes[first] == 0x27
      || bytes[first] == 0xE2 && (bytes[first + 2] == 0x98 || bytes[first + 2] == 0x99)
  }
}

/// Gives the quotations that no cue has taken to the speaker who goes on.
struct QuotationJoiner {
  let annotated: AnnotatedText
  let contents: ContentFinder
  let clauses: ClauseSpeaker

  /// The drafts, with the quotations that run on, and those whose speaker is not told.
  func joined(_ drafts: [Draft]) -> [Draft] {
    var drafts = drafts
    var taken: [Int: Int] = [:]
    for (position, draft) in drafts.enumerated() where draft.cue.map({ !isQuoted($0) }) ?? true {
      for range in draft.content { mark(range, position, &taken) }
    }
    for index in annotated.quotations.indices where taken[index] == nil {
      let quotation = annotated.quotations[index]
      guard contents.isUtterance(quotation) || isParted(index) else { continue }
      if let speaker = speaker(before: index, taken, drafts) {
        drafts[speaker].content.append(quotation.tokens)
        drafts[speaker].voice = .quoted
        taken[index] = speaker
        continue
      }
      let beside = clauses.speaker(of: quotation)
      if beside != nil || opensBlock(quotation) || quotation.tokens.count > 8 {
        taken[index] = drafts.count
        drafts.append(draft(quotation, of: beside))
      }
    }
    return drafts
  }

  /// “The ferry”—she tapped the map—“will never sail again.”: a quotation that goes on after two dashes.
  private func isParted(_ index: Int) -> Bool {
    guard index + 1 < annotated.quotations.count else { return false }
    let (this, next) = (annotated.quotations[index], annotated.quotations[index + 1])
    let between =
      this.tokens.upperBound + 1..<max(this.tokens.upperBound + 1, next.tokens.lowerBound - 1)
    guard this.block == next.block, 2...12 ~= between.count else { return false }
    return annotated.tokens[between.lowerBound].kind == .dash
      && annotated.tokens[between.upperBound - 1].kind == .dash
  }

  private func mark(_ range: Range<Int>, _ position: Int, _ taken: inout [Int: Int]) {
    for index in annotated.quotations(overlapping: range) where taken[index] == nil {
      taken[index] = position
    }
  }

  /// The draft whose quotation comes before this one, in the same block or at the end of the last.
  private func speaker(before index: Int, _ taken: [Int: Int], _ drafts: [Draft]) -> Int? {
    guard index > 0, let position = taken[index - 1], drafts[position].voice == .quoted else {
      return nil
    }
    let previous = annotated.quotations[index - 1]
    let this = annotated.quotations[index]
    if previous.block == this.block {
      // At most the speaker's own words, and no other sentence, are between the two.
      let between = previous.tokens.upperBound..<this.tokens.lowerBound
      let stops = between.filter { annotated.tokens[$0].kind == .stop }.count
      return stops <= 1 && between.count <= 24 && isOnlySpeaker(drafts[position], between)
        ? position : nil
    }
    return !previous.isClosed && opensBlock(this) ? position : nil
  }

  /// Whether words between two quotations belong to the sentence of the first or to its cue.
  private func isOnlySpeaker(_ draft: Draft, _ between: Range<Int>) -> Bool {
    guard let first = between.first(where: { annotated.tokens[$0].isWord }) else { return true }
    let sentence = annotated.sentence(of: first).tokens
    return sentence.lowerBound < between.lowerBound - 1
      || draft.cue.map { sentence.overlaps($0) } ?? false
  }

  private func opensBlock(_ quotation: AnnotatedText.Quotation) -> Bool {
    let opening = quotation.tokens.lowerBound - 1
    guard opening > 0 else { return true }
    return annotated.sentence(of: opening - 1).block != quotation.block
  }

  private func draft(
    _ quotation: AnnotatedText.Quotation, of beside: ClauseSpeaker.Voice?
  ) -> Draft {
    let lemma = beside.map { annotated.text[annotated.tokens[$0.verb].span].lowercased() }
    return Draft(
      voice: .quoted, source: beside?.source, cue: beside.map { $0.verb..<$0.verb + 1 },
      lemma: lemma ?? "", content: [quotation.tokens], via: [],
      stance: Stance(certainty: .certain, polarity: .positive, status: .asserted),
      method: "quotation")
  }

  private func isQuoted(_ range: Range<Int>) -> Bool { annotated.isQuoted(range.lowerBound) }
}
