import Testing

@testable import dragoman_bench

struct QuantilesTests {
  @Test
  func `quantiles are taken by rank`() {
    let row = Quantiles((1...200).reversed().map(Double.init))
    #expect(row.n == 200)
    #expect(row.p50 == 101)
    #expect(row.p99 == 199)
    #expect(row.max == 200)
  }

  @Test
  func `the quantiles of few numbers are the greatest of them`() {
    let row = Quantiles([3, 1])
    #expect(row.p50 == 3 && row.p99 == 3 && row.max == 3)
  }

  @Test
  func `nothing has quantiles of nought`() {
    #expect(Quantiles([]).p99 == 0)
    #expect(Quantiles.median([]) == 0)
  }

  @Test(arguments: [([5, 1, 3], 3), ([4, 1, 3, 2], 2.5), ([7], 7)] as [([Double], Double)])
  func `the median stands in the middle`(_ numbers: [Double], _ median: Double) {
    #expect(Quantiles.median(numbers) == median)
  }
}

struct ResidentMemoryTests {
  @Test
  func `resident memory is read in bytes`() {
    let status = "Name:\tbench\nVmPeak:\t   9000 kB\nVmRSS:\t    1234 kB\nThreads:\t1\n"
    #expect(ResidentMemory.bytes(inStatus: status) == 1234 * 1024)
  }

  @Test(arguments: ["", "VmRSS:", "VmRSS:\tmany kB"])
  func `a status without it gives nought`(_ status: String) {
    #expect(ResidentMemory.bytes(inStatus: status) == 0)
  }
}
