import Language
import Testing

@testable import dragoman_train

struct PredictorTests {
  /// A treebank's text with what every task has to be given.
  private let record = AnnotatedRecord(
    id: "a", text: "“Né,” said Marta Velden. 東京 slept.",
    tokens: [
      [0, 1], [1, 3], [3, 4], [4, 5], [6, 10], [11, 16], [17, 23], [23, 24], [25, 27], [28, 33],
      [33, 34],
    ],
    sents: [[0, 24], [25, 34]],
    xpos: ["``", "NNP", ",", "''", "VBD", "NNP", "NNP", ".", "NNP", "VBD", "."],
    events: [AnnotatedRecord.Event(span: [28, 33], score: 3)])

  private let none = unsafe Models { _ in unsafe UnsafeRawBufferPointer(start: nil, count: 0) }

  @Test func `what is predicted is in the text, by its scalars`() {
    let models = Models()
    let count = record.text.unicodeScalars.count
    var spans: [[Int]] = []
    for task in Task.allCases {
      var predictor = task.predictor(models)
      let prediction = predictor.prediction(for: record)
      #expect(prediction.id == record.id)
      spans += (prediction.spans ?? []).map { [$0.start, $0.end] } + (prediction.sents ?? [])
      for found in prediction.attributions ?? [] {
        spans += found.source + found.cue + found.content
      }
    }
    #expect(spans.count > 2)
    #expect(spans.allSatisfy { 0 <= $0[0] && $0[0] < $0[1] && $0[1] <= count })
  }

  @Test func `every token has a tag, and every event a score`() {
    var tags = TagPredictor(models: Models())
    var factuality = FactualityPredictor(models: Models())
    #expect(tags.prediction(for: record).xpos?.count == record.tokens?.count)
    #expect(factuality.prediction(for: record).events?.map(\.span) == [[28, 33]])
  }

  @Test func `without its model a task predicts nothing or what the rules say`() {
    var factuality = FactualityPredictor(models: none)
    #expect(NamePredictor(models: none).prediction(for: record).spans == nil)
    #expect(factuality.prediction(for: record).events == nil)
    #expect(SentencePredictor(models: none).prediction(for: record).sents?.isEmpty == false)
  }

  @Test func `what is predicted as it is marked has no faults`() {
    for task in Task.allCases where task != .tags && task != .factuality {
      var score = task.score
      var predictor = task.predictor(Models())
      let prediction = predictor.prediction(for: record)
      score.add(prediction, for: prediction)
      for measure in score.measures {
        if case .hits(let hits) = measure.value { #expect(hits.wrong == 0 && hits.missed == 0) }
      }
    }
  }
}
