import Corpus
import Testing

/// What a name and a colon open outside transcripts.
struct LabelledSpeechTests {
  @Test(arguments: [
    Example("It rained.\n\n⟦Marta Velden, bus driver⟧: ⟦“We never knew.”⟧", .source, .content),
    Example("It rained.\n\n⟦Marta Velden, 66, retired⟧: ⟦“We never knew.”⟧", .source, .content),
    Example("It rained.\n\n- ⟦Marta Velden, mayor⟧: ⟦“We never knew.”⟧", .source, .content),
    Example("It rained.\n\n⟦Marta Velden⟧: ⟦the boats have all sunk⟧.", .source, .content),
  ])
  func `the words are the name's`(_ example: Example) throws {
    #expect(try Findings(example.text).said == [Said(example)])
  }

  @Test(arguments: [
    "It rained.\n\nMarta Velden: 45 votes.", "It rained.\n\nThe harbour: the boats have all sunk.",
  ])
  func `other labels speak for nobody`(_ text: String) throws {
    #expect(try Findings(text).attributions.isEmpty)
  }
}
