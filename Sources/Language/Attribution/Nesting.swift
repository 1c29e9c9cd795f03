internal import Corpus

/// Orders drafts and finds which stands inside which.
enum Nesting {
  /// The drafts as attributions in spans, by position, each with the innermost one around it.
  static func attributions(_ drafts: [Draft], _ annotated: AnnotatedText) -> [Attribution] {
    let drafts = drafts.map { trimmed($0, annotated) }.filter { !$0.content.isEmpty }
    let order = drafts.indices.sorted { left, right in
      let (a, b) = (drafts[left].extent, drafts[right].extent)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.upperBound != b.upperBound ? a.upperBound > b.upperBound : left < right
    }
    var rank = [Int](repeating: 0, count: drafts.count)
    for (position, index) in order.enumerated() { rank[index] = position }
    return order.map { index in
      let draft = drafts[index]
      let parent = self.parent(of: index, among: order, drafts).map { rank[$0] }
      return Attribution(
        voice: draft.voice, source: draft.source.map(annotated.span),
        cue: draft.cue.map(annotated.span), lemma: draft.lemma,
        content: draft.content.map(annotated.span), via: draft.via,
        certainty: draft.stance.certainty, polarity: draft.stance.polarity,
        status: draft.stance.status, parent: parent, method: draft.method)
    }
  }

  private static func trimmed(_ draft: Draft, _ annotated: AnnotatedText) -> Draft {
    var draft = draft
    draft.content = draft.content.map(annotated.trimmed).filter { !$0.isEmpty }
      .sorted { $0.lowerBound < $1.lowerBound }
    return draft
  }

  /// The nearest draft before this one whose content holds this one's cue.
  private static func parent(of index: Int, among order: [Int], _ drafts: [Draft]) -> Int? {
    guard let cue = drafts[index].cue else { return nil }
    var best: Int?
    var bestLength = Int.max
    for other in order where other != index {
      guard drafts[other].extent.lowerBound <= cue.lowerBound else { break }
      for range in drafts[other].content
      where range.contains(cue.lowerBound) && range.count < bestLength {
        guard !(drafts[index].content.contains { $0.contains(drafts[other].cue?.lowerBound ?? -1) })
        else { continue }
        best = other
        bestLength = range.count
      }
    }
    return best
  }
}
