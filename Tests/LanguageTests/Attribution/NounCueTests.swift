import Corpus
import Testing

@testable import Language

struct NounCueTests {
  /// What is said in a text, without what the text says itself: who, cue, content, status.
  private func said(_ text: String) throws -> [String] {
    let found = try Findings("The Pier\n\n" + text + "\n")
    return found.attributions.map { claim in
      let words = { (span: TextSpan?) in span.map(found.words) ?? "nobody" }
      let content = claim.content.map(found.words).joined(separator: " … ")
      return "\(words(claim.source)) | \(words(claim.cue)) | \(content) | \(claim.status)"
    }
  }

  @Test func `a warning from somebody that something is so is what somebody says`() throws {
    #expect(
      try said("A warning from Petra Solheim that the roof would fall went unread for a year.")
        == ["Petra Solheim | warning | that the roof would fall | asserted"])
  }

  @Test func `a denial behind its verb reaches to the end of the sentence`() throws {
    #expect(
      try said("The paper printed a denial from Petra Solheim that the roof was old.").contains {
        $0.hasPrefix("Petra Solheim | denial | that the roof was old | denied")
      })
  }

  @Test(arguments: [
    (
      "Petra Solheim's view is that the roof is old.",
      "Petra Solheim | view is | that the roof is old"
    ),
    ("The aim of the council is to sell the pier.", "the council | aim | to sell the pier"),
    (
      "Petra Solheim spoke. Her first hope was that the roof would hold.",
      "Her | hope was | that the roof would hold"
    ),
  ])
  func `whose view or aim it is says what it is`(sentence: String, expected: String) throws {
    #expect(try said(sentence).contains { $0.hasPrefix(expected + " | ") })
  }

  @Test func `a thing's own aim is nobody's word`() throws {
    #expect(try said("The plan of the pier is that of a cross.").isEmpty)
  }

  @Test func `who blames stands behind by, and whom behind on`() throws {
    #expect(
      try said("Four people died in an attack blamed by the Defence Ministry on rebels.")
        .contains { $0.hasPrefix("the Defence Ministry | blamed | ") && $0.contains("rebels") })
  }

  @Test func `what one is told is nobody's word that is known`() throws {
    #expect(
      try said("I'm told Wim Staal considered resigning.").first
        == "nobody | told | Wim Staal considered resigning | alleged")
  }

  @Test func `a thing that is pointed at is nothing said`() throws {
    #expect(try said("Norland annexed that half of the valley in 1961.").isEmpty)
  }

  @Test(arguments: ["Mrs Lund contradicted him.", "Bo Vang accuses Nordsund."])
  func `who accuses or contradicts another says so, however short`(sentence: String) throws {
    #expect(try said("Bo Vang said the pier of Nordsund was safe. \(sentence)").count == 2)
  }
}
