internal import Corpus

/// An attribution in the making, in tokens.
struct Draft: Sendable {
  var voice: Claim.Voice
  var source: Range<Int>?
  /// The name that says who the source is, where it stands elsewhere ("Go ahead, Goyal").
  var called: Range<Int>?
  var cue: Range<Int>?
  var lemma: String
  var content: [Range<Int>]
  var via: [TextSpan]
  var stance: Stance
  var method: String
  /// Whether grammar alone leaves no doubt of it ("…, an official said Sunday").
  var isSure = false
  /// For one without a cue that stands in another's content: a token of it there.
  var anchor: Int?
  /// How sure a model is of it, from 0 to 1; nil where the method's own score counts.
  var confidence: Float?

  /// From its first to its last token.
  var extent: Range<Int> {
    let parts = content + [source, cue].compactMap { $0 }
    let lower = parts.map(\.lowerBound).min() ?? 0
    return lower..<max(lower, parts.map(\.upperBound).max() ?? 0)
  }
}
