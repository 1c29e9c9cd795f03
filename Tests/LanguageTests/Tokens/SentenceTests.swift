import Corpus
import Testing

/// Where sentences end.
///
/// `|` stands between those that a text should be split into.
struct SentenceTests {
  @Test(arguments: [
    "The boats left.|The nets stayed.",
    "Who left?|Nobody knows!|It rained.",
    "Mr. Sund met Dr. Velden in St. Ives.|They ate.",
    "Sund works for Velden Inc.|The firm is old.",
    "Sund moved to the U.S.|He liked it.",
    "The U.S. Coast Guard came.|It left.",
    "“We left.”|Nobody asked.",
    "“We left,” said Sund.|“We came back.”",
    "He said: “We left.|We came back.”|Rain fell.",
    "“Did we leave?” asked Sund.|Nobody knew.",
    "The boats left (so they say.)|The nets stayed.",
    "He waited… and left.|She stayed.",
    "They waited...|Nobody came.",
    "It cost 3.5 million.|In 1999 it cost 2.",
    "It cost 12.|15 boats sank.",
    "He came on Jan. 5 and left.|She stayed.",
    "J. R. Sund left.|She stayed.",
    "No stop at the end of a line that goes on for long enough to be read",
  ])
  func `a sentence ends where another can begin`(_ marked: String) throws {
    let expected = marked.split(separator: "|").map { String($0) }
    let findings = try Findings(expected.joined(separator: " "))
    #expect(findings.sentences == expected)
  }

  @Test
  func `a paragraph ends its last sentence`() throws {
    let findings = try Findings("The boats left the harbour,\n\nand the nets stayed on the quay.")
    #expect(
      findings.sentences == ["The boats left the harbour,", "and the nets stayed on the quay."])
  }

  @Test
  func `a sentence that never ends is cut`() throws {
    let findings = try Findings(Array(repeating: "boats", count: 1200).joined(separator: " "))
    #expect(findings.sentences.count == 3)
    #expect(
      findings.sentences.joined(separator: " ")
        == findings.document.text[findings.document.text.span])
  }
}
