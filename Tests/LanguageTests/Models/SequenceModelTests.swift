import TestSupport
import Testing

@testable import Language

/// The labels that are found are those that trying all sequences finds.
struct SequenceModelTests {
  /// A small model at random, whose words are its rows.
  struct Example {
    let labels: Int
    let rows: [[Int8]]
    let transitions: [Int16]
    let grammar: LabelGrammar
    let words: [Int]

    /// - Parameters:
    ///   - hasGrammar: Whether some labels may not stand everywhere; 0 always may.
    ///   - lead: How much more the label 0 has at every word.
    init(seed: UInt64, hasGrammar: Bool, lead: Int8 = 0) {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 2...4, using: &random)
      labels = count
      rows = (0..<6).map { _ in
        (0..<count).map { label in
          Int8.random(in: -40...40, using: &random) + (label == 0 ? lead : 0)
        }
      }
      transitions = (0..<count * count).map { _ in Int16.random(in: -60...60, using: &random) }
      let allowed = (0..<count * (count + 2)).map { _ in
        !hasGrammar || Int.random(in: 0..<3, using: &random) > 0
      }
      grammar = LabelGrammar(
        labels: count, first: { $0 == 0 || allowed[$0] }, last: { $0 == 0 || allowed[count + $0] },
        follows: { label, before in
          label == 0 || before == 0 && allowed[label] || allowed[count * (before + 1) + label]
        })
      words = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Int.random(in: 0..<6, using: &random)
      }
    }

    /// The score of a sequence of labels; nil where the grammar forbids it.
    func score(of sequence: [Int]) -> Int? {
      guard let first = sequence.first, let last = sequence.last, grammar.allowsFirst(first),
        grammar.allowsLast(last)
      else { return nil }
      var score = 0
      for (word, label) in zip(words, sequence) { score += Int(rows[word][label]) }
      for (before, label) in zip(sequence, sequence.dropFirst()) {
        guard grammar.allows(label, after: before) else { return nil }
        score += Int(transitions[before * labels + label])
      }
      return score
    }

    /// The score of the best sequence, by trying all.
    var best: Int? {
      var best: Int?
      for number in 0..<words.reduce(1, { product, _ in product * labels }) {
        var rest = number
        let sequence = words.map { _ in
          defer { rest /= labels }
          return rest % labels
        }
        if let score = score(of: sequence) { best = max(best ?? score, score) }
      }
      return best
    }

    /// What the model finds.
    func found() throws -> [SequenceModel.Label] {
      let model = SequenceModel(
        try ModelBytes.table(rows, transitions: transitions), grammar: grammar)
      return model.labels(words.map { ModelBytes.feature(row: $0) }, count: 1)
    }
  }

  @Test(arguments: [false, true])
  func `no sequence that is allowed scores higher than the one found`(_ hasGrammar: Bool) throws {
    for seed in UInt64(1)...300 {
      let example = Example(seed: seed, hasGrammar: hasGrammar)
      let score = try example.score(of: example.found().map { Int($0.label) })
      #expect(score != nil && score == example.best, "seed \(seed)")
    }
  }

  @Test(arguments: [false, true])
  func `a sentence without anything may be told at once, but only if nothing scores higher`(
    _ hasGrammar: Bool
  ) throws {
    var empty = 0
    for seed in UInt64(1)...300 {
      let example = Example(seed: seed, hasGrammar: hasGrammar, lead: 60)
      let labels = try example.found().map { Int($0.label) }
      #expect(example.score(of: labels) == example.best, "seed \(seed)")
      if labels.allSatisfy({ $0 == 0 }) { empty += 1 }
    }
    // Otherwise the test would say nothing.
    #expect(30...270 ~= empty)
  }

  @Test func `a lead is what the label's own score is ahead, in units`() throws {
    let table = try ModelBytes.table(
      [[10, 4, -3], [0, 9, 2], [-6, 1, 5]], transitions: Array(repeating: 0, count: 9))
    let grammar = LabelGrammar(
      labels: 3, first: { _ in true }, last: { _ in true }, follows: { _, _ in true })
    let labels = SequenceModel(table, grammar: grammar).labels(
      [2, 1, 5].map { ModelBytes.feature(row: $0) }, count: 1)
    #expect(labels.map(\.label) == [2, 1, 0])
    // Nobody asks it of what is nothing.
    #expect(labels.map(\.lead) == [2, 3.5, 0])
  }

  @Test func `the features of a word add up, and those that nobody knows add nothing`() throws {
    let table = try ModelBytes.table([[0, 5], [8, 0], [0, 4]], transitions: [0, 0, 0, 0])
    let grammar = LabelGrammar(
      labels: 2, first: { _ in true }, last: { _ in true }, follows: { _, _ in true })
    let features = [0, 1, 2, 0, 1, 9].map { ModelBytes.feature(row: $0) }
    let labels = SequenceModel(table, grammar: grammar).labels(features, count: 3)
    #expect(labels.map(\.label) == [1, 0])
  }

  @Test func `a long sentence does not overflow`() throws {
    let table = try ModelBytes.table(
      [[-127, 127], [127, -127]], transitions: [32_000, -32_000, -32_000, 32_000])
    let grammar = LabelGrammar(
      labels: 2, first: { $0 == 1 }, last: { $0 == 1 }, follows: { _, _ in true })
    let words = Array(repeating: 0, count: 60_000) + Array(repeating: 1, count: 60_000)
    let labels = SequenceModel(table, grammar: grammar).labels(
      words.map { ModelBytes.feature(row: $0) }, count: 1)
    // The last has to be 1, though 0 is better at every word of the second half.
    #expect(labels.prefix(60_000).allSatisfy { $0.label == 1 })
    #expect(labels[60_000..<119_999].allSatisfy { $0.label == 0 })
    #expect(labels.last?.label == 1)
  }

  @Test func `no words have no labels`() throws {
    let table = try ModelBytes.table([[1, 2]], transitions: [0, 0, 0, 0])
    let grammar = LabelGrammar(
      labels: 2, first: { _ in true }, last: { _ in true }, follows: { _, _ in true })
    #expect(SequenceModel(table, grammar: grammar).labels([], count: 1).isEmpty)
  }
}
