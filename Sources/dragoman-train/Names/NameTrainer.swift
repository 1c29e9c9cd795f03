import Corpus
import Language

/// Trains the name model on texts whose names are marked.
struct NameTrainer {
  private var trainer = SequenceTrainer(
    labels: NameLabel.count, count: NameFeatures.count, grammar: NameLabel.grammar)
  private let models: Models
  private let recipe: Recipe

  init(_ records: [AnnotatedRecord], models: Models, recipe: Recipe) {
    self.models = models
    self.recipe = recipe
    let annotator = Annotator(models: models)
    for record in records {
      var annotator = annotator
      add(record, &annotator)
    }
    Progress.note("  \(trainer.examples.count) sentences")
  }

  private mutating func add(_ record: AnnotatedRecord, _ annotator: inout Annotator) {
    let annotated = annotator.annotate(PlainDocument.document(record.text))
    let features = NameFeatures(annotated, models: models)
    let names = MarkedNames(record, annotated).names
    for sentence in annotated.sentences {
      // All of it, though names are later looked for around capitals only: what is none is learned
      // from small words too.
      let tokens = sentence.tokens
      var buffer: [Feature] = []
      features.append(tokens, of: tokens, to: &buffer)
      let inside = names.filter {
        tokens.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= tokens.upperBound
      }
      trainer.add(buffer, labels: NameLabel.labels(of: inside, in: tokens))
    }
  }

  /// Trains the model and gives its file.
  mutating func model() -> [UInt8] {
    trainer.train(recipe)
    return trainer.bytes(recipe)
  }
}
