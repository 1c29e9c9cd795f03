import Corpus
import Export
import TestSupport
import Testing

/// What is drawn with stand-ins is exported as it is.
struct HostileExportTests {
  private func corpus(_ text: String) -> Corpus {
    var builder = CorpusBuilder()
    builder.actor("Ada", aliases: ["Queen Ada"])
    builder.document(
      "a.txt", "# Tea\n⟦⟦Ada|Ada⟧|source 1 Ada⟧ ⟦said|cue 1 say⟧ ⟦no|content 1⟧.")
    var document = Array(builder.corpus().documents)[0]
    document.title = text
    document.path = "folder/" + text
    var actor = builder.corpus().actors[0]
    actor.name = text
    return Corpus(documents: DocumentList([document]), actors: [actor])
  }

  @Test(arguments: HostileText.all)
  func `JSON gives a hostile title, path and name byte for byte`(hostile: HostileText) throws {
    let json = try JSONValue(ExportFormat.json.render(corpus(hostile.text), .everything))
    let document = json["documents"][0]
    let written = [document["title"], document["path"], json["actors"][0]["name"]]
    let wanted = [hostile.text, "folder/" + hostile.text, hostile.text]
    for (value, text) in zip(written, wanted) {
      #expect(value.string.map { Array($0.utf8) } == Array(text.utf8))
    }
  }
}
