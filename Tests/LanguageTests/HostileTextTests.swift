import Corpus
import Language
import TestSupport
import Testing

/// What holds of any text, however odd.
struct HostileTextTests {
  /// What is wrong with the findings of a text; empty where nothing is.
  private func faults(in findings: Findings) -> Set<String> {
    let text = findings.document.text
    let analysis = findings.analysis
    var faults: Set<String> = []
    func check(_ span: TextSpan, _ name: String) {
      if span.isEmpty { faults.insert("empty \(name)") }
      if Int(span.end) > text.count { faults.insert("\(name) outside the text") }
      if !text.isScalarBoundary(Int(span.start)) || !text.isScalarBoundary(Int(span.end)) {
        faults.insert("\(name) inside a scalar")
      }
    }
    for sentence in analysis.sentences { check(sentence, "sentence") }
    for candidate in analysis.candidates {
      check(candidate.span, "candidate")
      if !analysis.sentences.indices.contains(candidate.sentence) && candidate.sentence != -1 {
        faults.insert("a candidate's sentence that is not there")
      }
    }
    for (index, attribution) in analysis.attributions.enumerated() {
      if attribution.content.isEmpty { faults.insert("no content") }
      for span in attribution.content { check(span, "content") }
      for span in attribution.via { check(span, "channel") }
      if let source = attribution.source { check(source, "source") }
      if let cue = attribution.cue { check(cue, "cue") }
      if let parent = attribution.parent {
        if !analysis.attributions.indices.contains(parent) { faults.insert("no such parent") }
        if parent == index { faults.insert("its own parent") }
      }
    }
    if !zip(analysis.sentences, analysis.sentences.dropFirst()).allSatisfy({ $0.end <= $1.start }) {
      faults.insert("sentences overlap or are out of order")
    }
    if analysis.candidates.map(\.span) != analysis.candidates.map(\.span).sorted() {
      faults.insert("candidates out of order")
    }
    return faults
  }

  struct Text: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String

    init(_ description: String, _ text: String) {
      testDescription = description
      self.text = text
    }

