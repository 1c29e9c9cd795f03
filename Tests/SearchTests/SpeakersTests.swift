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

  @Test(arguments: [
    ("source:named", ["Tea", "Milk"]), ("source:described", ["Rum"]), ("source:unnamed", ["Gin"]),
    ("by:official", ["Rum"]), ("by:unnamed", ["Gin", "Rum"]), ("by:unnamed -by:official", ["Gin"]),
    ("two:yes", ["Tea"]), ("nested:yes", ["Milk"]),
    ("nested:no voice:reported", ["Gin", "Milk", "Rum", "Tea"]),
  ])
  func `claims are found by how their source is known`(
    _ query: String, _ sections: [String]
  ) throws {
    var builder = CorpusBuilder()
    builder.actor("Ada")
    builder.actor("Bo")
    builder.document(
      "a.txt",
      """
      # Tea
      ⟦They|source 1 Ada + Bo⟧ ⟦said|cue 1 say⟧ ⟦no|content 1⟧.
      # Rum
      ⟦An official|source 2⟧ ⟦said|cue 2 say⟧ ⟦no|content 2⟧.
      # Gin
      It was ⟦said|cue 3 say⟧ ⟦that it is so|content 3⟧.
      # Milk
      ⟦Ada|source 4 Ada⟧ ⟦said|cue 4 say⟧ ⟦Bo thinks so|content 4⟧. \
      ⟦Bo|source 5 Bo⟧ ⟦thinks|cue 5 think⟧ ⟦so|content 5⟧.
      # Soup
      ⟦The soup is hot|content 6⟧.
      """, claims: [5: .init(parent: 4), 6: .init(.narrated)])
    let found = try found(query, in: builder.corpus())
    #expect(found.sorted() == sections.sorted())
  }
}
