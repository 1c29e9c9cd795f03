import Corpus
import Language

/// Predicts names and their kinds.
struct NamePredictor: Predictor {
  private let models: Models
  private let annotator: Annotator

  init(models: Models) {
    self.models = models
    annotator = Annotator(models: models)
  }

  func prediction(for record: AnnotatedRecord) -> AnnotatedRecord {
    // A fresh one each time: it keeps what it learns of words, which would grow without end.
    var annotator = annotator
    let annotated = annotator.annotate(PlainDocument.document(record.text))
    var prediction = AnnotatedRecord(id: record.id, text: record.text)
    prediction.spans = models.names?.names(annotated, models: models).map { name in
      let range = annotated.text.scalarRange(annotated.span(name.tokens))
      return AnnotatedRecord.Name(
        start: range.lowerBound, end: range.upperBound, kind: Self.label(name.kind))
    }
    return prediction
  }

  private static func label(_ kind: NameLabel.Kind) -> String {
    switch kind {
    case .person: "PER"
    case .organization: "ORG"
    case .place: "LOC"
    }
  }
}
