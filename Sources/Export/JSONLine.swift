package import Corpus

/// One thing of a corpus as one line of JSON, with the keys of the whole model and its place.
package enum JSONLine {
  /// A claim: its keys, the path, headings and line of its place, and its parts in words.
  package static func claim(_ claim: ClaimDescription, onLine line: Int) -> [UInt8] {
    let document = claim.document
    return object { writer in
      DocumentJSON(claim.place.document, of: claim.corpus).writeKeys(of: claim.claim, to: &writer)
      writer.field("document", document.identifier.description)
      writer.field("path", document.path)
      writer.field(
        "heading", document.titlePath(ofSection: claim.claim.section).joined(separator: " › "))
      writer.field("line", line)
      writer.object("words") { writer in
        writer.field("source", claim.sourceWords)
        names("actors", claim.actorNames, to: &writer)
        writer.field("cue", claim.cue)
        writer.field("content", claim.content)
        names("about", claim.about, to: &writer)
        names("via", claim.via, to: &writer)
      }
    }
  }

  /// A section: its keys, its document, path and line, and how many claims are in it.
  package static func section(
    _ place: SectionPlace, onLine line: Int, of corpus: Corpus
  ) -> [UInt8] {
    let document = corpus.documents[place.document]
    let section = document.sections[place.section]
    return object { writer in
      DocumentJSON(place.document, of: corpus).writeKeys(of: section, to: &writer)
      writer.field("document", document.identifier.description)
      writer.field("path", document.path)
      writer.field("line", line)
      writer.field("claims", document.claimIndices(in: section.span).count)
    }
  }

  /// A document: its keys but the text, and how many sections and claims it has.
  package static func document(_ index: Int, of corpus: Corpus) -> [UInt8] {
    object { writer in
      DocumentJSON(index, of: corpus).writeHead(to: &writer)
      writer.field("sections", corpus.documents[index].sections.count)
      writer.field("claims", corpus.documents[index].claims.count)
    }
  }

  /// An actor: its keys.
  package static func actor(_ index: ActorIndex, of corpus: Corpus) -> [UInt8] {
    object { ActorJSON(actor: corpus.actors[Int(index)]).writeKeys(to: &$0) }
  }

  private static func object(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(onOneLine: true, write)
    return writer.bytes
  }

  private static func names(_ key: String, _ names: [String], to writer: inout JSONWriter) {
    writer.array(key) { writer in
      for name in names { writer.string(name) }
    }
  }
}
