import Corpus
import Testing

/// How sure the rules are of what they find.
struct ConfidenceTests {
  private func found(_ text: String) throws -> Attribution {
    try #require(try Findings(text).analysis.attributions.first)
  }

  @Test(arguments: [
    ("Erik Sund said that boats sank.", "verb"),
    ("According to Erik Sund, boats sank.", "according-to"),
    ("Erik Sund is said to own three ferries.", "passive"),
    ("Erik Sund bought three ferries in May.", "narration"),
  ])
  func `an attribution has its rule and a score between 0 and 1`(
    _ text: String, _ method: String
  ) throws {
    let attribution = try found(text)
    #expect(attribution.method == method)
    #expect(attribution.confidence > 0 && attribution.confidence <= 1)
  }

  @Test
  func `a cue is surer than its absence`() throws {
    let said = try found("Erik Sund said that boats sank.")
    let told = try found("Erik Sund bought three ferries in May.")
    #expect(said.confidence > told.confidence)
  }

  @Test(arguments: [
    ("They saw Mayor Velden.", "title"), ("They left for Norway.", "list"),
    ("They saw the Ministry of Boats.", "head"),
  ])
  func `a name has the rule that found it`(_ text: String, _ method: String) throws {
    #expect(try Findings(text).names.map(\.method) == [method])
  }
}
