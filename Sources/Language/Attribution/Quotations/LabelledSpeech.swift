internal import Corpus

/// Finds what a name and a colon open, outside transcripts.
///
/// `Petra Solheim, University of Varde: “The ice is thin.”`, and of a fact-check `Porter: the fleet is
/// gone`, which is Porter's word and not the document's.
struct LabelledSpeech {
  private let annotated: AnnotatedText
  private let candidates: [Candidate]
  private let places: CandidatePlaces

  init(_ annotated: AnnotatedText, candidates: [Candidate]) {
    self.annotated = annotated
    self.candidates = candidates
    places = CandidatePlaces(annotated, candidates)
  }

  /// A draft for each label whose words no other has.
  func drafts(besides drafts: [Draft]) -> [Draft] {
    let taken = drafts.filter { $0.cue != nil || $0.method == Attribution.turn }
      .flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }
    return annotated.blocks.flatMap { block in
      self.drafts(in: block).filter { draft in
        draft.content.allSatisfy { !isTaken($0, taken) }
      }
    }
  }

  private func drafts(in block: Range<Int>) -> [Draft] {
    var drafts: [Draft] = []
    var start = block.lowerBound
    for colon in block where annotated.tokens[colon].kind == .colon && colon >= start {
      guard let source = label(start..<colon) else {
        if start == block.lowerBound { return [] }
        continue
      }
      guard let content = content(behind: colon, source, in: block) else { continue }
      drafts.append(draft(source, content))
      start = content.upperBound
      // Behind the closing mark.
      while start < block.upperBound, !annotated.tokens[start].isWord { start += 1 }
    }
    return drafts
  }

  private func content(
    behind colon: Int, _ source: Range<Int>, in block: Range<Int>
  ) -> Range<Int>? {
    guard colon + 1 < block.upperBound else { return nil }
    if let quotation = annotated.quotation(openedAt: colon + 1) {
      return annotated.quotations[quotation].tokens
    }
    // Without quotation marks the label must be the name alone, and open the paragraph.
    let rest = colon + 1..<block.upperBound
    guard source.lowerBound == block.lowerBound,
      !annotated.tokens[source].contains(where: { $0.kind == .comma }),
      rest.count > 3, rest.contains(where: { annotated.tokens[$0].isFiniteVerb })
    else { return nil }
    return rest
  }

  /// A label that opens with a person's name and goes on, if at all, with what the person is.
  private func label(_ words: Range<Int>) -> Range<Int>? {
    guard words.count <= Self.longest, let first = words.first(where: { !isTitle($0) }),
      let name = places.name(at: first), candidates[name].kind == .person,
      !words.contains(where: {
        annotated.tokens[$0].isFiniteVerb && !annotated.tokens[$0].isCapitalized
      })
    else { return nil }
    let end = places.end(of: name)
    guard
      end == words.upperBound || annotated.tokens[end].kind == .comma
        || annotated.tokens[end].kind == .openingBracket
    else { return nil }
    return words
  }

  private func isTitle(_ index: Int) -> Bool {
    annotated.tokens[index].isAny([.title, .personRole]) && annotated.tokens[index].isCapitalized
      && places.name(at: index) == nil
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
}
