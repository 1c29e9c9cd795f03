package import Corpus

/// Finds names and attributions in a document; pure, so that documents can be analysed on any core.
package protocol LanguageEngine: Sendable {
  /// Everything that is found in one document, unlinked.
  func analyse(_ document: Document) -> Analysis
}

/// English by rules and word lists.
package struct EnglishEngine: LanguageEngine {
  private let lexicon = Lexicon()
  private let models: Models

  /// Reads the small word lists; an engine is made once and shared.
  package init(models: Models = Models()) { self.models = models }

  package func analyse(_ document: Document) -> Analysis {
    var annotator = Annotator(lexicon: lexicon, models: models)
    let annotated = annotator.annotate(document)
    let candidates = CandidateFinder(lexicon: lexicon, annotated: annotated)
      .candidates(author: document.author)
    var analysis = Analysis()
    analysis.sentences = annotated.sentences.map { annotated.span($0.tokens) }
    analysis.candidates = candidates
    analysis.attributions = AttributionFinder(
      lexicon: lexicon, annotated: annotated, candidates: candidates
    ).attributions()
    return analysis
  }
}
