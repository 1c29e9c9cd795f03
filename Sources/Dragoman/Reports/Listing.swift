internal import ArgumentParser
internal import Corpus

/// What `list` can list.
enum Listing: String, CaseIterable, ExpressibleByArgument {
  case documents
  case sections
  case actors
  case claims

  /// One row for each, in the corpus's order.
  func columns(of corpus: Corpus) -> Columns {
    switch self {
    case .documents: Self.documents(corpus)
    case .sections: Self.sections(corpus)
    case .actors: Self.actors(corpus)
    case .claims: Self.claims(corpus)
    }
  }

  private static func documents(_ corpus: Corpus) -> Columns {
    var columns = Columns(["ID", "SECTIONS", "CLAIMS", "AUTHOR", "DATE", "PATH", "TITLE"])
    for document in corpus.documents {
      columns.add([
        document.identifier.description, "\(document.sections.count)", "\(document.claims.count)",
        document.author.map(document.text.singleLine) ?? "",
        document.date.map(document.text.singleLine) ?? "", document.path, document.title,
      ])
    }
    return columns
  }

  private static func sections(_ corpus: Corpus) -> Columns {
    var columns = Columns(["ID", "LEVEL", "CLAIMS", "PLACE", "TITLE"])
    for document in corpus.documents {
      for section in document.sections {
        columns.add([
          section.identifier.description, "\(section.level)",
          "\(document.claimIndices(in: section.span).count)",
          document.location(ofByte: section.span.start), document.title(of: section),
        ])
      }
    }
    return columns
  }

  private static func actors(_ corpus: Corpus) -> Columns {
    var columns = Columns(["ID", "KIND", "MENTIONS", "DOCUMENTS", "NAME", "ALIASES"])
    for actor in corpus.actors {
      columns.add([
        actor.identifier.description, actor.kind.rawValue, "\(actor.mentionCount)",
        "\(actor.documentCount)", actor.name, actor.aliases.joined(separator: ", "),
      ])
    }
    return columns
  }

  private static func claims(_ corpus: Corpus) -> Columns {
    var columns = Columns(["ID", "STATUS", "VOICE", "PLACE", "SOURCE", "CUE", "CONTENT", "VIA"])
    for document in corpus.documents {
      for claim in document.claims {
        columns.add([
          claim.identifier.description, claim.status.rawValue, claim.voice.rawValue,
          document.location(ofByte: claim.anchor.start),
          corpus.sourceName(of: claim, in: document),
          claim.cue.map { document.text.singleLine($0.span) } ?? "",
          document.contentText(of: claim),
          document.claims.via(claim).map { corpus.actors[Int($0.actor)].name }
            .joined(separator: ", "),
        ])
      }
    }
    return columns
  }
}
