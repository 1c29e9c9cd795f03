import Language

/// Predicts the parts of speech of a treebank's own tokens.
struct TagPredictor: Predictor {
  private var annotator: Annotator

  init(models: Models) { annotator = Annotator(models: models) }

  mutating func prediction(for record: AnnotatedRecord) -> AnnotatedRecord {
    var prediction = AnnotatedRecord(id: record.id, text: record.text)
    prediction.xpos = TreebankText(record, &annotator).map {
      annotator.tagged($0.text).map(\.pennTag)
    }
    return prediction
  }
}
