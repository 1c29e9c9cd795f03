import Corpus
import Language

/// Predicts where sentences begin and end.
struct SentencePredictor: Predictor {
  private let annotator: Annotator

  init(models: Models) { annotator = Annotator(models: models) }

  func prediction(for record: AnnotatedRecord) -> AnnotatedRecord {
    var annotator = annotator
    let annotated = annotator.annotate(PlainDocument.document(record.text))
    var prediction = AnnotatedRecord(id: record.id, text: record.text)
    prediction.sents = annotated.sentences.map { sentence in
      let range = annotated.text.scalarRange(annotated.span(sentence.tokens))
      return [range.lowerBound, range.upperBound]
    }
    return prediction
  }
}
