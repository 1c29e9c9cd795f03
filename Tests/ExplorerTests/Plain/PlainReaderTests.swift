import Corpus
import Explorer
import Testing
import TestSupport

struct PlainReaderTests {
  @Test func `documents are listed with numbers and in sentences`() {
    #expect(
      PlainDialogue().beginning == [
        "3 documents, 7 sections, 4 actors, 7 claims.",
        "1. The Harbour Question. 4 sections, 4 claims: 1 denied, 2 alleged.",
        "2. A Ferry for Norland. 2 sections, 2 claims.",
        "3. 東京の港について. 1 section, 1 claim.",
      ])
  }

  @Test func `a number chooses a document, a section, an actor`() {
    var dialogue = PlainDialogue()
    #expect(
      dialogue.type("1") == [
        "The Harbour Question. 4 sections.", "Author: By Ada Writer.",
        "1. Chapter 1: The Quay. 3 actors, 3 claims: 1 denied, 1 alleged.",
        "2. What was seen, level 2. 1 actor, 2 claims: 1 denied.",
        "3. What was paid, level 2. 3 actors, 1 claim: 1 alleged.",
        "4. Chapter 2: Afterwards. 0 actors, 1 claim: 1 alleged.",
      ])
    #expect(
      dialogue.type("2") == [
        "Section 2 of 4: What was seen. 1 actor, 2 claims: 1 denied.", "Actors: 1.",
        "1. Mara Lindqvist, person: 2 mentions here, 4 in all.", "Claims: 2.",
        "2. Claim, asserted. Mara Lindqvist said: the old quay had been sinking for years. "
          + "About Port Authority.",
        "3. Claim, denied. Mara Lindqvist denied: any delay in the warnings. About Mara Lindqvist.",
      ])
    let dossier = dialogue.type("1")
    #expect(dossier.first == "Dossier of Mara Lindqvist, person. 4 mentions in 2 documents.")
    #expect(dossier.contains("Also called Lindqvist, the harbour master."))
    #expect(dossier.contains("Claims by it: 3."))
  }

  @Test func `a claim leads to its words, and from there to those who have to do with it`() {
    var dialogue = PlainDialogue()
    #expect(
      dialogue.type(all: "1", "3", "4") == [
        "In section 3: What was paid, The Harbour Question.",
        "Norland accused the Port Authority of hiding the cost, through Lindqvist.",
        "Claim, alleged. Norland accused: of hiding the cost. About Port Authority. "
          + "Via Mara Lindqvist.",
        "1. Dossier of Norland, state.", "2. Dossier of Port Authority, organization.",
        "3. Dossier of Mara Lindqvist, person.",
      ])
    #expect(dialogue.type("3").first?.hasPrefix("Dossier of Mara Lindqvist") == true)
    #expect(dialogue.type("b").first == "In section 3: What was paid, The Harbour Question.")
  }

  @Test func `the text is told with its claims`() {
    var dialogue = PlainDialogue()
    #expect(
      dialogue.type(all: "1", "4", "t") == [
        "Text of section 4: Chapter 2: Afterwards.", "Heading: Chapter 2: Afterwards",
        "The quay reopened. It is thought to be safe.",
        "1. Claim, alleged. Unnamed, thought: It is thought to be safe.",
        "Beside the text: Share this article",
      ])
    #expect(
      dialogue.type("l").first
        == "Section 4 of 4: Chapter 2: Afterwards. 0 actors, 1 claim: 1 alleged.")
  }

  @Test func `back goes step by step to where one began, and up out of what is open`() {
    var dialogue = PlainDialogue()
    _ = dialogue.type(all: "1", "2", "1")
    #expect(dialogue.type("b").first?.hasPrefix("Section 2 of 4") == true)
    #expect(dialogue.type("b").first == "The Harbour Question. 4 sections.")
    #expect(dialogue.type("b").first == "3 documents, 7 sections, 4 actors, 7 claims.")
    #expect(dialogue.type("b") == ["Note: nothing to go back to."])
    #expect(dialogue.type("]").first == "The Harbour Question. 4 sections.")
    _ = dialogue.type(all: "2", "t")
    #expect(dialogue.type("u").first?.hasPrefix("Section 2 of 4") == true)
    #expect(dialogue.type("..").first == "The Harbour Question. 4 sections.")
    #expect(dialogue.type("u").first == "3 documents, 7 sections, 4 actors, 7 claims.")
  }

  @Test func `a search lists what it found, and n walks on through the matches`() {
    var dialogue = PlainDialogue()
    let found = dialogue.type("/quay")
    #expect(found.first == "Search for “quay”: 4 sections in 2 documents.")
    #expect(found.contains("In The Harbour Question, 3 sections:"))
    #expect(found.contains { $0.hasPrefix("1. ") && $0.contains("quay") })
    let match = dialogue.type("1")
    #expect(match.first == "Match 1 of 4 for “quay”.")
    #expect(dialogue.type("n").first == "Match 2 of 4 for “quay”.")
    #expect(dialogue.type("p").first == "Match 1 of 4 for “quay”.")
    #expect(dialogue.type("u").first == "Search for “quay”: 4 sections in 2 documents.")
    #expect(dialogue.type("u").first == "3 documents, 7 sections, 4 actors, 7 claims.")
  }

  @Test func `a query that cannot be read says where`() {
    var dialogue = PlainDialogue()
    #expect(
      dialogue.type("/a (b") == [
        "The query cannot be read, at character 3: a parenthesis is not closed."
      ])
    #expect(dialogue.type("/nosuchword") == ["Search for “nosuchword”: no match."])
    #expect(dialogue.type("/").first?.hasPrefix("What can be searched for.") == true)
  }

  @Test func `names lead to what is called so`() {
    var dialogue = PlainDialogue()
    let found = dialogue.type("g norl")
    #expect(found.first == "Names like “norl”: 2 fit.")
    #expect(found[1] == "1. Actor: Norland, state, 2 mentions.")
    #expect(dialogue.type("1").first == "Dossier of Norland, state. 2 mentions in 2 documents.")
    #expect(dialogue.type(":set-mark a").first?.hasPrefix("Note: ") == true)
    let places = dialogue.type("g")
    #expect(places.first == "Marks, recent places, and the actors named most.")
    #expect(places[1] == "1. Mark a, at actor: Norland, state.")
    #expect(places[2] == "2. Recent section: Chapter 1: The Quay, in The Harbour Question.")
  }

  @Test func `a filter leaves what contains its words, and none brings all back`() {
    var dialogue = PlainDialogue()
    #expect(
      dialogue.type("f ferry") == [
        "3 documents, 7 sections, 4 actors, 7 claims.", "Only those that contain “ferry”.",
        "1. A Ferry for Norland. 2 sections, 2 claims.",
      ])
    #expect(dialogue.type("f xyz").last == "Nothing to list.")
    #expect(dialogue.type("f").count == 4)
    #expect(
      dialogue.type(all: "1", "1", "t", "f x").first?.hasPrefix("Note: a text has no rows") == true)
  }

  @Test func `an export asks for the format and the name, and says what came of it`() {
    var dialogue = PlainDialogue()
    _ = dialogue.type(all: "1", "2")
    #expect(
      dialogue.type("e") == [
        "Export of What was seen. Choose a format.", "1. markdown: for a report",
        "2. json: for programs",
      ])
    let asked = dialogue.type("2")
    #expect(
      asked.first == "Type the name of the file; Enter alone means "
        + "the-harbour-question-what-was-seen.json.")
    _ = dialogue.type("out.json")
    guard case .export(_, let format, let destination, let overwrite)? = dialogue.effects.first
    else {
      Issue.record("nothing was exported: \(dialogue.effects)")
      return
    }
    #expect(format == "json" && destination == "out.json" && !overwrite)
    #expect(
      dialogue.tell(.exported(.exists(path: "out.json"))) == [
        "There is a file called out.json already. Overwrite it? Type y or n."
      ])
    #expect(dialogue.type("maybe") == ["Type y to overwrite the file, n to keep it."])
    _ = dialogue.type("y")
    #expect(
      dialogue.tell(.exported(.wrote(bytes: 12, path: "out.json"))) == [
        "Note: wrote 12 bytes to out.json.",
        "Section 2 of 4: What was seen. 1 actor, 2 claims: 1 denied.",
      ])
    #expect(dialogue.type("1").first?.hasPrefix("Dossier of Mara Lindqvist") == true)
  }

  @Test func `a long list comes in pages, and its numbers reach beyond what was listed`() {
    var builder = CorpusBuilder()
    for number in 1...45 { builder.document("d\(100 + number).txt", "= Paper \(number)\nText.") }
    let corpus = builder.corpus()
    var dialogue = PlainDialogue(corpus)
    #expect(dialogue.beginning.count == 22)
    #expect(dialogue.beginning.last == "25 more; Enter goes on.")
    let next = dialogue.type("")
    #expect(next.first?.hasPrefix("21. Paper 21.") == true)
    #expect(next.last == "5 more; Enter goes on.")
    #expect(dialogue.type("n").count == 5)
    #expect(dialogue.type("") == ["That was all."])
    #expect(dialogue.type("w").count == 22)
    #expect(dialogue.type("44").first?.hasPrefix("Paper 44.") == true)
  }

  @Test(arguments: ["0", "9", "-1", "99999999999999999999", "1000000000000"])
  func `a number that is not in the list is said to be none`(number: String) {
    var dialogue = PlainDialogue()
    let said = dialogue.type(number)
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("There is no ") == true)
  }

  @Test func `actions are done by their names`() {
    var dialogue = PlainDialogue()
    #expect(dialogue.type(":foo") == ["There is no action “foo”. Type a question mark for all."])
    #expect(dialogue.type(":next-m").first?.contains("next-match") == true)
    #expect(dialogue.type(":go-to norland").first?.hasPrefix("Dossier of Norland") == true)
    #expect(dialogue.type(":search quay").first?.hasPrefix("Search for “quay”") == true)
    #expect(dialogue.type(":last-lines").first?.hasPrefix("Matches of “quay” on lines") == true)
    #expect(dialogue.type(":write") == ["Note: write does nothing here."])
    _ = dialogue.type(":edit")
    #expect(dialogue.effects.contains { if case .edit = $0 { true } else { false } })
    _ = dialogue.type(":quit")
    #expect(dialogue.hasLeft)
  }

  @Test func `help names every command, a page at a time`() {
    var dialogue = PlainDialogue()
    let help = dialogue.type("?")
    #expect(help.count == 21)
    #expect(help.last?.hasSuffix("more; Enter goes on.") == true)
    #expect(dialogue.type("").first?.hasPrefix(":") == true)
    // What is listed has not changed meanwhile.
    #expect(dialogue.type("2").first?.hasPrefix("A Ferry for Norland") == true)
  }

  @Test func `x says which rule found what a number stands for`() {
    var dialogue = PlainDialogue()
    _ = dialogue.type(all: "1", "2")
    #expect(dialogue.type("x 3").first?.hasPrefix("found by") == true)
    #expect(dialogue.type("x") == ["Type x and the number of a claim or an actor."])
    _ = dialogue.type("1")
    #expect(dialogue.type("x").count == 2)
  }

  @Test func `notices are read on demand`() {
    var dialogue = PlainDialogue(Sample.corpus, Sample.notices)
    #expect(dialogue.type("!").contains("a/photo.jpg: it is not text."))
  }

  @Test func `a paragraph without an end is read in pieces`() {
    var builder = CorpusBuilder()
    let text = String(repeating: "漢字", count: 4000) + String(repeating: " word", count: 4000)
    builder.document("a.txt", "= Long\n# One\n" + text)
    var dialogue = PlainDialogue(builder.corpus())
    let said = dialogue.type(all: "1", "1", "t")
    #expect(said.count > 6)
    #expect(said.allSatisfy { $0.utf8.count <= 6000 && !$0.contains("\u{FFFD}") })
    // What is read, the title and the heading stand before it.
    let words = said.dropFirst(3).joined().filter { $0 != " " }
    #expect(words.count == 8000 + 16000)
  }

  @Test func `no command is a trap, whatever is typed where`() {
    var random = SplitMix64(seed: 7)
    let words = [
      "1", "2", "3", "9", "", "n", "p", "b", "]", "u", "..", "t", "l", "w", "e", "!", "?", "y",
      "/quay", "/(", "g lind", "g", "f quay", "f", "x 1", "x", ":lines", ":last-lines", ":order",
      ":export-results", ":down 3", ":first 99", ":zoom", ":follow", ":step-back", ":other-view",
      ":change-search", "out.md", ":leave-lines", "\u{0}", ":", "/ ", "g  ", "x y z", "\u{1B}[2J",
    ]
    for _ in 0..<60 {
      var dialogue = PlainDialogue()
      for _ in 0..<40 {
        let word = words[Int(random.next() % UInt64(words.count))]
        for line in dialogue.type(word) { #expect(!line.isEmpty, "after \(word)") }
      }
    }
  }
}
