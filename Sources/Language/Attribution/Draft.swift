internal import Corpus

/// An attribution in the making, in tokens.
struct Draft: Sendable {
  var voice: Claim.Voice
  var source: Range<Int>?
  var cue: Range<Int>?
  var lemma: String
  var content: [Range<Int>]
  var via: [TextSpan]
  var stance: Stance
  var method: String

  /// From its first to its last token.
  var extent: Range<Int> {
    let parts = content + [source, cue].compactMap { $0 }
    let lower = parts.map(\.lowerBound).min() ?? 0
    return lower..<max(lower, parts.map(\.upperBound).max() ?? 0)
  }
}
