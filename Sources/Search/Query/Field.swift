internal import Corpus

/// A field of the query language; a new one is a case and its definition.
package enum Field: String, Hashable, Sendable, CaseIterable {
  case actor
  case by
  case about
  case via
  case status
  case voice
  case source
  case nested
  case two
  case said
  case kind
  case heading = "in"
  case document = "doc"
  case year
  case score
  case scope

  /// What the field is for and how it is answered.
  package var definition: Definition {
    switch self {
    case .actor:
      Definition("sections that mention the actor, by any name", "actor:khamenei", .mentions)
    case .by:
      Definition(
        "claims the actor makes; of sources without a name: official, unnamed",
        "by:\"united states\"", .claimsOfActor { $0.claims(by: $1) })
    case .about:
      Definition("claims about the actor", "about:iran", .claimsOfActor { $0.claims(about: $1) })
    case .via:
      Definition(
        "claims that came through the actor", "via:oman", .claimsOfActor { $0.claims(via: $1) })
    case .status:
      Definition(
        "claims shown as one of \(Self.list(Claim.Status.allCases.map(\.rawValue)))",
        "status:alleged",
        .claimsOfKind(Claim.Status.allCases.map(\.rawValue)) { $0.status.rawValue })
    case .voice:
      Definition(
        "claims that are one of \(Self.list(Claim.Voice.allCases.map(\.rawValue)))",
        "voice:quoted",
        .claimsOfKind(Claim.Voice.allCases.map(\.rawValue)) { $0.voice.rawValue })
    case .source:
      Definition(
        "claims whose source is one of \(Self.list(SourceNaming.allCases.map(\.rawValue)))",
        "source:described",
        .claimsOfKind(SourceNaming.allCases.map(\.rawValue)) { SourceNaming($0)?.rawValue ?? "" })
    case .nested:
      Definition(
        "claims inside another's words: one of yes, no", "nested:yes",
        .claimsOfKind(["yes", "no"]) { $0.parent == nil ? "no" : "yes" })
    case .two:
      Definition(
        "claims that several make together: one of yes, no", "two:yes",
        .claimsOfKind(["yes", "no"]) { ($0.source?.actors.count ?? 0) > 1 ? "yes" : "no" })
    case .said:
      Definition("claims told with the word, in any of its forms", "said:demanded", .cues)
    case .kind:
      Definition(
        "claims by an actor that is one of \(Self.list(Actor.Kind.allCases.map(\.rawValue)))",
        "kind:state", .sourcesOfKind(Actor.Kind.allCases.map(\.rawValue)))
    case .heading:
      Definition("sections under a heading with the words", "in:\"chapter 3\"", .headings)
    case .document:
      Definition("documents with the words in title or file name", "doc:diplomacy", .documents)
    case .year:
      Definition("documents dated in that year, or from one to another", "year:2015", .years)
    case .score:
      Definition("claims with that score, or from one to another", "score:0.8..", .scores)
    case .scope:
      Definition(
        "where all of it must stand together: one of "
          + Self.list(Query.Scope.allCases.map(\.rawValue)),
        "scope:sentence nuclear deal", .scope(Query.Scope.allCases.map(\.rawValue)))
    }
  }

  /// The names of all fields with their colons, for messages and help.
  package static var names: String { allCases.map { "\($0.rawValue):" }.joined(separator: " ") }

  /// Whether it matches claims; such fields side by side must match the same claim.
  package var isAboutClaims: Bool {
    switch definition.meaning {
    case .claimsOfActor, .claimsOfKind, .cues, .sourcesOfKind, .scores: true
    case .mentions, .headings, .documents, .years, .scope: false
    }
  }

  /// What its values are, to be completed.
  package enum Values: Sendable {
    /// Those of `words` alone.
    case words
    /// Names of actors, beside those of `words`.
    case actors
    /// Words of a document's title.
    case documents
    /// Words of a heading.
    case headings
    /// Anything.
    case free
  }

  package var values: Values {
    switch definition.meaning {
    case .mentions, .claimsOfActor: .actors
    case .claimsOfKind, .sourcesOfKind, .scope: .words
    case .headings: .headings
    case .documents: .documents
    case .cues, .years, .scores: .free
    }
  }

  /// The words that it takes for a value.
  package var words: [String] {
    switch definition.meaning {
    case .claimsOfKind(let words, _), .sourcesOfKind(let words), .scope(let words): words
    case .claimsOfActor: self == .by ? SourceNaming.words : []
    case .mentions, .cues, .headings, .documents, .years, .scores: []
    }
  }

  /// The field whose name begins so, or differs by a letter, or by two where it is long; nil where
  /// there is none.
  static func nearest(to name: String) -> Field? {
    let names = allCases.map(\.rawValue).sorted()
    if name.count > 1, let longer = names.first(where: { $0.hasPrefix(name) }) {
      return Field(rawValue: longer)
    }
    return FuzzyWords.matches(
      of: Array(name.utf8), edits: name.count > 4 ? 2 : 1,
      in: SortedWords(names.map { Array($0.utf8) })
    )
    .min { $0.edits < $1.edits }.flatMap { Field(rawValue: names[$0.rank]) }
  }

  /// Words with commas between, for messages.
  static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}

