import Corpus
import Explorer
import TestSupport
import Testing

struct ClaimCountsTests {
  @Test func `a document's and a section's claims are counted, by those that are not asserted`() {
    let document = Sample.corpus.claimCounts(ofDocument: 0)
    #expect(document?.claims == 4)
    #expect(document?.denied == 1)
    #expect(document?.alleged == 2)
    let section = Sample.corpus.claimCounts(of: SectionPlace(document: 0, section: 1))
    #expect(section?.words == "2 claims: 1 denied")
  }

  @Test func `what has not been read for claims has no counts`() {
    var builder = CorpusBuilder()
    builder.document("a.txt", "# One\nx")
    let corpus = builder.corpus()
    #expect(corpus.claimCounts(ofDocument: 0)?.words == "0 claims")
    var document = corpus.documents[0]
    document.isAnalysed = false
    let unread = Corpus(documents: DocumentList([document]))
    #expect(unread.claimCounts(ofDocument: 0) == nil)
    #expect(unread.claimCounts(of: SectionPlace(document: 0, section: 0)) == nil)
  }

  /// The lines about the section with so many claims of each speaker.
  private func about(_ speakers: String...) -> [DetailItem] {
    var builder = CorpusBuilder()
    builder.actor("Ann")
    builder.actor("Bea")
    let sentences = speakers.enumerated().map { number, name in
      "⟦\(name)|source \(number + 1) \(name)⟧ ⟦said|cue \(number + 1) say⟧ ⟦x|content \(number + 1)⟧."
    }
    builder.document("a.txt", "% 3 March 2026\n# One\n" + sentences.joined(separator: "\n"))
    return builder.corpus().items(of: SectionPlace(document: 0, section: 0)).filter { item in
      if case .about = item { true } else { false }
    }
  }

  @Test func `above a section stand who wrote it, when, and what is claimed in it`() {
    #expect(
      about("Ann", "Bea", "Ann") == [.about("3 March 2026"), .about("3 claims; most by Ann")])
    #expect(
      Sample.corpus.items(of: SectionPlace(document: 0, section: 0)).first
        == .about("By Ada Writer"))
  }

  @Test func `nobody has made most claims who has made one, or as many as another`() {
    #expect(about("Ann").last == .about("1 claim"))
    #expect(about("Ann", "Bea", "Ann", "Bea").last == .about("4 claims"))
    #expect(about("Ann", "Ann + Bea", "Bea", "Bea").last == .about("4 claims; most by Bea"))
  }
}
