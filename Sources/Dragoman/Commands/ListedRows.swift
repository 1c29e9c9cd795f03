internal import Corpus
internal import Explorer
internal import Export

/// A document as `list` prints it.
struct ListedDocument: ListedItem {
  let corpus: Corpus
  let index: Int

  private var document: Document { corpus.documents[index] }
  var path: String { document.path }
  var json: [UInt8] { JSONLine.document(index, of: corpus) }

  static let widest = "TITLE"
  static let screen = ["TITLE", "CLAIMS", "PATH", "SECTIONS", "AUTHOR", "DATE", "ID"]

  static var columns: [Column<Self>] {
    [
      Column("ID", .identifier) { $0.document.identifier.description },
      Column("SECTIONS", .number) { "\($0.document.sections.count)" },
      Column("CLAIMS", .number) { "\($0.document.claims.count)" },
      Column("AUTHOR") { row in row.document.author.map(row.document.text.singleLine) ?? "" },
      Column("DATE") { row in row.document.date.map(row.document.text.singleLine) ?? "" },
      Column("PATH", .place) { $0.document.path },
      Column("TITLE") { $0.document.title },
    ]
  }

  func key(_ order: ListOrder) -> ListKey {
    switch order {
    case .title: ListKey(document.title)
    case .claims: ListKey(-document.claims.count)
    default: ListKey(index)
    }
  }
}

/// A section as `list` prints it.
struct ListedSection: ListedItem {
  let corpus: Corpus
  let place: SectionPlace
  let line: Int

  private var document: Document { corpus.documents[place.document] }
  private var section: Section { document.sections[place.section] }
  private var claimCount: Int { document.claimIndices(in: section.span).count }
  var path: String { document.path }
  var json: [UInt8] { JSONLine.section(place, onLine: line, of: corpus) }

  static let widest = "TITLE"
  static let screen = ["TITLE", "CLAIMS", "PLACE", "ID", "LEVEL"]

  static var columns: [Column<Self>] {
    [
      Column("ID", .identifier) { $0.section.identifier.description },
      Column("LEVEL", .number) { "\($0.section.level)" },
      Column("CLAIMS", .number) { "\($0.claimCount)" },
      Column("PLACE", .place) { "\($0.path):\($0.line)" },
      Column("TITLE") { $0.document.title(of: $0.section) },
    ]
  }

  func key(_ order: ListOrder) -> ListKey {
    switch order {
    case .title: ListKey(document.title(of: section))
    case .claims: ListKey(-claimCount)
    default: ListKey(0)
    }
  }
}

/// An actor as `list` prints it.
struct ListedActor: ListedItem {
  let corpus: Corpus
  let index: ActorIndex

  private var actor: Actor { corpus.actors[Int(index)] }
  var path: String { "" }
  var json: [UInt8] { JSONLine.actor(index, of: corpus) }

  static let widest = "NAME"
  static let screen = ["NAME", "KIND", "MENTIONS", "DOCUMENTS", "ALIASES", "ID"]

  static var columns: [Column<Self>] {
    [
      Column("ID", .identifier) { $0.actor.identifier.description },
      Column("KIND") { $0.actor.kind.rawValue },
      Column("MENTIONS", .number) { "\($0.actor.mentionCount)" },
      Column("DOCUMENTS", .number) { "\($0.actor.documentCount)" },
      Column("NAME") { $0.actor.name },
      Column("ALIASES") { $0.actor.aliases.joined(separator: ", ") },
    ]
  }

  /// The rule or model of its surest mention by name, and the mentions that each found.
  static var explanation: [Column<Self>] {
    [
      Column("METHOD") { $0.actor.evidence.method },
      Column("SCORE") { Score.text($0.actor.evidence.confidence) },
      Column("FOUND BY") { row in
        row.actor.evidence.counts.map { "\($0.method) \($0.mentions)" }.joined(separator: ", ")
      },
    ]
  }

  func key(_ order: ListOrder) -> ListKey {
    switch order {
    case .name: ListKey(actor.name)
    case .kind: ListKey(Actor.Kind.allCases.firstIndex(of: actor.kind) ?? 0)
    case .mentions: ListKey(-actor.mentionCount)
    case .documents: ListKey(-actor.documentCount)
    default: ListKey(0)
    }
  }
}

/// A claim as `list` prints it.
struct ListedClaim: ListedItem {
  private let words: ClaimDescription
  private let line: Int

  /// The claims at some places, with their lines.
  static func items(_ places: [Place], of corpus: Corpus) -> [ListedClaim] {
    let starts = places.map { place in
      (place.document, corpus.documents[place.document].claims.anchor(at: place.item).start)
    }
    return zip(places, Locations.lines(of: starts, in: corpus)).map {
      ListedClaim(words: ClaimDescription($0, of: corpus), line: $1)
    }
  }

  private var claim: Claim { words.claim }
  var path: String { words.document.path }
  var json: [UInt8] { JSONLine.claim(words, onLine: line) }

  static let widest = "CONTENT"
  static let screen = ["STATUS", "WHO", "CONTENT", "PLACE", "VIA", "VOICE", "ID"]

  static var columns: [Column<Self>] {
    [
      Column("ID", .identifier) { $0.claim.identifier.description },
      Column("STATUS") { $0.claim.status.rawValue },
      Column("VOICE") { $0.claim.voice.rawValue },
      Column("PLACE", .place) { "\($0.path):\($0.line)" },
      Column("SOURCE") { $0.words.source ?? "" },
      Column("CUE") { $0.words.cue ?? "" },
      Column("CONTENT") { $0.words.content },
      Column("VIA") { $0.words.via.joined(separator: ", ") },
      Column("WHO", isPiped: false) { ClaimWords($0.words).speaker },
    ]
  }

  /// The rule or model that found it, and how its source led to an actor.
  static var explanation: [Column<Self>] {
    [
      Column("METHOD") { $0.claim.method },
      Column("SCORE") { Score.text($0.claim.confidence) },
      Column("RESOLUTION") { $0.claim.source?.resolution?.rawValue ?? "" },
    ]
  }

  func key(_ order: ListOrder) -> ListKey {
    switch order {
    case .status: ListKey(-(Claim.Status.allCases.firstIndex(of: claim.status) ?? 0))
    case .speaker: ListKey(words.source)
    case .channel: ListKey(words.via.first)
    case .score: ListKey(-Int((claim.confidence * 100).rounded()))
    default: ListKey(0)
    }
  }
}
