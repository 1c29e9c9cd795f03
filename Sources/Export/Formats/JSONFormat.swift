internal import Corpus

extension ExportFormat {
  /// The whole corpus model for other programs; `docs/corpus.schema.json` describes it.
  package static let json = ExportFormat(
    name: "json", fileExtension: "json",
    summary: "everything for other programs, as docs/corpus.schema.json describes it"
  ) { corpus, choice in
    var writer = JSONWriter()
    let selection = Selection(choice, of: corpus)
    writer.object { writer in
      writer.key("format")
      writer.string("dragoman-corpus")
      writer.key("version")
      writer.number(1)
      writer.key("generator")
      writer.object(onOneLine: true) { writer in
        writer.key("name")
        writer.string(Generator.name)
        writer.key("version")
        writer.string(Generator.version)
      }
      writer.key("documents")
      writer.array { writer in
        for part in selection.parts {
          DocumentJSON(part, of: corpus).write(to: &writer)
        }
      }
      writer.key("actors")
      writer.array { writer in
        for actor in selection.actors { write(corpus.actors[Int(actor)], to: &writer) }
      }
    }
    return writer.bytes
  }

  private static func write(_ actor: Actor, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.string(actor.identifier.description)
      writer.key("name")
      writer.string(actor.name)
      writer.key("kind")
      writer.string(actor.kind.rawValue)
      writer.key("aliases")
      writer.array(onOneLine: true) { writer in
        for alias in actor.aliases { writer.string(alias) }
      }
      writer.key("mentions")
      writer.number(actor.mentionCount)
      writer.key("documents")
      writer.number(actor.documentCount)
      writer.key("method")
      writer.string(actor.evidence.method)
      writer.key("confidence")
      writer.score(actor.evidence.confidence)
      writer.key("evidence")
      writer.object(onOneLine: true) { writer in
        for count in actor.evidence.counts {
          writer.key(count.method)
          writer.number(count.mentions)
        }
      }
    }
  }
}