    init(_ description: String, _ part: String, times: Int) {
      self.init(description, String(repeating: part, count: times))
    }
  }

  @Test(arguments: [
    Text("a cue over two paragraphs", "The war of opinion. According\n\nto this logic, it ends."),
    Text(
      "a cue at the end",
      "He was there according\n\nto Mara Lindqvist.\n\nIt was ruled\n\nout."),
    Text("one straight quotation mark again and again", "\"", times: 50_000),
    Text("one opening quotation mark again and again", "“", times: 50_000),
    Text("one closing quotation mark again and again", "”", times: 50_000),
    Text("one apostrophe again and again", "’", times: 50_000),
    Text("full stops", ".", times: 50_000),
    Text("full stops and letters", ". a", times: 10_000),
    Text("brackets that never close", "(", times: 50_000),
    Text("punctuation of all kinds", "“”‘’«»\"'.,;:!?…–—-()[]{}&#@/\\", times: 1_000),
    Text("a sentence of 20,000 words", "Sund said he said that boats sank and ", times: 2_500),
    Text("a wall of capitals", "THE WALL OF CAPITALS IN OSLO ", times: 2_000),
    Text("a word of 100,000 letters", "X", times: 100_000),
    Text("initials", "U.S.", times: 10_000),
    Text("owners", "Norway’s ", times: 5_000),
    Text("a hyphenated name", "Sund-", times: 10_000),
    Text("joined names", "Bank of ", times: 5_000),
    Text("quotations that never close", "“We go to sea.\n\n", times: 2_000),
    Text("the same claim again and again", "Karl Sund said no to it. ", times: 1_500),
    Text("commas", "Sund, ", times: 10_000),
    Text("questions of a minister nobody names", "The minister said that he left. ", times: 1_000),
    Text("invisible scalars", "a\u{200B}\u{FEFF}\u{202E}b\u{1B}[31m ", times: 1_000),
    Text(
      "letters with a hundred accents", "e" + String(repeating: "\u{301}", count: 100) + " ",
      times: 200),
    Text("emoji", "👩‍👩‍👧‍👦 said 🇳🇴 left. ", times: 500),
    Text(
      "a transcript of 2,000 turns",
      "MR. HOLM: Where was it?\n\nMS. SUND: I deny that it sank.\n\n",
      times: 1_000),
    Text("mail heads without a mail", "From: Karl Sund\n", times: 2_000),
    Text("citations of citations", "was quoted by Sund as saying he ", times: 1_000),
    Text("labels without words", "Holm:\n\nSund:\n\n", times: 1_000),
    Text(
      "a label of 400 letters",
      String(repeating: "Karl ", count: 80) + "Sund: I deny it.\n\nHolm: I do not.\n\n"),
    Text("colons", "Sund: said: Holm: ", times: 3_000),
    Text(
      "a thread eight replies deep",
      (0...8).map { depth in
        let quote = String(repeating: "> ", count: depth)
        return "\(quote)On 3 May 2021, Karl Sund wrote:\n\(quote)\n\(quote)I deny that it sank.\n"
      }.joined()),
    Text("a name of 40 words", String(repeating: "Karl ", count: 39) + "Sund said that it sank."),
    Text("owners of owners", "the spokesman for the head of ", times: 2_000),
    Text("one who speaks after another", "Sund, Holm and Velden and ", times: 2_000),
    Text("people in brackets", "Sund (Holm (Velden ", times: 2_000),
  ])
  func `odd text is analysed without harm`(_ text: Text) throws {
    #expect(try faults(in: Findings(text.text)).isEmpty)
  }

  @Test(arguments: [
    Text(
      "Russian", "Он сказал, что дом стоит на горе. «Мы идём домой», — сказал Пётр. ", times: 50),
    Text("Arabic", "قال الوزير إن البيت على الجبل. «سنعود إلى البيت»، قال أحمد. ", times: 50),
    Text("Chinese", "部长说房子在山上。“我们回家，”李明说。", times: 50),
  ])
  func `text in another language yields next to nothing`(_ text: Text) throws {
    let findings = try Findings(text.text)
    #expect(faults(in: findings).isEmpty)
    #expect(findings.attributions.count { $0.source != nil } == 0)
  }

  @Test(arguments: [
    "Le ministre a déclaré que la France ne paierait pas. « Nous ne paierons pas », a dit Jean Dupont.",
    "Der Minister sagte am Montag, dass Deutschland nicht zahle. „Wir zahlen nicht“, sagte Karl Weber.",
    "El ministro dijo que España no pagaría la deuda. «No pagaremos», dijo Juan Pérez en Madrid.",
    "De minister zei dat Nederland niet zou betalen. “Wij betalen niet,” zei Jan de Vries gisteren.",
    "Hij was in de stad en zei dat het al over was. We waren in de war, of niet, zei hij me in mei.",
    "Han sagde, at han var her for to år siden, men at han i dag er i byen, og at han er for ung.",
  ])
  func `text in a language that shares our letters has no claims`(_ text: String) throws {
    #expect(try Findings(text).analysis.attributions.isEmpty)
  }

  @Test func `terse text full of names has claims`() throws {
    let text = "John Smith said that prices fell. Mary Jones said that wages rose."
    #expect(try Findings(text).attributions.count == 2)
  }

  @Test
  func `an empty document has nothing in it`() {
    let empty = Document(
      identifier: Identifier(.document, 1), path: "empty.txt", text: DocumentText(""), title: "",
      author: nil, date: nil, blocks: [Block(.paragraph, TextSpan(0, 0))], sections: [])
    let analysis = engine.analyse(empty)
    #expect(analysis.sentences.isEmpty)
    #expect(analysis.candidates.isEmpty)
    #expect(analysis.attributions.isEmpty)
  }

  @Test(arguments: UInt64(1)...40)
  func `words and marks in any order are analysed without harm`(_ seed: UInt64) throws {
    let parts = [
      "said", "Marta", "Velden", "Norway", "the", "minister", "that", "he", "she", "“", "”", "\"",
      ".", ",", "’s", "according", "to", "of", "and", "by", "was", "thought", "accused", "U.S.",
      "denied", "reportedly", "(", ")", "—", "…", "told", "The", "Courier", "interview", "with",
      "through", "letter", "who", ";", ":", "?", "\n\n", "é", "東京", "😀", "1,200", "IDA", "’", "‘",
    ]
    var generator = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<400 {
      text += parts.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<5, using: &generator) > 0 { text += " " }
    }
    #expect(try faults(in: Findings(text)).isEmpty)
  }

  @Test(arguments: UInt64(1)...20)
  func `bytes in any order are analysed without harm`(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let bytes = (0..<2_000).map { _ in
      // Mostly letters, spaces and marks, so that some of it is read as text.
      UInt8.random(
        in: Bool.random(using: &generator) ? 0x20...0x7E : 0x80...0xFF, using: &generator)
    }
    #expect(try faults(in: Findings(bytes: bytes)).isEmpty)
  }

  @Test
  func `the same text yields the same findings`() throws {
    let text = "Marta Velden told the Ostrand Courier that Norway, reportedly, had paid. He left."
    let (one, other) = (try Findings(text), try Findings(text))
    #expect(one.analysis.candidates == other.analysis.candidates)
    #expect(one.analysis.attributions == other.analysis.attributions)
  }
}
