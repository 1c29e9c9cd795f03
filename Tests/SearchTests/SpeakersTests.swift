import Corpus
import Search
import TestSupport
import Testing

/// Claims that several make.
struct SpeakersTests {
  @Test(arguments: ["ada", "bo"])
  func `by finds each of those who speak together`(_ name: String) throws {
    var builder = CorpusBuilder()
    builder.actor("Ada")
    builder.actor("Bo")
    builder.document("a.txt", "# Tea\n⟦They|source 1 Ada + Bo⟧ ⟦said|cue 1 say⟧ ⟦no|content 1⟧.")
    let corpus = builder.corpus()
    #expect(corpus.claims(by: name == "ada" ? 0 : 1).count == 1)
    let claim = try #require(corpus.documents[0].claims.first)
    #expect(claim.source.flatMap(corpus.names) == "Ada and Bo")
  }
}
