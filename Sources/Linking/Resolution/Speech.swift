internal import Corpus

/// How the candidates of one document stand to what is said in it: who is a source, what is said
/// by whom.
struct Speech: Sendable {
  /// For each attribution, the candidate that its source is.
  let candidateOfSource: [Int?]
  /// For each candidate, the attribution that it is the source of.
  private(set) var sourceOf: [Int?]
  /// For each candidate, the innermost attribution whose content it stands in.
  private(set) var contentOf: [Int?]
  /// The attributions whose source is no candidate, by the position of the source.
  let unnamed: [Int]

  init(_ analysis: Analysis, sources: SourceReader) {
    let candidateOfSource = analysis.attributions.map { attribution in
      attribution.source.flatMap(sources.candidate)
    }
    self.candidateOfSource = candidateOfSource
    sourceOf = Array(repeating: nil, count: analysis.candidates.count)
    contentOf = sourceOf
    for (index, candidate) in candidateOfSource.enumerated() {
      if let candidate { sourceOf[candidate] = index }
    }
    unnamed = analysis.attributions.indices
      .filter { candidateOfSource[$0] == nil && analysis.attributions[$0].source != nil }
      .sorted { Self.start(analysis.attributions[$0]) < Self.start(analysis.attributions[$1]) }
    // Parents stand before their children, so that the innermost is the last to mark.
    for (index, attribution) in analysis.attributions.enumerated()
    where attribution.voice != .narrated {
      for span in attribution.content { mark(span, index, analysis) }
    }
  }

  private mutating func mark(_ span: TextSpan, _ attribution: Int, _ analysis: Analysis) {
    var index = analysis.candidates.partitionPoint { $0.span.start < span.start }
    while index < contentOf.count, analysis.candidates[index].span.start < span.end {
      contentOf[index] = attribution
      index += 1
    }
  }

  private static func start(_ attribution: Attribution) -> UInt32 { attribution.source?.start ?? 0 }
}
