import Corpus
import Export
import TestSupport
import Testing

struct JSONFormatTests {
  private func json(_ corpus: Corpus, _ choice: ExportChoice = .everything) throws -> JSONValue {
    try JSONValue(ExportFormat.json.render(corpus, choice))
  }

  @Test func `all who speak together are written, the first as the actor`() throws {
    var builder = CorpusBuilder()
    builder.actor("Ada")
    builder.actor("Bo")
    builder.document("a.txt", "# Tea\n⟦They|source 1 Ada + Bo⟧ ⟦said|cue 1 say⟧ ⟦no|content 1⟧.")
    let text = String(
      decoding: ExportFormat.json.render(builder.corpus(), .everything), as: UTF8.self)
    let identifiers = builder.corpus().actors.map { "\"\($0.identifier)\"" }
    #expect(text.contains("\"actors\": [\(identifiers.joined(separator: ", "))]"))
  }

  @Test func `a small corpus is written key by key`() {
    var builder = CorpusBuilder()
    builder.actor("Ada", aliases: ["Queen Ada"])
    builder.document(
      "a.txt", "# Tea\n⟦⟦Ada|Ada⟧|source 1 Ada⟧ ⟦said|cue 1 say⟧ ⟦no|content 1⟧.")
    let text = String(
      decoding: ExportFormat.json.render(builder.corpus(), .everything), as: UTF8.self)
    let document = Array(builder.corpus().documents)[0]
    #expect(
      text == """
        {
          "format": "dragoman-corpus",
          "version": 1,
          "generator": {"name": "dragoman", "version": "0.1.0"},
          "documents": [
            {
              "id": "\(document.identifier)",
              "path": "a.txt",
              "title": "",
              "author": null,
              "date": null,
              "text": "Tea\\nAda said no.",
              "sections": [
                {
                  "id": "\(document.sections[0].identifier)",
                  "title": "Tea",
                  "level": 1,
                  "start": 0,
                  "end": 16,
                  "parent": null
                }
              ],
              "mentions": [
                {"actor": "\(builder.corpus().actors[0].identifier)", "start": 4, "end": 7, \
        "form": "name"}
              ],
              "claims": [
                {
                  "id": "\(document.claims[0].identifier)",
                  "section": "\(document.sections[0].identifier)",
                  "voice": "reported",
                  "source": {"start": 4, "end": 7, \
        "actor": "\(builder.corpus().actors[0].identifier)", \
        "actors": ["\(builder.corpus().actors[0].identifier)"], "resolution": "name"},
                  "cue": {"start": 8, "end": 12, "lemma": "say"},
                  "content": [
                    {"start": 13, "end": 15}
                  ],
                  "about": [],
                  "via": [],
                  "certainty": "certain",
                  "polarity": "positive",
                  "status": "asserted",
                  "parent": null,
                  "method": "marked",
                  "score": 0.75
                }
              ]
            }
          ],
          "actors": [
            {
              "id": "\(builder.corpus().actors[0].identifier)",
              "name": "Ada",
              "kind": "person",
              "aliases": ["Queen Ada"],
              "mentions": 1,
              "documents": 1,
              "method": "marked",
              "confidence": 1.00,
              "evidence": {"marked": 1}
            }
          ]
        }

        """)
  }

  @Test func `text comes back scalar for scalar, and controls are escaped`() throws {
    let hostile =
      "a\"\\/\u{0}\u{1B}[2J\u{7F}\u{9B}\t\r\u{2028}\u{2029}é👩‍👩‍👧\u{202E}ﬃ\u{10FFFF} end"
    var builder = CorpusBuilder()
    builder.document("a\u{1}.txt", hostile)
    let bytes = ExportFormat.json.render(builder.corpus(), .everything)
    let value = try JSONValue(bytes)
    #expect(
      value["documents"][0]["text"].string?.unicodeScalars.elementsEqual(hostile.unicodeScalars)
        == true)
    #expect(value["documents"][0]["path"].string == "a\u{1}.txt")
    let written = String(decoding: bytes, as: UTF8.self).unicodeScalars
    #expect(!written.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    #expect(written.contains("\u{2028}"))
  }

  @Test func `offsets count scalars`() throws {
    var builder = CorpusBuilder()
    builder.actor("Zoë")
    builder.document(
      "a.txt", "👩‍👩‍👧 é\n⟦⟦Zoë|Zoë⟧|source 1 Zoë⟧ ⟦thought|cue 1 think⟧ ⟦naïveté|content 1⟧.")
    let document = try json(builder.corpus())["documents"][0]
    let scalars = Array(document["text"].string?.unicodeScalars ?? "".unicodeScalars)
    func words(_ span: JSONValue) -> String? {
      guard let start = span["start"].integer, let end = span["end"].integer else { return nil }
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    #expect(words(document["mentions"][0]) == "Zoë")
    #expect(words(document["claims"][0]["cue"]) == "thought")
    #expect(words(document["claims"][0]["content"][0]) == "naïveté")
  }

  @Test func `a section comes with its parents, its claims and whom they name`() throws {
    let corpus = sampleCorpus()
    let value = try json(corpus, .sections([SectionPlace(document: 0, section: 1)]))
    let document = value["documents"][0]
    #expect(value["documents"].items.count == 1)
    #expect(document["text"].string == corpus.documents[0].text[corpus.documents[0].text.span])
    #expect(
      document["sections"].items.compactMap { $0["title"].string }
        == ["Chapter 1: The Dam", "Water Rights"])
    #expect(document["claims"].items.count == 2)
    #expect(document["mentions"].items.count == 2)
    #expect(
      value["actors"].items.compactMap { $0["name"].string }
        == ["Ruritania", "Queen Ada", "Herald"])
  }

  @Test func `a section brings those below it, once`() throws {
    let places = [0, 1, 0].map { SectionPlace(document: 0, section: $0) }
    let document = try json(sampleCorpus(), .sections(places))["documents"][0]
    #expect(document["sections"].items.count == 2)
    #expect(document["claims"].items.count == 2)
    #expect(document["mentions"].items.count == 3)
  }

  @Test func `a claim brings the claim that it is reported in`() throws {
    var builder = CorpusBuilder()
    builder.document(
      "a.txt",
      "# One\n⟦He said|cue 1 say⟧ ⟦much|content 1⟧.\n"
        + "# Two\n⟦they denied|cue 2 deny⟧ ⟦it|content 2⟧.",
      claims: [2: .init(parent: 1)])
    let choice = ExportChoice.sections([SectionPlace(document: 0, section: 1)])
    let document = try json(builder.corpus(), choice)["documents"][0]
    #expect(document["claims"].items.count == 2)
    #expect(document["sections"].items.count == 2)
    #expect(document["claims"][1]["parent"] == document["claims"][0]["id"])
  }

  @Test func `a dossier has the actor's mentions and claims only`() throws {
    let value = try json(sampleCorpus(), .actor(2))
    #expect(value["documents"].items.count == 1)
    #expect(value["documents"][0]["claims"].items.count == 1)
    #expect(value["documents"][0]["mentions"].items.isEmpty)
    #expect(value["actors"].items.compactMap { $0["name"].string } == ["Ruritania", "Herald"])
  }

  @Test(arguments: [
    ExportChoice.documents([7, -1]), .actor(.max),
    .sections([SectionPlace(document: 0, section: 99), SectionPlace(document: -1, section: 0)]),
  ])
  func `places that are not there are left out`(choice: ExportChoice) throws {
    for format in ExportFormat.all { _ = format.render(sampleCorpus(), choice) }
    #expect(try json(sampleCorpus(), choice)["documents"].items.isEmpty)
  }
}
