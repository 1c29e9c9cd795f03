import Testing

@testable import Language

struct MorphologyTests {
  private let morphology = Morphology()

  @Test(
    arguments: [
      ("say", "say", .base), ("says", "say", .third), ("said", "say", .past),
      ("saying", "say", .gerund), ("denied", "deny", .past), ("lied", "lie", .past),
      ("denies", "deny", .third),
      ("planned", "plan", .past), ("planning", "plan", .gerund), ("accused", "accuse", .past),
      ("accusing", "accuse", .gerund), ("warned", "warn", .past), ("teaches", "teach", .third),
      ("thought", "think", .past), ("told", "tell", .past), ("leaves", "leave", .third),
      ("wrote", "write", .past),
    ] as [(String, String, Morphology.VerbForm)])
  func `a verb's form leads to its lemma`(
    _ word: String, _ lemma: String, _ form: Morphology.VerbForm
  ) throws {
    let verb = try #require(morphology.reading(of: Array(word.utf8)).verb)
    #expect(String(decoding: verb.lemma, as: UTF8.self) == lemma)
    #expect(verb.form == form)
  }

  @Test(arguments: [
    ("boat", "boat", false), ("boats", "boat", true), ("ministries", "ministry", true),
    ("churches", "church", true), ("women", "woman", true),
    ("fishermen", "fisherman", true), ("news", "news", false),
  ])
  func `a noun leads to its singular`(_ word: String, _ lemma: String, _ isPlural: Bool) throws {
    let noun = try #require(morphology.reading(of: Array(word.utf8)).noun)
    #expect(String(decoding: noun.lemma, as: UTF8.self) == lemma)
    #expect(noun.isPlural == isPlural)
  }

  @Test(arguments: ["men", "feet", "geese"])
  func `an irregular plural is no verb's past`(_ word: String) {
    #expect(morphology.reading(of: Array(word.utf8)).verb == nil)
  }

  @Test(arguments: ["", "x", "s", "ing", "ed", "ies", "velden", "xqzing", "1999", "é"])
  func `what is no word has no lemma`(_ word: String) {
    #expect(morphology.reading(of: Array(word.utf8)).verb == nil)
    #expect(morphology.reading(of: Array(word.utf8)).noun?.isPlural != true)
  }

  @Test(arguments: [
    ("Øst", "øst"), ("ÀÞ", "àþ"), ("×", "×"), ("BOAT", "boat"), ("東", "東"),
  ])
  func `capitals fold where the lists have them`(_ word: String, _ folded: String) {
    #expect(String(decoding: Word.folded(word.utf8), as: UTF8.self) == folded)
    #expect(Word(word) == Word(folded))
  }

  @Test(arguments: [
    ("Çelik", "celik"), ("Łódź", "lodz"), ("Škoda", "skoda"), ("æ", "æ"), ("東", "東"),
  ])
  func `accents of Latin letters are taken off`(_ word: String, _ plain: String) {
    let bytes = Word.plain(word.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == plain.lowercased())
  }
}
