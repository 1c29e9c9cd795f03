import Testing

@testable import dragoman_train

/// How scores and what is accepted agree.
struct ReliabilityTests {
  @Test func `the expected error is the mean distance of score and share`() {
    var reliability = Reliability()
    for index in 0..<10 { reliability.add(score: 0.85, isAccepted: index < 6) }
    for index in 0..<10 { reliability.add(score: 0.15, isAccepted: index < 1) }
    #expect(
      reliability.lines == [
        "10..20  claims 10  score   15.0  accepted   10.0",
        "80..90  claims 10  score   85.0  accepted   60.0",
        "expected error 15.0 of 20 claims",
      ])
  }
}

/// Titles, headings and furniture by lines.
struct StructureScoreTests {
  @Test func `each line counts as what most of it is`() throws {
    var gold = AnnotatedRecord(id: "a", text: "Title here\nShare this\nHeading\nSome text.")
    gold.title = [0, 10]
    gold.furniture = [[11, 21]]
    gold.heads = [[22, 29]]
    var found = gold
    found.furniture = nil
    found.heads = [[11, 29]]
    var score = StructureScore()
    score.add(found, for: gold)
    let all = try #require(score.measures.first)
    #expect(all.description.contains("right 2 wrong 1 missed 1"))
    #expect(score.measures.last?.description.contains("right 1 wrong 0 missed 0") == true)
  }
}
