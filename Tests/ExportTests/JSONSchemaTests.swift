import Corpus
import Export
import TestSupport
import Testing

struct JSONSchemaTests {
  @Test(arguments: [
    ExportChoice.everything, .documents([1]), .documents([]), .actor(0), .actor(9),
    .sections([SectionPlace(document: 0, section: 1)]),
  ])
  func `every export is as the schema says`(choice: ExportChoice) throws {
    let value = try JSONValue(ExportFormat.json.render(sampleCorpus(), choice))
    #expect(try JSONSchema.corpus().errors(in: value) == [])
  }

  @Test(arguments: [
    ("\"documents\": [", "\"documents\": [ 3, ", "$.documents[0]: type is not"),
    ("\"version\": 1,", "\"version\": 2,", "$.version: is not"),
    ("\"status\": \"denied\"", "\"status\": \"refuted\"", "$.documents[0].claims[0].status"),
    ("\"level\": 1", "\"level\": 0", "$.documents[0].sections[0].level: is too small"),
    ("\"level\": 1", "\"level\": 1.5", "$.documents[0].sections[0].level: type is not"),
    (
      "\"score\": 0", "\"score\": 2",
      "$.documents[0].claims[0].score: is too large"
    ),
    ("{\"marked\": ", "{\"marked\": -", "$.actors[0].evidence.marked: is too small"),
    ("\"author\": ", "\"writer\": ", "$.documents[0]: author is missing"),
    ("\"author\": ", "\"by\": 1, \"author\": ", "$.documents[0].by: is not described"),
    ("\"cue\": {", "\"cue\": [], \"x\": {", "$.documents[0].claims[0].cue: type is not"),
    ("\"id\": \"d", "\"id\": \"e", "$.documents[0].id: does not match"),
    ("\"parent\": null", "\"parent\": \"root\"", "$.documents[0].sections[0].parent: is none"),
  ])
  func `a broken export is refused`(old: String, new: String, error: String) throws {
    let text = String(
      decoding: ExportFormat.json.render(sampleCorpus(), .everything), as: UTF8.self)
    let place = try #require(text.firstRange(of: old))
    let broken = text[..<place.lowerBound] + new + text[place.upperBound...]
    let errors = try JSONSchema.corpus().errors(in: JSONValue(Array(broken.utf8)))
    #expect(errors.contains { $0.hasPrefix(error) }, "\(errors)")
  }

  @Test func `keys of later versions are no error for other readers`() throws {
    let value = try JSONValue(
      Array(
        """
        {"format": "dragoman-corpus", "version": 1, "generator": {"name": "x", "version": "2"},
         "documents": [], "actors": [], "more": 1}
        """.utf8))
    #expect(try JSONSchema.corpus(isStrict: false).errors(in: value) == [])
    #expect(try JSONSchema.corpus().errors(in: value) == ["$.more: is not described"])
  }
}
