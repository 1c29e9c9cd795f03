import TestSupport
import Testing

@testable import Language

struct NameLabelTests {
  private func names(_ labels: [UInt8], from start: Int) -> [NameLabel.Name] {
    NameLabel.names(labels.map { SequenceModel.Label(label: $0, lead: 1) }, from: start)
  }

  @Test(arguments: UInt64(1)...30)
  func `names come back from their labels`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var names: [NameLabel.Name] = []
    var token = 100
    while token < 130 {
      let length = Int.random(in: 0...4, using: &random)
      if length > 0, let kind = NameLabel.Kind.allCases.randomElement(using: &random) {
        names.append(NameLabel.Name(tokens: token..<token + length, kind: kind, lead: 1))
      }
      token += max(1, length)
    }
    let sentence = 100..<token
    let labels = NameLabel.labels(of: names, in: sentence)
    let found = self.names(labels, from: sentence.lowerBound)
    #expect(found.map(\.tokens) == names.map(\.tokens))
    #expect(found.map(\.kind) == names.map(\.kind))
    #expect(isAllowed(labels, NameLabel.grammar))
  }

  @Test func `the labels of a name go on to its end and keep its kind`() {
    let person = NameLabel.labels(
      of: [NameLabel.Name(tokens: 0..<2, kind: .person, lead: 0)], in: 0..<2)
    let place = NameLabel.labels(
      of: [NameLabel.Name(tokens: 0..<2, kind: .place, lead: 0)], in: 0..<2)
    #expect(isAllowed(person, NameLabel.grammar))
    #expect(!isAllowed([person[0]], NameLabel.grammar))
    #expect(!isAllowed([person[1]], NameLabel.grammar))
    #expect(!isAllowed([person[0], 0], NameLabel.grammar))
    #expect(!isAllowed([person[0], place[1]], NameLabel.grammar))
  }

  @Test func `the lead of a name is the least of its words`() {
    let labels = NameLabel.labels(
      of: [NameLabel.Name(tokens: 1..<4, kind: .place, lead: 0)], in: 0..<4)
    let leads: [Float] = [0, 5, 2, 7]
    let found = NameLabel.names(
      zip(labels, leads).map { SequenceModel.Label(label: $0, lead: $1) }, from: 0)
    #expect(found.map(\.lead) == [2])
  }
}

/// Whether a grammar allows a sequence of labels.
func isAllowed(_ labels: [UInt8], _ grammar: LabelGrammar) -> Bool {
  guard let first = labels.first, let last = labels.last else { return true }
  return grammar.allowsFirst(Int(first)) && grammar.allowsLast(Int(last))
    && zip(labels, labels.dropFirst()).allSatisfy { grammar.allows(Int($1), after: Int($0)) }
}
