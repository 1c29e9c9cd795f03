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

  package func analyse(_ document: Document) -> Analysis {
    let (annotated, candidates) = annotate(document)
    let turns = TurnFinder(annotated: annotated, candidates: candidates).turns()
    var analysis = Analysis()
    analysis.sentences = annotated.sentences.map { annotated.span($0.tokens) }
    analysis.candidates = SpeakerNames(annotated: annotated).candidates(candidates, in: turns)
    // Names are told by their letters in any language; of claims rather few than wrong ones.
    guard LanguageGuess.isEnglish(annotated) else { return analysis }
    analysis.attributions = AttributionFinder(
      lexicon: lexicon, annotated: annotated, candidates: analysis.candidates, turns: turns,
      model: models.attributions
    ).attributions()
    if let model = models.factuality {
      var certainty = NarrationCertainty(model: model, annotated: annotated)
      analysis.attributions = certainty.weighed(analysis.attributions)
    }
    return analysis
  }

  /// A document as the attribution models see it.
  package func lesson(_ document: Document) -> AttributionLesson {
    let (annotated, candidates) = annotate(document)
    let finder = AttributionFinder(
      lexicon: lexicon, annotated: annotated, candidates: candidates, turns: [], model: nil)
    return AttributionLesson(annotated, rules: finder.ruleView().view)
  }

  private func annotate(_ document: Document) -> (AnnotatedText, [Candidate]) {
    var annotator = Annotator(lexicon: lexicon, models: models)
    let annotated = annotator.annotate(document)
    let candidates = CandidateFinder(lexicon: lexicon, annotated: annotated, models: models)
      .candidates(author: document.author)
    return (annotated, candidates)
  }
}
