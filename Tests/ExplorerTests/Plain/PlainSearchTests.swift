import Corpus
import Explorer
import Testing

/// Searching without a screen: what is offered can be chosen, and the language can be read.
struct PlainSearchTests {
  @Test func `a query that words mean is offered with a number, and chosen by it`() {
    var dialogue = PlainDialogue()
    let said = dialogue.type("/denied")
    #expect(said.contains("1. Perhaps status:denied: claims that somebody denies or rejects (1)."))
    #expect(
      dialogue.type("1") == [
        "Search for “status:denied”: 1 claim in 1 section of 1 document.",
        "In The Harbour Question, 1 section:",
        "1. What was seen: Claim, denied. Mara Lindqvist denied: any delay in the warnings. "
          + "About Mara Lindqvist.",
      ])
    #expect(dialogue.type("1").first == "Claim 1 of 1 for “status:denied”.")
  }

  @Test func `a slash alone lists what can be searched for`() {
    var dialogue = PlainDialogue()
    let said = dialogue.type("/")
    #expect(said.first == "What can be searched for. A number puts a query in the prompt.")
    #expect(said.contains("1. status:denied: denied: claims that somebody denies or rejects."))
    #expect(dialogue.type("1").first?.hasPrefix("Search for “status:denied”") == true)
  }

  @Test func `the query language is read out, and its queries are chosen`() {
    var dialogue = PlainDialogue()
    #expect(dialogue.type(":query-help").first?.hasPrefix("The query language.") == true)
    #expect(dialogue.type("u").first == "3 documents, 7 sections, 4 actors, 7 claims.")
    #expect(
      dialogue.type(all: ":query-help", "3").first?.hasPrefix("Search for “houthis OR") == true)
  }
}
