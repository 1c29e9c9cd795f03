import Corpus
import Search
import TestSupport
import Testing

struct LanguageTests {
  private static let dam = "Chapter 1: The Dam"
  private static let rights = "Water Rights"
  private static let talks = "Chapter 2: The Talks"
  private static let market = "Ada said trade would…"

  @Test(
    arguments: [
      ("negotiaters~", [talks]), ("negotaitors~1", [talks]), ("negotxxors~1", []),
      ("\"two deals~\"", []), ("\"sharing deel~1\"", [talks]),
      ("farms NEAR dam", [rights]), ("farms NEAR/2 dam", [rights]), ("farms NEAR/1 dam", []),
      ("dam NEAR/2 farms", [rights]), ("(deal OR nonsense) NEAR/1 failed", [talks]),
      ("\"the dam\" NEAR/1 starved", [rights]), ("starv* NEAR/1 farm", [rights]),
      ("/star.ed/", [rights]), ("/fair\\s+shares/", [rights]), ("/CAFE/", [dam]),
      ("/w[a-z]{4}-s/", [talks]), ("/nowhere/", []), ("deal -/failed/", []),
      ("said:\"denied\"", [rights]), ("said:\"deny\"", []), ("said:denied", [rights]),
      ("said:claims", [rights]), ("said:says", [market]),
      ("kind:person", [rights, market]), ("kind:state status:alleged", [rights]),
      ("actor:adda~", [rights, market]),
      ("scope:sentence fair starved", []), ("scope:section fair starved", [rights]),
      ("scope:sentence dam starved", [rights]), ("starved scope:document deal", [rights]),
    ] as [(String, [String])])
  func `the language finds what it says`(query: String, sections: [String]) throws {
    #expect(try found(query).sorted() == sections.sorted())
  }

  @Test(arguments: ["said:den", "said:denied", "said:deny"])
  func `a cue that is being typed is found by its beginning and in any form`(
    _ query: String
  ) throws {
    #expect(try found(query, asTyped: true) == [Self.rights])
  }

  @Test(arguments: [
    ("farms NEAR dam", ["dam", "farms"]), ("/star.ed f/", ["starved f"]),
    ("starvde~1", ["starved"]),
  ])
  func `what answers is marked`(query: String, words: [String]) throws {
    #expect(try marked(query) == [words])
  }

  @Test func `a year is looked for in the date line and then in the file name`() throws {
    var builder = CorpusBuilder()
    builder.document("1999.txt", "= One\n% 3 May 2015\n# A\nText.")
    builder.document("speech-1999.txt", "= Two\n# B\nText.")
    builder.document("none.txt", "= Three\n# C\nOf 1999.")
    let corpus = builder.corpus()
    #expect(try found("year:2015", in: corpus) == ["A"])
    #expect(try found("year:1999", in: corpus) == ["B"])
    #expect(try found("year:1990..", in: corpus) == ["A", "B"])
    #expect(try found("text -year:..2000", in: corpus) == ["A"])
    #expect(try found("year:20", in: corpus, asTyped: true) == ["A"])
  }
}
