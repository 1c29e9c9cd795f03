import Corpus
import Language

/// Trains the sentence model on treebanks.
struct SentenceTrainer {
  private let recipe: Recipe
  private var trainer = SequenceTrainer(
    labels: 2, count: SentenceFeatures.count,
    grammar: LabelGrammar(
      labels: 2, first: { _ in true }, last: { _ in true }, follows: { _, _ in true }))

  init(_ records: [AnnotatedRecord], models: Models, recipe: Recipe) {
    self.recipe = recipe
    let annotator = Annotator(models: models)
    for record in records {
      var annotator = annotator
      let map = OffsetMap(record.text)
      let starts = Set((record.sents ?? []).map { map.span($0).start })
      for gap in annotator.gaps(PlainDocument.document(record.text)) {
        trainer.add(gap.features, labels: [starts.contains(gap.start) ? 1 : 0])
      }
    }
    Progress.note("  \(trainer.examples.count) gaps")
  }

  /// Trains the model and gives its file.
  mutating func model() -> [UInt8] {
    trainer.train(recipe)
    return trainer.bytes(recipe)
  }
}
