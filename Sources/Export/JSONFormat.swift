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
      writer.field("format", "dragoman-corpus")
      writer.field("version", 1)
      writer.object("generator", onOneLine: true) { writer in
        writer.field("name", Generator.name)
        writer.field("version", Generator.version)
      }
      writer.array("documents") { writer in
        for part in selection.parts {
          DocumentJSON(part, of: corpus).write(to: &writer)
        }
      }
      writer.array("actors") { writer in
        for actor in selection.actors {
          writer.object { ActorJSON(actor: corpus.actors[Int(actor)]).writeKeys(to: &$0) }
        }
      }
    }
    return writer.bytes
  }
}

/// Writes what is known of an actor.
struct ActorJSON {
  let actor: Actor

  /// Writes its keys into the object that is open.
  func writeKeys(to writer: inout JSONWriter) {
    writer.field("id", actor.identifier.description)
    writer.field("name", actor.name)
    writer.field("kind", actor.kind.rawValue)
    writer.array("aliases", onOneLine: true) { writer in
      for alias in actor.aliases { writer.string(alias) }
    }
    writer.field("mentions", actor.mentionCount)
    writer.field("documents", actor.documentCount)
    writer.field("method", actor.evidence.method)
    writer.field("confidence", score: actor.evidence.confidence)
    writer.object("evidence", onOneLine: true) { writer in
      for count in actor.evidence.counts {
        writer.field(count.method, count.mentions)
      }
    }
  }
}

/// Writes the chosen part of a document; offsets in Unicode scalars of its whole text.
struct DocumentJSON {
  private let part: Selection.DocumentPart
  private let document: Document
  private let actors: [Actor]

  init(_ part: Selection.DocumentPart, of corpus: Corpus) {
    self.part = part
    document = corpus.documents[part.document]
    actors = corpus.actors
  }

  /// A document of which no part is chosen.
  init(_ position: Int, of corpus: Corpus) {
    self.init(Selection.DocumentPart(document: position), of: corpus)
  }

  /// Writes the document as one object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writeHead(to: &writer)
      writer.field("text", utf8: document.text.fileBytes)
      writer.array("sections") { writer in
        for index in part.sections {
          writer.object { writeKeys(of: document.sections[index], to: &$0) }
        }
      }
      writer.array("mentions") { writer in
        for index in part.mentions { write(document.mentions[index], to: &writer) }
      }
      writer.array("claims") { writer in
        for index in part.claims {
          writer.object { writeKeys(of: document.claims[index], to: &$0) }
        }
      }
    }
  }

  /// Writes id, path, title, author and date into the object that is open.
  func writeHead(to writer: inout JSONWriter) {
    writer.field("id", document.identifier.description)
    writer.field("path", document.path)
    writer.field("title", document.title)
    writer.field("author", document.author.map { document.text.singleLine($0) })
    writer.field("date", document.date.map { document.text.singleLine($0) })
  }

  /// Writes the keys of a section into the object that is open.
  func writeKeys(of section: Section, to writer: inout JSONWriter) {
    writer.field("id", section.identifier.description)
    writer.field("title", document.title(of: section))
    writer.field("level", section.level)
    offsets(section.span, to: &writer)
    writer.field("parent", section.parent.flatMap { identifier(ofSection: $0) })
    if section.isUnheaded { writer.field("unheaded", true) }
  }

  private func write(_ mention: Mention, to writer: inout JSONWriter) {
    writer.object(onOneLine: true) { writer in
      writer.field("actor", identifier(ofActor: mention.actor))
      offsets(mention.span, to: &writer)
      writer.field("form", mention.form.rawValue)
    }
  }

  /// Writes the keys of a claim into the object that is open.
  func writeKeys(of claim: Claim, to writer: inout JSONWriter) {
    writer.field("id", claim.identifier.description)
    writer.field("section", identifier(ofSection: claim.section))
    writer.field("voice", claim.voice.rawValue)
    writer.key("source")
    write(claim.source, to: &writer)
    writer.key("cue")
    write(claim.cue, to: &writer)
    writer.array("content") { writer in
      for span in document.claims.content(of: claim) {
        writer.object(onOneLine: true) { offsets(span, to: &$0) }
      }
    }
    writer.array("about", onOneLine: true) { writer in
      for actor in document.claims.about(claim) {
        writer.string(identifier(ofActor: actor))
      }
    }
    writer.array("via") { writer in
      for channel in document.claims.via(claim) { write(channel, to: &writer) }
    }
    writer.field("certainty", claim.certainty.rawValue)
    writer.field("polarity", claim.polarity.rawValue)
    writer.field("status", claim.status.rawValue)
    writer.field("parent", claim.parent.flatMap { identifier(ofClaim: $0) })
    writer.field("method", claim.method)
    writer.field("score", score: claim.confidence)
  }

  private func write(_ source: Claim.Source?, to writer: inout JSONWriter) {
    guard let source else { return writer.null() }
    writer.object(onOneLine: true) { writer in
      offsets(source.span, to: &writer)
      writer.field("actor", source.actor.flatMap { identifier(ofActor: $0) })
      writer.array("actors", onOneLine: true) { writer in
        for actor in source.actors { writer.string(identifier(ofActor: actor)) }
      }
      writer.field("resolution", source.resolution?.rawValue)
    }
  }

  private func write(_ cue: Claim.Cue?, to writer: inout JSONWriter) {
    guard let cue else { return writer.null() }
    writer.object(onOneLine: true) { writer in
      offsets(cue.span, to: &writer)
      writer.field("lemma", cue.lemma)
    }
  }

  private func write(_ channel: Claim.Channel, to writer: inout JSONWriter) {
    writer.object(onOneLine: true) { writer in
      writer.field("actor", identifier(ofActor: channel.actor))
      offsets(channel.span, to: &writer)
    }
  }

  private func offsets(_ span: TextSpan, to writer: inout JSONWriter) {
    let scalars = document.text.scalarRange(span)
    writer.field("start", scalars.lowerBound)
    writer.field("end", scalars.upperBound)
  }

  // MARK: - Identifiers

  private func identifier(ofActor actor: ActorIndex) -> String? {
    actors.indices.contains(Int(actor)) ? actors[Int(actor)].identifier.description : nil
  }

  private func identifier(ofSection index: Int) -> String? {
    document.sections.indices.contains(index)
      ? document.sections[index].identifier.description : nil
  }

  private func identifier(ofClaim index: Int) -> String? {
    document.claims.indices.contains(index)
      ? document.claims[index].identifier.description : nil
  }
}
