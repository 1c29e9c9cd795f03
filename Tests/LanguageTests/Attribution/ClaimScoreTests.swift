import Corpus
import Language
import Reading
import Testing

/// How sure claims are, and what is left out as unlikely.
struct ClaimScoreTests {
  private func scores(_ text: String) throws -> [String: Float] {
    let findings = try Findings(text)
    return Dictionary(
      findings.attributions.map { ($0.cue.map(findings.words) ?? "", $0.confidence) },
      uniquingKeysWith: max)
  }

  @Test func `what is said is surer than what is done`() throws {
    let scores = try scores(
      "Karl Sund said that the boats were old. The navy has begun to sell them to Norway.")
    #expect(try #require(scores["said"]) > 0.8)
    #expect(scores.allSatisfy { $0.key == "said" || $0.value < 0.6 })
  }

  @Test func `an unlikely claim is left out, and its sentence is the document's own`() throws {
    let text = "Tensions between Norway and Sweden are at an all-time high as the talks failed."
    let document = try Reader.read(bytes: Array(text.utf8), path: "a.txt").document
    let strict = EnglishEngine(leastScore: 0.99).analyse(document).attributions
    #expect(strict.allSatisfy { $0.voice == .narrated })
  }

  @Test func `scores are probabilities`() throws {
    let findings = try Findings(
      "Karl Sund said it. “No,” he added. According to Sund, it sank. I think he knew.")
    #expect(findings.attributions.allSatisfy { (0.01...0.99).contains($0.confidence) })
  }
}
