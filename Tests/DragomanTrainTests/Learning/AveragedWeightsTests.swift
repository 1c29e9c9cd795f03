import Testing

@testable import dragoman_train

struct AveragedWeightsTests {
  @Test(arguments: [3, 47])
  func `the average is that of the weights before each step`(_ labels: Int) {
    var random = SplitMix64(seed: UInt64(labels))
    var weights = AveragedWeights(labels: labels)
    weights.reserve(4)
    var now = [[Float]](repeating: Array(repeating: 0, count: labels), count: 4)
    var sums = now
    let steps = 60
    for _ in 0..<steps {
      for feature in 0..<4 {
        for label in 0..<labels { sums[feature][label] += now[feature][label] }
      }
      weights.advance()
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let feature = Int.random(in: 0..<4, using: &random)
        let label = Int.random(in: 0..<labels, using: &random)
        let change: Float = Bool.random(using: &random) ? 1 : -1
        now[feature][label] += change
        weights.add(change, feature: Int32(feature), label: label)
      }
    }
    let averaged = weights.averaged()
    for feature in 0..<4 {
      for label in 0..<labels {
        let found = averaged[feature * weights.chunks + label / 16][label % 16]
        // The weights stood at 0 before the first step, which counts as one.
        #expect(abs(found - sums[feature][label] / Float(steps + 1)) < 1e-4)
        #expect(
          weights.values[feature * weights.chunks + label / 16][label % 16] == now[feature][label])
      }
    }
  }

  @Test func `making room keeps what is there`() {
    var weights = AveragedWeights(labels: 2)
    weights.reserve(1)
    weights.add(2, feature: 0, label: 1)
    weights.reserve(100)
    weights.reserve(5)
    #expect(weights.row(0)[1] == 2)
    #expect(weights.row(99) == .zero)
  }
}
