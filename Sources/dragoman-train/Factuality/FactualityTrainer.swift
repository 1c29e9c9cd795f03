import Corpus
import Language

/// Trains the factuality model on judged predicates.
struct FactualityTrainer {
  /// Binary logarithm of the number of weights; features share them by their hashes.
  let bits: Int
  private var regression: RidgeRegression

  init(_ records: [AnnotatedRecord], annotator: Annotator, bits: Int) {
    self.bits = bits
    regression = RidgeRegression(featureCount: 1 << bits)
    var annotator = annotator
    var buffer: [Feature] = []
    for record in records {
      for predicate in JudgedText(record, &annotator).predicates {
        buffer.removeAll(keepingCapacity: true)
        predicate.appendFeatures(to: &buffer)
        let mask = Feature(1 << bits) - 1
        regression.add(buffer.map { Int32($0 & mask) }, target: predicate.score)
      }
    }
    Progress.note("  \(regression.count) predicates")
  }

  /// The model file.
  func bytes(penalty: Double) -> [UInt8] {
    ScalarFile.bytes(
      magic: FactualityModel.magic, bits: bits,
      weights: regression.weights(penalty: penalty, steps: 200), bias: regression.mean)
  }
}

/// A text with the predicates that people have judged, as the engine sees it.
struct JudgedText {
  struct Predicate {
    /// In scalars, as the record has it.
    var span: [Int]
    var score: Double
    var index: Int
    var sentence: Range<Int>
    let text: AnnotatedText

    func appendFeatures(to features: inout [Feature]) {
      FactualityFeatures.append(at: index, of: sentence, text, to: &features)
    }
  }

  private(set) var predicates: [Predicate] = []

  init(_ record: AnnotatedRecord, _ annotator: inout Annotator) {
    let annotated = annotator.annotate(PlainDocument.document(record.text))
    let map = OffsetMap(record.text)
    for event in record.events ?? [] {
      guard let index = annotated.tokens(overlapping: map.span(event.span)).first,
        let sentence = annotated.sentences.first(where: { $0.tokens.contains(index) })
      else { continue }
      predicates.append(
        Predicate(
          span: event.span, score: event.score, index: index, sentence: sentence.tokens,
          text: annotated))
    }
  }
}
