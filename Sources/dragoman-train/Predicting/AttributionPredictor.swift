import Corpus
import Language

/// Predicts who says what: what the whole engine finds but for what a text says on its own account.
struct AttributionPredictor: Predictor {
  private let engine: EnglishEngine

  /// - Parameter leastScore: The score below which a claim is left out; 0 for all that is found.
  init(models: Models, leastScore: Float = 0) {
    engine = EnglishEngine(models: models, leastScore: leastScore)
  }

  func prediction(for record: AnnotatedRecord) -> AnnotatedRecord {
    let document = PlainDocument.document(record.text)
    func pair(_ span: TextSpan) -> [Int] {
      let range = document.text.scalarRange(span)
      return [range.lowerBound, range.upperBound]
    }
    var prediction = AnnotatedRecord(id: record.id, text: record.text)
    prediction.attributions = engine.analyse(document).attributions
      .filter { $0.voice != .narrated }
      .map {
        AnnotatedRecord.Attribution(
          source: $0.source.map { [pair($0)] } ?? [], cue: $0.cue.map { [pair($0)] } ?? [],
          content: $0.content.map(pair))
      }
    return prediction
  }
}
