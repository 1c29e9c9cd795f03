import Testing

@testable import dragoman_train

/// Each scorer on a text small enough to count by hand.
struct ScoreTests {
  private typealias Name = AnnotatedRecord.Name
  private typealias Event = AnnotatedRecord.Event

  private func record(_ text: String) -> AnnotatedRecord { AnnotatedRecord(id: "a", text: text) }

  /// What a measure was counted from: right, wrong, missed.
  private func counts(_ score: some Score, _ name: String) -> [Int]? {
    guard case .hits(let hits) = score.measures.first(where: { $0.name == name })?.value else {
      return nil
    }
    return [hits.right, hits.wrong, hits.missed]
  }

  private func number(_ score: some Score, _ name: String) -> Double? {
    guard case .number(let number, _) = score.measures.first(where: { $0.name == name })?.value
    else { return nil }
    return number
  }

  @Test func `tags are counted by token`() throws {
    var (gold, prediction) = (record(""), record(""))
    gold.xpos = ["DT", "NN", "VBD"]
    prediction.xpos = ["DT", "NN", "NN"]
    var score = TagScore()
    score.add(prediction, for: gold)
    #expect(abs(try #require(number(score, "accuracy")) - 200.0 / 3) < 1e-9)
    prediction.xpos = nil
    score.add(prediction, for: gold)
    #expect(abs(try #require(number(score, "accuracy")) - 100.0 / 3) < 1e-9)
  }

  @Test func `names are counted by ends and kind, by ends alone, and by what touches`() throws {
    var (gold, prediction) = (record(""), record(""))
    gold.spans = [
      Name(start: 0, end: 5, kind: "politician"), Name(start: 10, end: 15, kind: "ORG"),
      Name(start: 20, end: 25, kind: "country"), Name(start: 30, end: 35, kind: "nationality"),
      Name(start: 40, end: 45, kind: "date"),
    ]
    prediction.spans = [
      Name(start: 0, end: 5, kind: "PER"), Name(start: 10, end: 15, kind: "LOC"),
      Name(start: 22, end: 25, kind: "LOC"), Name(start: 50, end: 55, kind: "PER"),
    ]
    var score = NameScore()
    score.add(prediction, for: gold)
    #expect(counts(score, "PER") == [1, 1, 0])
    #expect(counts(score, "ORG") == [0, 0, 1])
    #expect(counts(score, "LOC") == [0, 2, 1])
    #expect(counts(score, "NORP") == [0, 0, 1])
    #expect(counts(score, "micro") == [1, 3, 2])
    #expect(counts(score, "actor") == [2, 2, 1])
    #expect(counts(score, "actor+NORP") == [2, 2, 2])
    let overlap = try #require(score.measures.last?.rates)
    #expect(overlap.precision == 0.75)
    #expect(overlap.recall == 1)
    #expect(abs(overlap.f1 - 6.0 / 7) < 1e-9)
  }

  @Test func `sentences are counted without blanks, ends without the last`() {
    var (gold, prediction) = (record("A b. C d. E f."), record("A b. C d. E f."))
    gold.sents = [[0, 4], [5, 9], [10, 14]]
    prediction.sents = [[0, 5], [4, 14], [9, 10]]
    var score = SentenceScore()
    score.add(prediction, for: gold)
    #expect(counts(score, "span") == [1, 1, 2])
    #expect(counts(score, "end") == [1, 0, 1])
  }

  @Test func `attributions are counted by token, by piece and as a whole`() {
    let text = "Ada said that it rained, and Bo denied it. Cy left."
    var (gold, prediction) = (record(text), record(text))
    gold.attributions = [
      .init(source: [[0, 3]], cue: [[4, 8]], content: [[9, 23]]),
      .init(source: [[29, 31]], cue: [[32, 38]], content: [[39, 41]]),
    ]
    prediction.attributions = [
      // All right, but for a comma.
      .init(source: [[0, 3]], cue: [[4, 8]], content: [[9, 24]]),
      // Another source.
      .init(source: [[0, 3]], cue: [[32, 38]], content: [[39, 41]]),
      // None, and its source comes twice.
      .init(source: [[0, 3]], cue: [], content: [[43, 50]]),
    ]
    var score = AttributionScore()
    score.add(prediction, for: gold)
    #expect(counts(score, "token.source") == [1, 0, 1])
    #expect(counts(score, "token.cue") == [2, 0, 0])
    #expect(counts(score, "token.content") == [4, 3, 0])
    #expect(counts(score, "span.source") == [1, 0, 1])
    #expect(counts(score, "span.content") == [2, 1, 0])
    #expect(counts(score, "content") == [2, 1, 0])
    #expect(counts(score, "content+source") == [1, 2, 1])
    #expect(counts(score, "all") == [1, 2, 1])
  }

  @Test func `an attribution is matched once, with the one most like it`() {
    let text = "a b c d e f"
    var (gold, prediction) = (record(text), record(text))
    gold.attributions = [.init(source: [], cue: [], content: [[0, 7]])]
    prediction.attributions = [
      .init(source: [[8, 9]], cue: [], content: [[0, 5]]),
      .init(source: [], cue: [], content: [[0, 7]]),
    ]
    var score = AttributionScore()
    score.add(prediction, for: gold)
    #expect(counts(score, "content") == [1, 1, 0])
    #expect(counts(score, "all") == [1, 1, 0])
  }

  @Test func `factuality is counted by distance and class, and what is missing is certain`() throws
  {
    var (gold, prediction) = (record(""), record(""))
    gold.events = [
      Event(span: [0, 1], score: 3), Event(span: [2, 3], score: -3), Event(span: [4, 5], score: 0),
    ]
    prediction.events = [Event(span: [0, 1], score: 2.5), Event(span: [2, 3], score: -1)]
    var score = FactualityScore()
    score.add(prediction, for: gold)
    let expected = [
      "predicates": 3, "MAE": 5.5 / 3, "r": 10.5 / 171.0.squareRoot(), "accuracy": 1.0 / 3,
      "macro F1": 2.0 / 15, "polarity": 2.0 / 3,
    ]
    #expect(Set(score.measures.map(\.name)) == Set(expected.keys))
    for (name, value) in expected {
      #expect(abs(try #require(number(score, name)) - value) < 1e-9, "\(name)")
    }
  }

  @Test func `without anything to count every measure is 0`() {
    #expect(NameScore().measures.allSatisfy { $0.rates?.f1 == 0 })
    #expect(SentenceScore().measures.allSatisfy { $0.rates?.f1 == 0 })
    #expect(AttributionScore().measures.allSatisfy { $0.rates?.f1 == 0 })
    #expect(number(TagScore(), "accuracy") == 0)
  }
}
