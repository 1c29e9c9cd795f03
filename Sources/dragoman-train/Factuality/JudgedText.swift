import Corpus
import Language

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
