import TestSupport
import Testing

@testable import Language

struct SentenceCutTests {
  @Test(arguments: UInt64(1)...30)
  func `the parts of a block are all of it, begin where sentences do, and none is too long`(
    _ seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let length = Int.random(in: 1...3_000, using: &random)
    let block = 70..<70 + length
    let starts = Set(
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Int.random(in: block, using: &random)
      }
    ).sorted()
    let parts = SentenceSplitter.cut(block, at: starts)
    #expect(parts.flatMap { Array($0) } == Array(block))
    #expect(parts.allSatisfy { 1...SentenceSplitter.longest ~= $0.count })
    #expect(Set(parts.map(\.lowerBound)).isSuperset(of: starts))
  }

  @Test(arguments: [(500, 1), (501, 2), (1_000, 2), (1_001, 3)])
  func `a block without sentences is cut only where it has to be`(_ length: Int, _ count: Int) {
    #expect(SentenceSplitter.cut(0..<length, at: []).count == count)
  }
}
