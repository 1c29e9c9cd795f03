/// What the language engine finds in one document before anything is linked.
///
/// `Language` makes it, `Linking` folds it into the corpus; positions are indices in these arrays.
package struct Analysis: Sendable {
  /// By position, without overlaps inside one block.
  package var sentences: [TextSpan] = []
  /// Names, descriptions and pronouns that may stand for an actor, by position.
  package var candidates: [Candidate] = []
  /// Who says what; parents before children.
  package var attributions: [Attribution] = []
  /// Whether no claims were looked for, as the text does not read as English.
  package var isForeign = false
  /// The candidates that "I" and "we" are outside of quotations; nil where it is unknown.
  package var singularIssuer: Int?
  /// The same for "we".
  package var pluralIssuer: Int?

  package init() {}
}

/// Words that may stand for an actor.
package struct Candidate: Hashable, Sendable {
  /// What a pronoun has to agree with, as far as words and lists say.
  package enum Gender: UInt8, Sendable {
    case unknown
    case female
    case male
    case neuter
  }

  /// Whether "they" or "he" can go back to it.
  package enum Number: UInt8, Sendable {
    case unknown
    case singular
    case plural
  }

  package var span: TextSpan
  package var form: Mention.Form
  /// The kind that the words and their surroundings speak for; nil where nothing does.
  package var kind: Actor.Kind?
  /// For a name: how it is written without article and title ("U.S." gives "United States").
  package var name: String
  /// For a name: the words before it that are a title ("President"); for a description: its head.
  package var title: String
  package var gender: Gender
  package var number: Number
  /// Whether the words are an adjective or inhabitants' name ("Norwegian"), no name to speak under.
  package var isDemonym: Bool
  /// Index of the sentence it is in.
  package var sentence: Int
  /// Whether it is the subject of its clause, as far as word order shows.
  package var isSubject: Bool
  /// For a capital: the state that speaks through it when it is a source ("Paris said").
  package var standsFor: String?
  /// For a name: how much evidence there is that the words are one, from 0 to 1.
  package var confidence: Float
  /// The rule or model that says the words stand for an actor.
  package var method: String

  /// The word among those of a title that says it is a country's or body's: "Afghan President".
  package static let ownedTitle = "@owned"

  package init(
    span: TextSpan, form: Mention.Form, kind: Actor.Kind?, name: String, title: String,
    gender: Gender, number: Number, isDemonym: Bool, sentence: Int, isSubject: Bool,
    standsFor: String? = nil, confidence: Float, method: String
  ) {
    self.span = span
    self.form = form
    self.kind = kind
    self.name = name
    self.title = title
    self.gender = gender
    self.number = number
    self.isDemonym = isDemonym
    self.sentence = sentence
    self.isSubject = isSubject
    self.standsFor = standsFor
    self.confidence = confidence
    self.method = method
  }
}

/// A claim as the language engine finds it: spans, not yet actors.
package struct Attribution: Hashable, Sendable {
  /// Whether the words are quoted, reported or the document's own.
  package var voice: Claim.Voice
  /// Nil where nothing in the text is the source.
  package var source: TextSpan?
  /// Whom the source's words name or mean, in their order; none where it is nobody in particular.
  package var speakers: [Speaker] = []
  /// Whether the source is no more than what somebody has just said or written: "the statement".
  package var isBySpeech = false
  /// The word for saying it; nil where there is none, as after a transcript's label.
  package var cue: TextSpan?
  /// The dictionary form of the cue; empty where there is none.
  package var lemma: String
  /// One or more parts, by position.
  package var content: [TextSpan]
  /// The words that name those it came through, the outermost first.
  package var via: [TextSpan]
  package var certainty: Claim.Certainty
  package var polarity: Claim.Polarity
  package var status: Claim.Status
  /// Index of the attribution it is in.
  package var parent: Int?
  /// The rule or model that found it.
  package var method: String
  /// How sure that rule or model is, from 0 to 1.
  package var confidence: Float

  /// Somebody whom a source names, and what its words have to do with them.
  package struct Speaker: Hashable, Sendable {
    /// How a source's words lead to somebody.
    package enum Relation: UInt8, Sendable {
      /// They are it, or hold it.
      case plain
      /// It has written what they name.
      case author
      /// Somebody speaks for it.
      case spokenFor
    }

    /// Index among the analysis' candidates.
    package var candidate: Int
    package var relation: Relation

    package init(candidate: Int, relation: Relation) {
      self.candidate = candidate
      self.relation = relation
    }
  }

  /// The method of what a transcript's label says: a source without a cue, in its own words.
  package static let turn = "turn"

  package init(
    voice: Claim.Voice, source: TextSpan?, cue: TextSpan?, lemma: String, content: [TextSpan],
    via: [TextSpan], certainty: Claim.Certainty, polarity: Claim.Polarity,
    status: Claim.Status, parent: Int?, method: String, confidence: Float
  ) {
    self.voice = voice
    self.source = source
    self.cue = cue
    self.lemma = lemma
    self.content = content
    self.via = via
    self.certainty = certainty
    self.polarity = polarity
    self.status = status
    self.parent = parent
    self.method = method
    self.confidence = confidence
  }
}
