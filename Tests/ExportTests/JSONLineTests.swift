import Corpus
import Export
import TestSupport
import Testing

struct JSONLineTests {
  private static var corpus: Corpus {
    var builder = CorpusBuilder()
    builder.actor("Ada", aliases: ["Queen Ada"])
    builder.document(
      "a.txt", "# Tea\n⟦⟦Ada|Ada⟧|source 1 Ada⟧ ⟦said|cue 1 say⟧ ⟦“no”  she|content 1⟧ went.")
    return builder.corpus()
  }

  @Test func `a claim is one line with the keys of the model, its place and its words`() throws {
    let corpus = Self.corpus
    let line = JSONLine.claim(
      ClaimDescription(Place(document: 0, item: 0), of: corpus), onLine: 2)
    #expect(line.last == 0x0A && line.dropLast().allSatisfy { $0 != 0x0A })
    let object = try JSONValue(line)
    let whole = try JSONValue(ExportFormat.json.render(corpus, .everything))
    let claim = whole["documents"][0]["claims"][0]
    guard case .object(let keys) = claim else { throw CancellationError() }
    for (key, value) in keys { #expect(object[key] == value, "\(key)") }
    #expect(object["path"] == .string("a.txt"))
    #expect(object["heading"] == .string("Tea"))
    #expect(object["words"]["actors"].items == [.string("Ada")])
    #expect(object["words"]["content"] == .string("“no” she"))
  }

  @Test func `documents, sections and actors have the keys of the model`() throws {
    let corpus = Self.corpus
    let whole = try JSONValue(ExportFormat.json.render(corpus, .everything))
    #expect(try JSONValue(JSONLine.actor(0, of: corpus)) == whole["actors"][0])
    let document = try JSONValue(JSONLine.document(0, of: corpus))
    #expect(document["id"] == whole["documents"][0]["id"])
    #expect(document["text"] == .null)
    let section = try JSONValue(
      JSONLine.section(SectionPlace(document: 0, section: 0), onLine: 1, of: corpus))
    #expect(section["title"] == .string("Tea"))
  }
}
