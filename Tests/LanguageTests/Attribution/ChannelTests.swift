import Corpus
import TestSupport
import Testing

/// Through whom a claim came.
///
/// A row marks the channel.
struct ChannelTests {
  @Test(arguments: [
    "In an interview with the ⟦Ostrand Courier⟧, Marta Velden said the ferries would stay.",
    "Erik Sund, speaking to the ⟦Ostrand Courier⟧, said the bridge was safe.",
    "“The ferries will stay,” Marta Velden told the ⟦Ostrand Courier⟧.",
    "Norway said, via the ⟦Swiss embassy⟧, that the offer was too low.",
    "Norway sent its reply to Sweden through ⟦Iceland⟧, saying the offer was too low.",
    "The harbour will close, according to officials cited by the ⟦Ostrand Courier⟧.",
    "Officials quoted by the ⟦Ostrand Courier⟧ said that the harbour would close.",
    "A memo leaked to the ⟦Ostrand Courier⟧ says the bridge is unsafe.",
  ])
  func `a channel is who carried the words`(_ marked: String) throws {
    let marked = MarkedText(marked)
    let findings = try Findings(marked.text)
    #expect(
      findings.attributions.map { $0.via.map(findings.words) }
        == [marked.spans.map { DocumentText(marked.text)[$0] }])
  }

  @Test(arguments: [
    "Erik Sund told Anna Holm that the bridge was safe.",
    "Marta Velden said the ferries would stay.", "Norway urged Sweden to release the trawler.",
    "Erik Sund said he walked through Norway.",
    "Erik Sund said at the Ostrand Courier that nothing was wrong.",
    "Erik Sund told reporters that the ferries would stay.",
  ])
  func `whom somebody asks, names or passes is no channel`(_ text: String) throws {
    #expect(try Findings(text).attributions.map(\.via) == [[]])
  }

  @Test
  func `a message the document tells of has its carrier too`() throws {
    let findings = try Findings(
      "Talks between Norway and Sweden took place through the mediation of Iceland.")
    #expect(findings.analysis.attributions.map(\.voice) == [.narrated])
    #expect(findings.analysis.attributions.map { $0.via.map(findings.words) } == [["Iceland"]])
  }
}
