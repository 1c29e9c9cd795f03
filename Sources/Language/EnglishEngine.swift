package import Corpus

/// Finds names and attributions in English documents, by trained models, rules and word lists.
///
/// Pure, so that documents can be analysed on any core.
package struct EnglishEngine: Sendable {
  private let lexicon = Lexicon()
  private let models: Models
  private let leastScore: Float

  /// The score below which a claim is left out where nobody asks for all: of those left out a careful
  /// reader accepts one in seven.
  package static let leastScore: Float = 0.41

  /// Reads the small word lists; an engine is made once and shared.
  ///
  /// - Parameter leastScore: The score below which a claim is left out; 0 for all.
  package init(models: Models = Models(), leastScore: Float = Self.leastScore) {
    self.models = models
    self.leastScore = leastScore
  }

  /// Everything that is found in one document, unlinked.
  package func analyse(_ document: Document) -> Analysis { worker().analyse(document) }

  /// One that analyses documents one after the other, in half the time; each thread has its own.
  package func worker() -> EnglishWorker {
    EnglishWorker(lexicon: lexicon, models: models, leastScore: leastScore)
  }

  /// A document as the attribution models see it.
  package func lesson(_ document: Document) -> AttributionLesson { worker().lesson(document) }
}
