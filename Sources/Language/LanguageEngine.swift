package import Corpus

/// Finds names and attributions in a document; pure, so that documents can be analysed on any core.
package protocol LanguageEngine: Sendable {
  /// Everything that is found in one document, unlinked.
  func analyse(_ document: Document) -> Analysis
}

/// English by trained models, rules and word lists.
package struct EnglishEngine: LanguageEngine {
  private let lexicon = Lexicon()
  private let models: Models

  /// Reads the small word lists; an engine is made once and shared.
  package init(models: Models = Models()) { self.models = models }

  package func analyse(_ document: Document) -> Analysis { worker().analyse(document) }

  /// One that analyses documents one after the other, in half the time; each thread has its own.
  package func worker() -> EnglishWorker { EnglishWorker(lexicon: lexicon, models: models) }

  /// A document as the attribution models see it.
  package func lesson(_ document: Document) -> AttributionLesson { worker().lesson(document) }
}
