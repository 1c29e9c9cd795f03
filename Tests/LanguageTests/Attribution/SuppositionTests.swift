import Corpus
import Testing

/// What is only supposed, asked or told to somebody is not said by them.
struct SuppositionTests {
  private func sources(_ text: String) throws -> [String?] {
    try Findings(text).said.map(\.source)
  }

  @Test(arguments: [
    "If Erik Holm said that the dam was safe, the town would sue him.",
    "Did Erik Holm say that the dam was safe?",
    "Unless Erik Holm said that it was safe, it was not.",
    "“Has Erik Holm said that the dam is safe?”",
    "Had Erik Holm said that the dam was safe, nobody would have left.",
    "There is no evidence that Erik Holm said the dam was safe.",
    "I wish Erik Holm had said that the dam was safe.", "Erik Holm has yet to say that it is safe.",
    "Neither Karl Sund nor Erik Holm said that the dam was safe.",
    "The court ordered Erik Holm to state that the dam was safe.",
  ])
  func `a condition or question puts words into nobody's mouth`(_ text: String) throws {
    #expect(try !sources(text).contains("Erik Holm"))
  }

  @Test(arguments: [
    "If the dam breaks, Erik Holm said, the town will sue.",
    "Erik Holm said that the dam was safe.",
    "Why did Erik Holm say that the dam was safe?",
  ])
  func `a condition that is said itself is said`(_ text: String) throws {
    #expect(try sources(text).contains("Erik Holm"))
  }

  @Test func `who is told does not say it`() throws {
    #expect(try sources("Marta Velden had been told that the dam was safe.") == [nil])
    #expect(
      try sources("Marta Velden was told by Erik Holm that the dam was safe.") == ["Erik Holm"])
  }

  @Test func `who is heard to say something says it`() throws {
    #expect(try sources("Karl Sund heard Rosa say that it was safe.") == ["Rosa"])
  }

  @Test func `a denial holds the whole of what is denied`() throws {
    let said = try Findings("Erik Holm denied that Marta Velden said that it is so.").said
    #expect(said.first?.content == ["that Marta Velden said that it is so"])
  }

  @Test func `those who speak as well as others all speak`() throws {
    #expect(
      try sources("Norway as well as Sweden as well as Denmark said the dam was safe.")
        == ["Norway as well as Sweden as well as Denmark"])
  }
}
