import Corpus
import Testing

/// Which names are one actor.
struct ActorTests {
  @Test
  func `a surname joins the full name`() throws {
    let linked = try Linked("Marta Velden left. Velden came back. Mayor Velden slept.")
    #expect(linked.actors == ["Marta Velden"])
    #expect(try linked.actor("Marta Velden").mentionCount == 3)
    #expect(try linked.actor("Marta Velden").aliases == ["Velden"])
  }

  @Test
  func `a surname joins the full name of another document`() throws {
    let linked = try Linked("Mr. Velden left the house.", "Jonas Velden left the house.")
    #expect(linked.actors == ["Jonas Velden"])
    #expect(try linked.actor("Jonas Velden").documentCount == 2)
  }

  @Test
  func `the first of two surnames joins the full name`() throws {
    let linked = try Linked("President Eliseo Barrientos Luna left. Mr. Barrientos came back.")
    #expect(linked.actors == ["Eliseo Barrientos Luna"])
  }

  @Test
  func `two bearers of a surname stay apart`() throws {
    let linked = try Linked("Erik Velden met Jan Velden. Mr. Velden left.")
    #expect(Set(linked.actors) == ["Erik Velden", "Jan Velden", "Velden"])
  }

  @Test
  func `a title that tells a man is no woman with that surname`() throws {
    let linked = try Linked("Marta Velden met Jan Velden. Mr. Velden left.")
    #expect(Set(linked.actors) == ["Marta Velden", "Jan Velden"])
    #expect(try linked.actor("Jan Velden").mentionCount == 2)
  }

  @Test(arguments: [
    ("Anna Lund left. Anna came back.", "Anna Lund"),
    ("Paul Vale left. Sir Paul came back.", "Paul Vale"),
    ("Aldo van der Wijk left. Van der Wijk came back.", "Aldo van der Wijk"),
  ])
  func `a part of a name that one person has is that person`(
    _ text: String, _ name: String
  ) throws {
    #expect(try Linked(text).actors == [name])
  }

  @Test
  func `a pile means by a surname whom nearly all its documents mean`() throws {
    let usual = Array(repeating: "Donald Velden left the house.", count: 7)
    let linked = try Linked(usual + ["Ivana Velden left the house.", "Velden left the house."])
    #expect(Set(linked.actors) == ["Donald Velden", "Ivana Velden"])
    #expect(try linked.actor("Donald Velden").documentCount == 8)
  }

  @Test
  func `middle names that contradict each other part two people`() throws {
    let linked = try Linked("George W. Velden left the house.", "George H. Velden left the house.")
    #expect(linked.actors.count == 2)
  }

  @Test
  func `a middle name does not part a person`() throws {
    let linked = try Linked("Marta Velden left. Marta B. Velden came back.")
    #expect(linked.actors.count == 1)
  }

  @Test(arguments: [false, true])
  func `a name is one actor however its accents are written`(isInOneDocument: Bool) throws {
    let composed = "Zo\u{EB} M\u{FC}ller left the house. "
    let decomposed = "Zoe\u{308} Mu\u{308}ller said that it rained. Ms. Mu\u{308}ller came back."
    let linked =
      try isInOneDocument
      ? Linked(composed + decomposed) : Linked(composed, decomposed)
    #expect(linked.actors == ["Zo\u{EB} M\u{FC}ller"])
    let actor = try linked.actor("Zo\u{EB} M\u{FC}ller")
    #expect(actor.mentionCount == 3)
    #expect(actor.aliases == ["M\u{FC}ller"])
  }

  @Test
  func `letters with different accents are different names`() throws {
    let linked = try Linked("Jan Pe\u{F1}a left the house.", "Jan Pena left the house.")
    #expect(Set(linked.actors) == ["Jan Pe\u{F1}a", "Jan Pena"])
  }

  @Test
  func `thousands of names with the same ends are all found`() throws {
    let count = 3_000
    let names = (0..<count).map { "Karl \(letters($0)) Sund" }
    let linked = try Linked(names.map { "\($0) Corporation met \($0)." }.joined(separator: " "))
    #expect(linked.actors.count >= count)
  }

  @Test
  func `an acronym defined in brackets is the name before it`() throws {
    let linked = try Linked(
      "The International Dredging Agency (IDA) met. The IDA left.", "The IDA came back on Monday.")
    #expect(linked.actors == ["International Dredging Agency"])
    #expect(try linked.actor("International Dredging Agency").aliases == ["IDA"])
    #expect(linked.bearers(of: "IDA", in: 1) == ["International Dredging Agency"])
  }

  @Test
  func `letters that two names define stand for neither elsewhere`() throws {
    let linked = try Linked(
      "The International Dredging Agency (IDA) met.", "The Icelandic Diving Association (IDA) met.",
      "The IDA left.")
    #expect(linked.bearers(of: "IDA", in: 0) == ["International Dredging Agency"])
    #expect(linked.bearers(of: "IDA", in: 2) == ["IDA"])
  }

  @Test
  func `a state's names are one actor over all documents`() throws {
    let linked = try Linked(
      "The U.S. left the talks.", "The United States came back.", "The Americans left again.")
    #expect(linked.actors == ["United States"])
    #expect(try linked.actor("United States").documentCount == 3)
    #expect(try linked.actor("United States").kind == .state)
  }

  @Test
  func `a state and its people are one actor`() throws {
    let linked = try Linked(
      "The Norwegians refused. Norway paid.", "The Norwegian government left.")
    #expect(linked.actors == ["Norway"])
  }

  @Test
  func `a capital is a place until it speaks`() throws {
    let linked = try Linked(
      "Sund lives in Oslo. Norway is rich. Oslo said that it would pay for the bridge.")
    #expect(linked.bearers(of: "Oslo") == ["Oslo", "Oslo"])
    #expect(try linked.actor("Oslo").kind == .place)
    #expect(linked.speakers == ["Norway"])
  }

  @Test
  func `actors are the same whichever document comes first`() throws {
    let files = [
      ("a.txt", "Marta Velden said the IDA was late. Velden left."),
      ("b.txt", "The International Dredging Agency (IDA) said Marta Velden was late."),
      ("c.txt", "The U.S. said that Jan Holm was late. Americans left."),
    ]
    let forward = try Linked(files: files)
    let backward = try Linked(files: files.reversed())
    #expect(
      Set(forward.corpus.actors.map(\.identifier))
        == Set(backward.corpus.actors.map(\.identifier)))
    #expect(Set(forward.actors) == Set(backward.actors))
  }

  /// A number as a capitalised word, another for each.
  private func letters(_ number: Int) -> String {
    "B" + String(decoding: String(number).utf8.map { $0 - 0x30 + 0x61 }, as: UTF8.self)
  }
}
