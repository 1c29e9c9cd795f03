import Testing

@testable import Language
@testable import dragoman_train

/// Learns to find runs: a word that opens one, words that go on with it if one is open.
struct SequenceTrainerTests {
  private static let opens: Feature = 0x0100_0002
  private static let goesOn: Feature = 0x0200_0004
  private static let other: Feature = 0x0300_0006
  /// Outside: 0; the first word of a run: 1; the words behind: 2.
  private static let grammar = LabelGrammar(
    labels: 3, first: { $0 != 2 }, last: { _ in true },
    follows: { label, before in label != 2 || before != 0 })

  /// A word that goes on with a run is part of one only where one is open.
  private static let sentences: [(features: [Feature], labels: [UInt8])] = [
    ([opens, goesOn, other], [1, 2, 0]),
    ([goesOn, other, opens], [0, 0, 1]),
    ([other, goesOn, goesOn], [0, 0, 0]),
    ([opens, goesOn, goesOn, other, goesOn], [1, 2, 2, 0, 0]),
    ([opens, opens, goesOn], [1, 1, 2]),
  ]

  private let recipe = Recipe(sets: [], epochs: 20, bits: 4, minimum: 1)

  private func trained() -> SequenceTrainer {
    var trainer = SequenceTrainer(labels: 3, count: 1, grammar: Self.grammar)
    for sentence in Self.sentences { trainer.add(sentence.features, labels: sentence.labels) }
    trainer.train(recipe, isQuiet: true)
    return trainer
  }

  @Test func `what can be learned is learned`() {
    let trainer = trained()
    for example in trainer.examples {
      #expect(trainer.labels(of: example.features) == example.labels)
    }
  }

  @Test func `the model that is written labels as the trainer does`() throws {
    let bytes = trained().bytes(recipe)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    let model = SequenceModel(
      try #require(unsafe WeightTable(UnsafeRawBufferPointer(copy))), grammar: Self.grammar)
    for sentence in Self.sentences {
      let labels = model.labels(sentence.features, count: 1)
      #expect(labels.map(\.label) == sentence.labels)
    }
  }

  @Test func `the same examples give the same bytes`() {
    #expect(trained().bytes(recipe) == trained().bytes(recipe))
  }

  @Test func `what is held out is not learned from`() {
    var trainer = SequenceTrainer(labels: 3, count: 1, grammar: Self.grammar)
    for sentence in Self.sentences { trainer.add(sentence.features, labels: sentence.labels) }
    trainer.train(recipe, keeping: [2], isQuiet: true)
    #expect(trainer.labels(of: trainer.examples[0].features) == [0, 0, 0])
  }
}
