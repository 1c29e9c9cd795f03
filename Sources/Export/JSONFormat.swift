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

/// Writes the chosen part of a document; offsets in Unicode scalars of its whole text.
struct DocumentJSON {
  private let part: Selection.Part
  private let document: Document
  private let actors: [Actor]

  init(_ part: Selection.Part, of corpus: Corpus) {
    self.part = part
    document = corpus.documents[part.document]
    actors = corpus.actors
  }

  /// Writes the document as one object.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.string(document.identifier.description)
      writer.key("path")
      writer.string(document.path)
      writer.key("title")
      writer.string(document.title)
      writer.key("author")
      writer.string(orNull: document.author.map { document.text.singleLine($0) })
      writer.key("date")
      writer.string(orNull: document.date.map { document.text.singleLine($0) })
      writer.key("text")
      writer.string(utf8: document.text.fileBytes)
      writer.key("sections")
      writer.array { writer in
        for index in part.sections { write(document.sections[index], to: &writer) }
      }
      writer.key("mentions")
      writer.array { writer in
        for index in part.mentions { write(document.mentions[index], to: &writer) }
      }
      writer.key("claims")
      writer.array { writer in
        for index in part.claims { write(document.claims[index], to: &writer) }
      }
    }
  }

  private func write(_ section: Section, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.string(section.identifier.description)
      writer.key("title")
      writer.string(document.title(of: section))
      writer.key("level")
      writer.number(section.level)
      offsets(section.span, to: &writer)
      writer.key("parent")
      writer.string(orNull: section.parent.flatMap { identifier(ofSection: $0) })
      if section.isUnheaded {
        writer.key("unheaded")
        writer.bool(true)
      }
    }
  }

  private func write(_ mention: Mention, to writer: inout JSONWriter) {
    writer.object(onOneLine: true) { writer in
      writer.key("actor")
      writer.string(orNull: identifier(ofActor: mention.actor))
      offsets(mention.span, to: &writer)
      writer.key("form")
      writer.string(mention.form.rawValue)
    }
  }

  private func write(_ claim: Claim, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.string(claim.identifier.description)
      writer.key("section")
      writer.string(orNull: identifier(ofSection: claim.section))
      writer.key("voice")
      writer.string(claim.voice.rawValue)
      writer.key("source")
      write(claim.source, to: &writer)
      writer.key("cue")
      write(claim.cue, to: &writer)
      writer.key("content")
      writer.array { writer in
        for span in document.claims.content(of: claim) {
          writer.object(onOneLine: true) { offsets(span, to: &$0) }
        }
      }
      writer.key("about")
      writer.array(onOneLine: true) { writer in
        for actor in document.claims.about(claim) {
          writer.string(orNull: identifier(ofActor: actor))
        }
      }
      writer.key("via")
      writer.array { writer in
        for channel in document.claims.via(claim) { write(channel, to: &writer) }
      }
      writer.key("certainty")
      writer.string(claim.certainty.rawValue)
      writer.key("polarity")
      writer.string(claim.polarity.rawValue)
      writer.key("status")
      writer.string(claim.status.rawValue)
      writer.key("parent")
      writer.string(orNull: claim.parent.flatMap { identifier(ofClaim: $0) })
      writer.key("method")
      writer.string(claim.method)
      writer.key("score")
      writer.score(claim.confidence)
    }
  }

  private func write(_ source: Claim.Source?, to writer: inout JSONWriter) {
    guard let source else { return writer.null() }
    writer.object(onOneLine: true) { writer in
      offsets(source.span, to: &writer)
      writer.key("actor")
      writer.string(orNull: source.actor.flatMap { identifier(ofActor: $0) })
      writer.key("actors")
      writer.array(onOneLine: true) { writer in
        for actor in source.actors { writer.string(orNull: identifier(ofActor: actor)) }
      }
      writer.key("resolution")
      writer.string(orNull: source.resolution?.rawValue)
    }
  }

  private func write(_ cue: Claim.Cue?, to writer: inout JSONWriter) {
    guard let cue else { return writer.null() }
    writer.object(onOneLine: true) { writer in
      offsets(cue.span, to: &writer)
      writer.key("lemma")
      writer.string(cue.lemma)
    }
  }

  private func write(_ channel: Claim.Channel, to writer: inout JSONWriter) {
    writer.object(onOneLine: true) { writer in
      writer.key("actor")
      writer.string(orNull: identifier(ofActor: channel.actor))
      offsets(channel.span, to: &writer)
    }
  }

  private func offsets(_ span: TextSpan, to writer: inout JSONWriter) {
    let scalars = document.text.scalarRange(span)
    writer.key("start")
    writer.number(scalars.lowerBound)
    writer.key("end")
    writer.number(scalars.upperBound)
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
