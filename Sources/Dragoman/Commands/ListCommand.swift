internal import ArgumentParser
internal import Corpus
internal import Export

/// `list`: the documents, sections, actors or claims, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.list.rawValue,
    abstract: "List documents, sections, actors or claims, one a line.",
    discussion: """
      Aligned under headings on a terminal; in a pipe separated by tabs, without headings. The \
      first field is the id, which 'export' and 'actor' take.

        dragoman list actors | sort -t$'\\t' -k3 -rn | head    the most mentioned
        dragoman list claims | awk -F'\\t' '$2 == "denied"'    what is denied
        dragoman list claims --explain                       and which rule or model said so
      """)

  @Argument(help: "What to list: documents, sections, actors or claims.")
  var listing: Listing

  @Flag(
    help: """
      For claims and actors: add which rule or model found each, with its score, and how.
      """)
  var explain = false

  @OptionGroup var links: LinkOptions

  @OptionGroup var input: PathOptions

  func validate() throws {
    if explain && !listing.canExplain {
      throw ValidationError("--explain goes with claims and actors, not with \(listing.rawValue)")
    }
  }

  func run() throws {
    let corpus = try CorpusInput(input).load()
    var output = StandardOutput(linking: links.hyperlink)
    try listing.columns(of: corpus, explains: explain).print(to: &output)
    try output.flush()
  }
}

/// What `list` can list.
enum Listing: String, CaseIterable, ExpressibleByArgument {
  case documents
  case sections
  case actors
  case claims

  /// Whether each was found by a rule or model.
  var canExplain: Bool { self == .actors || self == .claims }

  /// One row for each, in the corpus's order.
  ///
  /// - Parameter explains: Whether claims and actors say last what found them.
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
