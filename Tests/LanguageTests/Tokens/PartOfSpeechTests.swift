import Language
import Testing

struct PartOfSpeechTests {
  @Test(arguments: PartOfSpeech.allCases)
  func `a part of speech comes back from its tag`(_ part: PartOfSpeech) {
    #expect(PartOfSpeech(pennTag: part.pennTag) == part)
  }

  @Test(arguments: [
    ("NN", PartOfSpeech.noun), ("MD", .modal), ("PRP$", .possessivePronoun), ("``", .openingQuote),
    ("-RRB-", .closingBracket), ("GW", .fragment),
  ])
  func `tags are the treebanks'`(_ tag: String, _ part: PartOfSpeech) {
    #expect(part.pennTag == tag)
  }

  @Test func `a tag that is not told apart is none`() {
    #expect(PartOfSpeech(pennTag: "XX") == nil)
  }
}
