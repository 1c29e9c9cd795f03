/// A statement that a document carries: who says what, in which words, how surely.
///
/// The parts are the attribution literature's (Pareti 2015): a source, a cue that ties it to the
/// content, and the content. All of them are spans of the document. A claim is made when somebody
/// asks its `ClaimTable` for it; the table keeps less, and has the lists that belong to a claim.
package struct Claim: Hashable, Sendable {
  /// Whose words the document gives.
  package enum Voice: String, Sendable, CaseIterable {
    /// The content, or part of it, is in quotation marks.
    case quoted
    /// Someone is said to say, think, ask or intend it.
    case reported
    /// The document says it in its own voice.
    case narrated
  }

  /// How sure the source is (FactBank's CT, PR and PS; Saurí and Pustejovsky 2009).
  package enum Certainty: String, Sendable, CaseIterable {
    case certain
    case probable
    case possible
  }

  /// Whether the source says that it is so, or that it is not.
  package enum Polarity: String, Sendable, CaseIterable {
    case positive
    case negative
  }

  /// The one word shown to readers.
  package enum Status: String, Sendable, CaseIterable {
    case asserted
    case hedged
    case alleged
    case denied
  }

  /// The words that say who makes a claim, and those they lead to.
  package struct Source: Hashable, Sendable {
    package var span: TextSpan
    /// The actor it resolves to; nil where the text names nobody.
    package var actor: ActorIndex?
    /// Those who say it together with that one: "Norway and Sweden said".
    package var others: [ActorIndex] = []
    /// How its words led to the actor; nil where they lead to nobody.
    package var resolution: Resolution?

    package init(
      span: TextSpan, actor: ActorIndex?, others: [ActorIndex] = [], resolution: Resolution? = nil
    ) {
      self.span = span
      self.actor = actor
      self.others = others
      self.resolution = resolution
    }

    /// All who say it, in the order of the text.
    package var actors: [ActorIndex] { (actor.map { [$0] } ?? []) + others }
  }

  /// The word for saying: "told", "according to", "denial".
  package struct Cue: Hashable, Sendable {
    package var span: TextSpan
    /// Its dictionary form, in small letters.
    package var lemma: String

    package init(span: TextSpan, lemma: String) {
      self.span = span
      self.lemma = lemma
    }
  }

  /// An intermediary that a claim came through.
  package struct Channel: Hashable, Sendable {
    package var actor: ActorIndex
    package var span: TextSpan

    package init(actor: ActorIndex, span: TextSpan) {
      self.actor = actor
      self.span = span
    }
  }

  /// Made of the section and the words of source, cue and content.
  package var identifier: Identifier
  /// The index, in the document, of the innermost section it is in.
  package var section: Int
  package var voice: Voice
  /// Nil where nothing in the text is the source.
  package var source: Source?
  /// Nil where no word says it, as after a transcript's label.
  package var cue: Cue?
  package var certainty: Certainty
  package var polarity: Polarity
  /// Drawn from the cue, the certainty and the polarity.
  package var status: Status
  /// The position, in the document's table, of the claim it is reported in.
  package var parent: Int?
  /// The rule or model that found it.
  package var method: String
  /// How sure that rule or model is, from 0 to 1.
  package var confidence: Float
  /// From the first to the last byte of its source, cue and content; claims are kept by it.
  package var anchor: TextSpan
  /// Where it is in its table, which has the lists that belong to it.
  var position = 0

  package init(
    identifier: Identifier, section: Int, voice: Voice, source: Source?, cue: Cue?,
    certainty: Certainty, polarity: Polarity, status: Status, parent: Int?, method: String,
    confidence: Float, anchor: TextSpan
  ) {
    self.identifier = identifier
    self.section = section
    self.voice = voice
    self.source = source
    self.cue = cue
    self.certainty = certainty
    self.polarity = polarity
    self.status = status
    self.parent = parent
    self.method = method
    self.confidence = confidence
    self.anchor = anchor
  }
}

/// How the words of a source led to the actor that makes the claim.
package enum Resolution: String, Sendable, CaseIterable {
  /// They name it.
  case name
  /// They name it in part, and nearly all documents mean it: "Trump".
  case usage
  /// A spokesman or spokeswoman speaks for it: "a spokeswoman for the port".
  case spokesman
  /// They name the capital through which a state speaks: "Paris said".
  case capital
  /// They name what it has written: "its report", "a study by the university".
  case report
  /// They describe it, and it was named elsewhere: "the minister".
  case description
  /// They describe it, and its name is beside them: "the minister, Anna X".
  case apposition
  /// A pronoun, for the most salient actor that fits it.
  case pronoun
  /// A pronoun that fits several equally well: left open.
  case open
  /// A pronoun for whoever spoke last: "he added".
  case continued
  /// A transcript's label, whose speaker is named elsewhere: "Q", "COUNSEL".
  case turn
  /// "I" or "we", for whoever is being quoted.
  case firstPerson = "first-person"
  /// "You", for whoever answers.
  case secondPerson = "second-person"
  /// "The statement", for whoever has just made it.
  case statement
}
