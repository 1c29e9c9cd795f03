import Corpus
import Testing

/// How sure the rules are of what they find.
struct ConfidenceTests {
  private func found(_ text: String) throws -> Attribution {
    try #require(try Findings(text).analysis.attributions.first)
  }

  @Test(arguments: [
    ("Erik Sund said that boats sank.", "verb"),
    ("Erik Sund is said to own three ferries.", "passive"),
    ("Erik Sund bought three ferries in May.", "narration"),
  ])
  func `an attribution has its rule or model and a score between 0 and 1`(
    _ text: String, _ method: String
  ) throws {
    let attribution = try found(text)
    #expect([method, "model"].contains(attribution.method))
    #expect(attribution.confidence > 0 && attribution.confidence <= 1)
  }

  @Test
  func `a cue is surer than its absence`() throws {
    let said = try found("Erik Sund said that boats sank.")
    let told = try found("Erik Sund bought three ferries in May.")
    #expect(said.confidence > told.confidence)
  }

  @Test
  func `a name has the rule that found it`() throws {
    #expect(try Findings("They left for Norway.").names.map(\.method) == ["list"])
  }
}
