import Corpus
import Testing

@testable import dragoman_bench

struct BatchesTests {
  @Test(
    arguments: [
      ([], []), ([5], [0..<1]), ([4 << 20, 5, 5], [0..<1, 1..<3]),
      ([1 << 21, 1 << 21, 1 << 21], [0..<2, 2..<3]), ([9 << 20, 9 << 20], [0..<1, 1..<2]),
    ] as [([Int], [Range<Int>])])
  func `a batch ends where it is full, and every document is in one`(
    _ lengths: [Int], _ ranges: [Range<Int>]
  ) {
    #expect(Batches.ranges(of: lengths.map(document)) == ranges)
  }

  private func document(_ length: Int) -> Document {
    Document(
      identifier: Identifier(.document, 0), path: "a.txt",
      text: DocumentText(bytes: [UInt8](repeating: 0x61, count: length)), title: "a", author: nil,
      date: nil, blocks: [], sections: [])
  }
}

struct ParallelMapTests {
  @Test(arguments: [1, 2, 5])
  func `results stand in the order of their numbers, without those that are none`(_ threads: Int) {
    let results = parallelMap(1000, threads: threads) { $0 % 3 == 0 ? nil : $0 }
    #expect(results == (0..<1000).filter { $0 % 3 != 0 })
  }

  @Test
  func `nothing maps to nothing`() {
    #expect(parallelMap(0, threads: 2) { $0 }.isEmpty)
  }
}
