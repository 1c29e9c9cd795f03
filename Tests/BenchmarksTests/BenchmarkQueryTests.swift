import Testing

@testable import dragoman_bench

struct BenchmarkQueryTests {
  @Test(arguments: [
    ("term\trare\t3\triver", #""river""#), ("and\tmid+mid\t3\triver bank", #""river" "bank""#),
    ("phrase\tstop\t3\tof the", #""of the""#), ("prefix\tlen2\t-1\tri", "ri*"),
    ("prefix\tterm+last\t-1\tunited nat", #""united" nat*"#),
    ("typing\tunited nations\t-1\tunited n", #""united" n*"#),
  ])
  func `words are asked for as they are written`(_ columns: String, _ query: String) {
    let queries = BenchmarkQuery.all(in: "7\t\(columns)\n")
    #expect(queries.map(\.query) == [query])
  }

  @Test
  func `a line has an identifier, a kind, a band and a count`() throws {
    let query = try #require(
      BenchmarkQuery.all(in: "12\tterm\trare\t3\triver").first)
    #expect(query.id == "12" && query.kind == "term" && query.band == "rare" && query.count == 3)
  }

  @Test
  func `the keys of typing are told as one`() {
    let queries = BenchmarkQuery.all(in: "1\ttyping\tclimate change\t-1\tcl")
    #expect(queries.map(\.band) == [""])
  }

  @Test
  func `lines that are no queries are left out`() {
    #expect(
      BenchmarkQuery.all(in: "290 queries\n\n1\tterm\trare\tmany\tx\n") == [])
  }

  @Test
  func `eighty-five keys are typed, and none is a space`() {
    let typed = Keystrokes.queries
    #expect(typed.count == 85)
    #expect(typed.allSatisfy { $0.isTyped && $0.text.last != " " })
    #expect(typed.first?.query == "u")
    #expect(typed.last?.query == "climate change")
  }
}
