import Language

/// Predicts how surely what given predicates tell of happened.
struct FactualityPredictor: Predictor {
  private let model: FactualityModel?
  private var annotator: Annotator
  private var buffer: [Feature] = []

  init(models: Models) {
    model = models.factuality
    annotator = Annotator(models: models)
  }

  mutating func prediction(for record: AnnotatedRecord) -> AnnotatedRecord {
    var prediction = AnnotatedRecord(id: record.id, text: record.text)
    guard let model else { return prediction }
    prediction.events = JudgedText(record, &annotator).predicates.map { predicate in
      let score = model.score(
        at: predicate.index, of: predicate.sentence, predicate.text, buffer: &buffer)
      return AnnotatedRecord.Event(span: predicate.span, score: Double(score))
    }
    return prediction
  }
}
