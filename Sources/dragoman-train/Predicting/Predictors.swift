import Corpus
import Language
import Reading

/// Predicts for a text what people have marked in others.
protocol Predictor {
  /// What is predicted, in the form in which people's marks come.
  ///
  /// Only what is given is looked at: the text, for tags its tokens and sentences, for factuality
  /// where its events are.
  mutating func prediction(for record: AnnotatedRecord) -> AnnotatedRecord
}

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

/// Tells the title, the headings and the furniture of a text, as reading does.
struct StructurePredictor: Predictor {
  func prediction(for record: AnnotatedRecord) -> AnnotatedRecord {
    var prediction = AnnotatedRecord(id: record.id, text: record.text)
    let bytes = Array(record.text.utf8)
    guard let document = try? Reader.read(bytes: bytes, path: "text.txt").document else {
      return prediction
    }
    let spans = { (fits: (Block.Kind) -> Bool) in
      document.blocks.filter { fits($0.kind) }.map { block in
        let range = document.text.scalarRange(block.span)
        return [range.lowerBound, range.upperBound]
      }
    }
    prediction.title = spans { $0 == .title }.first
    prediction.heads = spans { $0 == .heading }
    // A legend is text, but not the author's.
    prediction.furniture = spans { $0.isFurniture || $0 == .caption }
    return prediction
  }
}

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
