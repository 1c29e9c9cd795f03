import Testing

@testable import dragoman_bench

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
