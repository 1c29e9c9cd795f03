import Corpus
import Search
import TestSupport
import Testing

struct WordTests {
  /// Whether a section with the text answers the query.
  private func finds(_ query: String, in text: String) throws -> Bool {
    var builder = CorpusBuilder()
    builder.document("a.txt", text)
    return try !hits(query, in: builder.corpus()).isEmpty
  }

  @Test(arguments: [
    ("iran", "Iran’s reply"), ("iran", "pro\u{2014}Iran\u{2014}camp"), ("deal", "“deal”"),
    ("u.s.", "the U.S.-led talks"), ("U.S", "the U.S. said"), ("\"u.s. iran\"", "U.S.-Iran"),
    ("novak", "NOVÁK"), ("novak", "Nova\u{301}k"), ("strasse", "Straße"), ("oe", "Œ"),
    ("istanbul", "İSTANBUL"), ("υπουργος", "ΥΠΟΥΡΓΌΣ"), ("елка", "Ёлка"), ("1979", "In 1979,"),
    ("punish", "pun\u{AD}ish"), ("天津", "在天津市"), ("al-fitr", "Eid al-Fitr"),
    ("ministerio", "ministerio"),
    ("حمد", "حَمْد"), ("fig", "ﬁg"),
  ])
  func `a word is found however it is written`(query: String, text: String) throws {
    #expect(try finds(query, in: text))
  }

  @Test(arguments: [
    ("us", "the U.S. said"), ("u.s.", "between us"), ("iran", "Iranian"), ("津天", "天津"),
    ("smith", "J.Smithson"), ("a", "\u{301}"), ("x", ""),
  ])
  func `a word is not found in another`(query: String, text: String) throws {
    #expect(try !finds(query, in: text))
  }

  @Test(arguments: [
    ("sanction", "sanctions"), ("sanctions", "a sanction"), ("accuse", "accused"),
    ("accusing", "they accuse and accused"), ("deny", "denied denies"), ("say", "said"),
    ("said", "says"), ("stop", "stopped"), ("plan", "planning"), ("country", "countries"),
    ("visit", "visited"), ("women", "woman"), ("agree", "agreed"), ("crisis", "crises"),
  ])
  func `a bare word finds its inflections and a quoted one does not`(
    query: String, text: String
  ) throws {
    #expect(try finds(query, in: text))
    #expect(try !finds("\"\(query)\"", in: text.replacing(query + " ", with: "")))
  }

  @Test(arguments: [
    ("new", "news"), ("unit", "united"), ("united", "unit"), ("even", "evening"), ("us", "uses"),
    ("iran", "Iranian"), ("str", "string"), ("do", "does"), ("hop", "hoped"),
  ])
  func `words that look alike stay apart`(query: String, text: String) throws {
    #expect(try !finds(query, in: text))
  }

  @Test func `a mark covers the word as it is written`() throws {
    var builder = CorpusBuilder()
    let text = MarkedText("Straße, ⟦Nova\u{301}k⟧’s and ⟦U.S.⟧ 👩‍👩‍👧 ⟦NOVÁK⟧")
    builder.document("a.txt", text.text)
    #expect(try hits("novak OR u.s.", in: builder.corpus()).map(\.matches) == [text.spans])
  }

  @Test(arguments: [
    ("First one. The ⟦dam⟧ broke. Last one.", "The dam broke."),
    ("The ⟦dam⟧", "The dam"),
    (
      "One. The U.S. dam and J. Smith’s approx. half. Two.",
      "The U.S. dam and J. Smith’s approx. half."
    ),
    ("He asked: “Why?” The dam broke.” Then", "The dam broke.”"),
    (
      "\(String(repeating: "long ", count: 60))⟦dam⟧ \(String(repeating: "wörds ", count: 60))",
      "long long long long long long long long long long long dam "
        + String(repeating: "wörds ", count: 14).dropLast()
    ),
  ])
  func `a snippet is the sentence, or words around the match`(text: String, snippet: String) throws
  {
    var builder = CorpusBuilder()
    builder.document("a.txt", MarkedText(text).text)
    let corpus = builder.corpus()
    let hit = try #require(try hits("dam", in: corpus).first)
    #expect(corpus.documents[0].text[hit.snippet] == snippet)
  }

  @Test func `a snippet cuts no scalar, whatever the text`() throws {
    for filler in ["é", "👩", "日本", "a\u{301}", " ", "."] {
      for length in [0, 1, 39, 40, 200] {
        let long = String(repeating: filler, count: length)
        var builder = CorpusBuilder()
        builder.document("a.txt", "\(long) dam \(long)")
        let corpus = builder.corpus()
        for hit in try hits("dam", in: corpus) {
          let text = corpus.documents[0].text
          #expect(text.isScalarBoundary(Int(hit.snippet.start)))
          #expect(text.isScalarBoundary(Int(hit.snippet.end)))
          #expect(hit.snippet.contains(hit.matches[0]))
          #expect(hit.snippet.length < 300)
        }
      }
    }
  }
}
