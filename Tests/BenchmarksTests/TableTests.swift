import Testing

@testable import dragoman_bench

struct TableTests {
  @Test
  func `latencies are printed in the columns of other engines' tables`() {
    let table = LatencyTable(
      engine: "tantivy", mode: "count",
      rows: ["term:rare": Quantiles([2.7, 3.2]), "and": Quantiles([10.44])])
    #expect(
      table.text == """
        tantivy      count  and                    n=  1 p50=      10.4 us  p99=      10.4 us max=      10.4
        tantivy      count  term:rare              n=  2 p50=       3.2 us  p99=       3.2 us max=       3.2
        """)
  }

  @Test
  func `loading is told by stage, in bytes a second and memory a byte of text`() {
    let stages = LoadStages(
      threads: 1, memoryBefore: 1_000_000,
      stages: [
        stage("files read", 0.5, 3_000_000), stage("documents", 0.25, 3_500_000),
        stage("words indexed", 0.25, 5_000_000), stage("names and claims", 3, 6_000_000),
      ], loader: Elapsed(processor: 4, wall: 5))
    #expect(
      LoadTable(stages, files: 7, byteCount: 2_000_000).text == """
        7 files, 2.0 MB, 1 thread
        stage                 cpu s   wall s  MB/cpu-s  MB/wall-s  memory/text
        files read            0.500    1.000       4.0       2.0      1.00
        documents             0.250    0.500       8.0       4.0      1.25
        words indexed         0.250    0.500       8.0       4.0      2.00
        names and claims      3.000    6.000       0.7       0.3      2.50
        first wave            1.000    2.000       2.0       1.0
        whole                 4.000    8.000       0.5       0.2
        whole, by loader      4.000    5.000       0.5       0.4
        """)
  }

  @Test
  func `a second run of a process tells of no memory`() {
    let stages = LoadStages(
      threads: 2, memoryBefore: 0, stages: [stage("files read", 0.5, 3_000_000)])
    let text = LoadTable(stages, files: 7, byteCount: 2_000_000, isFirstOfProcess: false).text
    #expect(text.contains("2 threads") && !text.contains("memory"))
  }

  @Test
  func `the gain of a second thread is told by the clock on the wall`() {
    let one = LoadStages(threads: 1, memoryBefore: 0, stages: [stage("documents", 2, 0)])
    let two = LoadStages(threads: 2, memoryBefore: 0, stages: [stage("documents", 1, 0)])
    #expect(SpeedUp(one, two).text.contains("documents              2.00 times as fast"))
  }

  private func stage(_ name: String, _ seconds: Double, _ memory: Int) -> LoadStages.Stage {
    LoadStages.Stage(
      name: name, duration: Elapsed(processor: seconds, wall: 2 * seconds), memory: memory)
  }
}
