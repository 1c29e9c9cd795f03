internal import Corpus

/// Orders drafts and finds which is inside which.
enum Nesting {
  /// The drafts as attributions in spans, by position, each with the innermost one around it.
  static func attributions(
    _ drafts: [Draft], _ annotated: AnnotatedText, speakers: SpeakerFinder
  ) -> [Attribution] {
    let drafts = drafts.map { trimmed($0, annotated) }.filter { !$0.content.isEmpty }
    let extents = drafts.map(\.extent)
    let order = drafts.indices.sorted { left, right in
      let (a, b) = (extents[left], extents[right])
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.upperBound != b.upperBound ? a.upperBound > b.upperBound : left < right
    }
    var rank = [Int](repeating: 0, count: drafts.count)
    for (position, index) in order.enumerated() { rank[index] = position }
    let contents = Contents(drafts, rank: rank)
    return order.map { index in
      let draft = drafts[index]
      let parent = contents.parent(of: index).map { rank[$0] }
      var attribution = Attribution(
        voice: draft.voice, source: draft.source.map(annotated.span),
        cue: draft.cue.map(annotated.span), lemma: draft.lemma,
        content: draft.content.map(annotated.span), via: draft.via,
        certainty: draft.stance.certainty, polarity: draft.stance.polarity,
        status: draft.stance.status, parent: parent, method: draft.method,
        confidence: draft.confidence ?? RuleScore.ofAttribution(draft.method))
      if let source = draft.called ?? draft.source {
        attribution.speakers = speakers.speakers(of: source)
        attribution.isBySpeech = attribution.speakers.isEmpty && speakers.isSpeech(source)
      }
      return attribution
    }
  }

  private static func trimmed(_ draft: Draft, _ annotated: AnnotatedText) -> Draft {
    var draft = draft
    draft.content = draft.content.map { annotated.withMarks(annotated.trimmed($0)) }
      .filter { !$0.isEmpty }
      .sorted { $0.lowerBound < $1.lowerBound }
    return draft
  }
}

/// What drafts say, by position, to find in which a cue is.
private struct Contents {
  private struct Part {
    var tokens: Range<Int>
    var draft: Int
  }

  private let drafts: [Draft]
  private let rank: [Int]
  private let parts: [Part]
  /// For each part, the last one before it that reaches beyond its start.
  private let outer: [Int?]
  /// How many parts around a cue are looked at; deeper nesting is nobody's grammar.
  private static let depth = 16

  init(_ drafts: [Draft], rank: [Int]) {
    self.drafts = drafts
    self.rank = rank
    let parts = drafts.indices.flatMap { draft in
      drafts[draft].content.map { Part(tokens: $0, draft: draft) }
    }.sorted { left, right in
      let (a, b) = (left.tokens, right.tokens)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound > b.upperBound }
      return rank[left.draft] > rank[right.draft]
    }
    var open: [Int] = []
    outer = parts.indices.map { index in
      while let last = open.last, parts[last].tokens.upperBound <= parts[index].tokens.lowerBound {
        open.removeLast()
      }
      defer { open.append(index) }
      return open.last
    }
    self.parts = parts
  }

  /// The draft with the shortest content that holds a draft's cue, without being held by its own.
  func parent(of draft: Int) -> Int? {
    guard let cue = drafts[draft].cue?.lowerBound ?? drafts[draft].anchor else { return nil }
    var next = parts.partitionPoint { $0.tokens.lowerBound <= cue } - 1
    var best: Part?
    for _ in 0..<Self.depth where next >= 0 {
      let part = parts[next]
      if part.tokens.contains(cue), part.draft != draft, !holds(draft, cueOf: part.draft),
        best.map({ part.tokens.count < $0.tokens.count }) ?? true
      {
        best = part
      }
      next = outer[next] ?? -1
    }
    return best?.draft
  }

  private func holds(_ draft: Int, cueOf other: Int) -> Bool {
    guard let cue = drafts[other].cue?.lowerBound else { return false }
    return drafts[draft].content.contains { $0.contains(cue) }
  }
}
