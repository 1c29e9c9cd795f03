package import Corpus

/// Analyses documents one after the other and keeps what it has learned of their words, so that most
/// words of the next need not be looked up again.
///
/// What it finds in a document is the same whatever it has read before. A worker belongs to one
/// thread, and holds some 50 megabytes at most beyond the end of a document.
package final class EnglishWorker {
  private let lexicon: Lexicon
  private let models: Models
  private let leastScore: Float
  private var memory: Memory

  /// What is kept from one document to the next.
  private struct Memory {
    var annotator: Annotator
    var names = NameModel.Memory()
    var cues = CueMemory()
  }

  init(lexicon: Lexicon, models: Models, leastScore: Float) {
    self.lexicon = lexicon
    self.models = models
    self.leastScore = leastScore
    memory = Memory(annotator: Annotator(lexicon: lexicon, models: models))
  }

  /// Everything that is found in one document, unlinked.
  package func analyse(_ document: Document) -> Analysis {
    let (annotated, finder) = finder(document)
    var analysis = Analysis()
    analysis.sentences = annotated.sentences.map { annotated.span($0.tokens) }
    analysis.candidates = finder.candidates
    // Names are told by their letters in any language; of claims rather few than wrong ones.
    analysis.isForeign = !LanguageGuess.isEnglish(annotated)
    if analysis.isForeign { return analysis }
    analysis.attributions = finder.attributions(&memory.cues)
    (analysis.singularIssuer, analysis.pluralIssuer) = finder.issuers()
    if let model = models.factuality {
      var certainty = NarrationCertainty(model: model, annotated: annotated)
      analysis.attributions = certainty.weighed(analysis.attributions)
    }
    return analysis
  }

  /// What somebody is said to say in a document, as the scores see it.
  package func claimLessons(_ document: Document) -> [ClaimLesson] {
    finder(document).finder.lessons(&memory.cues)
  }

  private func finder(
    _ document: Document
  ) -> (annotated: AnnotatedText, finder: AttributionFinder) {
    let (annotated, found) = annotate(document)
    let turns = TurnFinder(annotated: annotated, candidates: found).turns()
    let candidates = SpeakerNames(annotated: annotated, genders: models.genders)
      .candidates(found, in: turns)
    return (
      annotated,
      AttributionFinder(
        lexicon: lexicon, annotated: annotated, candidates: candidates, turns: turns,
        models: models, leastScore: leastScore)
    )
  }

  /// A document as the attribution models see it.
  func lesson(_ document: Document) -> AttributionLesson {
    let (annotated, candidates) = annotate(document)
    let finder = AttributionFinder(
      lexicon: lexicon, annotated: annotated, candidates: candidates, turns: [], models: models)
    return AttributionLesson(annotated, rules: finder.ruleView().view)
  }

  private func annotate(_ document: Document) -> (AnnotatedText, [Candidate]) {
    if memory.annotator.isFull {
      memory = Memory(annotator: Annotator(lexicon: lexicon, models: models))
    }
    let annotated = memory.annotator.annotate(document)
    let candidates = CandidateFinder(lexicon: lexicon, annotated: annotated, models: models)
      .candidates(author: document.author, &memory.names)
    return (annotated, candidates)
  }
}
