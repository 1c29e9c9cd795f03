internal import Corpus

/// What a reporting verb implies for the claim it introduces, and how its content follows it.
struct CueEntry: Hashable, Sendable {
  /// The verb's class: a row of cues.tsv names it; what follows from it stands in `Stance`.
  enum Kind: String, CaseIterable, Sendable {
    case say, concede, reveal, argue, warn, judge, suggest, speculate, think, fear, hope, doubt
    case ask, demand, intend, allege, accuse, deny
  }

  /// How the content follows: quotation, clause, noun phrase, infinitive, gerund, question,
  /// "as ...", "of ...", and whether somebody is addressed in between.
  struct Frames: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let quotation = Frames(rawValue: 1)
    static let clause = Frames(rawValue: 2)
    static let nounPhrase = Frames(rawValue: 4)
    static let infinitive = Frames(rawValue: 8)
    static let gerund = Frames(rawValue: 16)
    static let question = Frames(rawValue: 32)
    static let predicate = Frames(rawValue: 64)
    static let charge = Frames(rawValue: 128)
    static let addressee = Frames(rawValue: 256)
    /// Whatever may follow.
    static let all: Frames = [
      .quotation, .clause, .nounPhrase, .infinitive, .gerund, .question, .predicate,
    ]

    /// Reads the letters of cues.tsv.
    init(letters: String) {
      let known: [Character: Frames] = [
        "q": .quotation, "t": .clause, "n": .nounPhrase, "i": .infinitive, "g": .gerund,
        "w": .question, "a": .predicate, "f": .charge, "o": .addressee,
      ]
      self = letters.reduce(into: []) { $0.formUnion(known[$1] ?? []) }
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }
  }

  var lemma: String
  /// For a verb of two words ("rule out"), the second.
  var particle: Word?
  var kind: Kind
  var frames: Frames
}

/// A verb that reports without saying whose word it is: "is believed to", "was seen as".
struct PassiveEntry: Hashable, Sendable {
  var lemma: String
  var status: Claim.Status
  var frames: CueEntry.Frames
}
