import Testing

@testable import dragoman_bench

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
