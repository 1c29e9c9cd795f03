import Corpus
import Explorer
import TestSupport
import Testing

/// The rows of the Linked view.
struct SectionItemsTests {
  @Test func `what somebody says stands before what the document says`() {
    var builder = CorpusBuilder()
    builder.actor("Adela")
    builder.document(
      "a.txt",
      """
      # One
      ⟦The dam was built in May|content 1⟧.
      ⟦Adela|source 2 Adela⟧ ⟦said|cue 2 say⟧ ⟦it was safe|content 2⟧.
      """, claims: [1: .init(.narrated)])
    let items = builder.corpus().items(of: SectionPlace(document: 0, section: 0))
    #expect(
      items.drop { $0 != .heading("Claims", count: 1) } == [
        .heading("Claims", count: 1), .claim(Place(document: 0, item: 1)), .blank,
        .heading("In the document's own voice", count: 1), .claim(Place(document: 0, item: 0)),
      ])
  }

  @Test func `a section without claims says so`() {
    var builder = CorpusBuilder()
    builder.document("a.txt", "# One\nNothing happened.")
    let items = builder.corpus().items(of: SectionPlace(document: 0, section: 0))
    #expect(items.last == .remark("nothing is claimed here"))
  }

  @Test func `a dossier lists so many mentions, and says how many more there are`() {
    var builder = CorpusBuilder()
    builder.actor("Norland", .state)
    let mentions = String(repeating: "⟦Norland|Norland⟧ ", count: Corpus.dossierLimit + 40)
    builder.document("a.txt", "= T\n# H\n" + mentions)
    let items = builder.corpus().dossier(of: 0)
    #expect(items.contains(.heading("Mentioned", count: Corpus.dossierLimit + 40)))
    #expect(items.last == .remark("and 40 more, which a search finds"))
    #expect(items.count < Corpus.dossierLimit + 10)
  }

}
