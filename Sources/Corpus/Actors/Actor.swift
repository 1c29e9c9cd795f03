/// The position of an actor in its corpus.
package typealias ActorIndex = UInt32

/// One participant in what the documents say, across all of them.
package struct Actor: Sendable {
  /// What it is; `other` where it is none of the four, as a ship, or nothing says.
  package enum Kind: String, Sendable, CaseIterable {
    case person
    case organization
    case state
    case place
    case other
  }

  /// Made of its name in small letters, and of an ordinal where several actors share it.
  package var identifier: Identifier
  /// One of the forms that the documents give, without title and article.
  package var name: String
  package var kind: Kind
  /// The other names it goes by in the documents, most frequent first.
  package var aliases: [String]
  /// Mentions of every form, in all documents.
  package var mentionCount: Int
  /// Documents that mention it.
  package var documentCount: Int
  /// What found it.
  package var evidence: ActorEvidence

  package init(
    identifier: Identifier, name: String, kind: Kind, aliases: [String], mentionCount: Int,
    documentCount: Int, evidence: ActorEvidence = ActorEvidence()
  ) {
    self.identifier = identifier
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.mentionCount = mentionCount
    self.documentCount = documentCount
    self.evidence = evidence
  }
}

/// What speaks for an actor: the rules and models that found words for it.
package struct ActorEvidence: Hashable, Sendable {
  /// How many mentions a rule or model found.
  package struct Count: Hashable, Sendable {
    /// The name of the rule or model, as `--explain` prints it.
    package var method: String
    /// Mentions of every form.
    package var mentions: Int

    package init(method: String, mentions: Int) {
      self.method = method
      self.mentions = mentions
    }
  }

  /// The rule or model behind the surest mention by name; empty where nothing names the actor.
  package var method: String
  /// How sure that rule or model is that the words are a name, from 0 to 1.
  package var confidence: Float
  /// The mentions of every form, most first.
  package var counts: [Count]

  package init(method: String = "", confidence: Float = 0, counts: [Count] = []) {
    self.method = method
    self.confidence = confidence
    self.counts = counts
  }
}

/// A place where a document names, describes or points at an actor: 12 bytes.
package struct Mention: Hashable, Sendable {
  /// How the words stand for the actor: "Anna X", "the minister", "she".
  package enum Form: String, Sendable, CaseIterable {
    case name
    case nominal
    case pronoun
  }

  package var span: TextSpan
  /// The actor above, the form in the lowest two bits.
  private var actorAndForm: UInt32

  package init(span: TextSpan, actor: ActorIndex, form: Form) {
    self.span = span
    actorAndForm = actor << 2 | form.bits
  }

  /// Positions up to 2^30 fit.
  package var actor: ActorIndex { actorAndForm >> 2 }

  package var form: Form { Form(bits: actorAndForm & 3) }
}

extension Mention.Form {
  /// The form as a number of two bits.
  fileprivate var bits: UInt32 {
    switch self {
    case .name: 0
    case .nominal: 1
    case .pronoun: 2
    }
  }

  fileprivate init(bits: UInt32) {
    switch bits {
    case 0: self = .name
    case 1: self = .nominal
    default: self = .pronoun
    }
  }
}
