package import Corpus

/// A claim as its score sees it, for the trainer.
package struct ClaimLesson: Sendable {
  package let source: TextSpan?
  package let cue: TextSpan?
  package let content: [TextSpan]
  package let features: [Feature]
}
