import Testing

@testable import dragoman_train

struct FeatureIndexTests {
  @Test func `features are numbered in the order in which they are met`() {
    var index = FeatureIndex(capacity: 1)
    let numbers = [70, 5, 70, 900, 5, 70].map { index.number(adding: $0) }
    #expect(numbers == [0, 1, 0, 2, 1, 0])
    #expect(index.features == [70, 5, 900])
    #expect((0..<3).map { index.frequency($0) } == [3, 2, 1])
  }

  @Test func `a feature that was not met has no number`() {
    var index = FeatureIndex(capacity: 1)
    _ = index.number(adding: 1)
    #expect(index.number(of: 1) == 0)
    #expect(index.number(of: 2) == nil)
  }

  @Test func `numbers stay when the table grows`() {
    var index = FeatureIndex(capacity: 1)
    // Far more than fit at first, many of them with the same low bits.
    let features = (0..<5_000).map { UInt32($0) << 12 | UInt32($0) >> 8 }
    for feature in features { _ = index.number(adding: feature) }
    #expect(index.features == features)
    #expect(features.indices.allSatisfy { index.number(of: features[$0]) == Int32($0) })
  }
}
