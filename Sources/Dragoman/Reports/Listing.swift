internal import ArgumentParser
internal import Corpus
internal import Export

/// What `list` can list.
enum Listing: String, CaseIterable, ExpressibleByArgument {
  case documents
  case sections
  case actors
  case claims

  /// Whether a rule or model stands behind each.
  var canExplain: Bool { self == .actors || self == .claims }

  /// One row for each, in the corpus's order.
  ///
  /// - Parameter explains: Whether claims and actors say, behind all else, what found them.
  func columns(of corpus: Corpus, explains: Bool) -> Columns {
    switch self {
    case .documents: Self.documents(corpus)
    case .sections: Self.sections(corpus)
    case .actors: Self.actors(corpus, explains: explains)
    case .claims: Self.claims(corpus, explains: explains)
    }
  }

  private static func documents(_ corpus: Corpus) -> Columns {
    var columns = Columns(
      ["ID", "SECTIONS", "CLAIMS", "AUTHOR", "DATE", "PATH", "TITLE"], place: "PATH")
    for document in corpus.documents {
      columns.add(
        [
          document.identifier.description, "\(document.sections.count)", "\(document.claims.count)",
          document.author.map(document.text.singleLine) ?? "",
          document.date.map(document.text.singleLine) ?? "", document.path, document.title,
        ], path: document.path)
    }
    return columns
  }

  private static func sections(_ corpus: Corpus) -> Columns {
    var columns = Columns(["ID", "LEVEL", "CLAIMS", "PLACE", "TITLE"], place: "PLACE")
    var locations = Locations()
    for document in corpus.documents {
      for section in document.sections {
        columns.add(
          [
            section.identifier.description, "\(section.level)",
            "\(document.claimIndices(in: section.span).count)",
            locations.location(ofByte: section.span.start, in: document),
            document.title(of: section),
          ], path: document.path)
      }
    }
    return columns
  }

  private static func actors(_ corpus: Corpus, explains: Bool) -> Columns {
    var columns = Columns(
      ["ID", "KIND", "MENTIONS", "DOCUMENTS", "NAME", "ALIASES"]
        + (explains ? ["METHOD", "SCORE", "FOUND BY"] : []),
      flexible: "ALIASES")
    for actor in corpus.actors {
      columns.add(
        [
          actor.identifier.description, actor.kind.rawValue, "\(actor.mentionCount)",
          "\(actor.documentCount)", actor.name, actor.aliases.joined(separator: ", "),
        ] + (explains ? explanation(of: actor) : []))
    }
    return columns
  }

  private static func claims(_ corpus: Corpus, explains: Bool) -> Columns {
    var columns = Columns(
      ["ID", "STATUS", "VOICE", "PLACE", "SOURCE", "CUE", "CONTENT", "VIA"]
        + (explains ? ["METHOD", "SCORE", "RESOLUTION"] : []),
      flexible: "CONTENT", place: "PLACE")
    var locations = Locations()
    for (index, document) in corpus.documents.enumerated() {
      for (item, claim) in document.claims.enumerated() {
        let words = ClaimDescription(Place(document: index, item: item), of: corpus)
        columns.add(
          [
            claim.identifier.description, claim.status.rawValue, claim.voice.rawValue,
            locations.location(ofByte: claim.anchor.start, in: document), words.source ?? "",
            words.cue ?? "", words.content, words.via.joined(separator: ", "),
          ] + (explains ? explanation(of: claim) : []), path: document.path)
      }
    }
    return columns
  }

  /// The rule or model of its surest mention by name, and the mentions that each found.
  private static func explanation(of actor: Actor) -> [String] {
    let evidence = actor.evidence
    return [
      evidence.method, Score.text(evidence.confidence),
      evidence.counts.map { "\($0.method) \($0.mentions)" }.joined(separator: ", "),
    ]
  }

  /// The rule or model that found it, and how its source led to an actor.
  private static func explanation(of claim: Claim) -> [String] {
    [claim.method, Score.text(claim.confidence), claim.source?.resolution?.rawValue ?? ""]
  }
}