extension Field {
  /// What a field is for and how it is answered.
  package struct Definition: Sendable {
    /// One line of help.
    package let summary: String
    /// A query that uses it.
    package let example: String
    let meaning: Meaning

    init(_ summary: String, _ example: String, _ meaning: Meaning) {
      self.summary = summary
      self.example = example
      self.meaning = meaning
    }
  }

  /// How a field is answered.
  enum Meaning: Sendable {
    /// The value names actors; the sections that mention one of them match.
    case mentions
    /// The value names actors; the claims that a corpus lists for one of them match.
    case claimsOfActor(@Sendable (Corpus, ActorIndex) -> ArraySlice<Place>)
    /// The value is one of a few words, and each claim has one of them.
    case claimsOfKind([String], @Sendable (Claim) -> String)
    /// The value is the cue of a claim, or a form of it.
    case cues
    /// The value is a kind of actor, and the claim's source is one of that kind.
    case sourcesOfKind([String])
    /// The words are in the heading of a section or of one that contains it.
    case headings
    /// The words are in a document's title or file name.
    case documents
    /// The value is a year or a range of years; it becomes a `Query.Node.years`.
    case years
    /// The value is a score or a range of scores; it becomes a `Query.Node.scores`.
    case scores
    /// The value is a scope; it becomes `Query.scope`.
    case scope([String])
  }
}

/// How a claim's source is known.
enum SourceNaming: String, CaseIterable {
  /// By a name, or by words that mean somebody named.
  case named
  /// By words alone: "a senior official".
  case described
  /// Not at all: "it was reported", or a pronoun that may be anybody.
  case unnamed

  /// Nil for what a document says itself.
  init?(_ claim: Claim) {
    guard claim.voice != .narrated else { return nil }
    self.init(
      hasSource: claim.source != nil, isNamed: claim.source?.actors.isEmpty == false,
      claim.source?.resolution)
  }

  /// The same for the claim at a position, of which no more is read.
  init?(_ claims: ClaimTable, at index: Int) {
    guard claims.voice(at: index) != .narrated else { return nil }
    self.init(
      hasSource: claims.hasSource(at: index), isNamed: claims.isNamed(at: index),
      claims.resolution(at: index))
  }

  private init(hasSource: Bool, isNamed: Bool, _ resolution: Resolution?) {
    guard hasSource else {
      self = .unnamed
      return
    }
    self = isNamed ? .named : resolution == .open ? .unnamed : .described
  }

  /// The words after `by:` that mean sources without a name.
  static let words = ["unnamed", "official"]

  /// Those that such a word means.
  static func meant(by word: String) -> [SourceNaming] {
    switch word {
    case "unnamed": [.described, .unnamed]
    case "official": [.described]
    default: []
    }
  }

  /// Those that a value of `by:` means.
  static func meant(by value: Query.Words) -> [SourceNaming] {
    words.first { value.matches(kind: $0) }.map { meant(by: $0) } ?? []
  }
}
