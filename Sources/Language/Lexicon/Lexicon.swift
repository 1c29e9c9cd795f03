internal import CLexicons
internal import Corpus

/// Everything the rules know of English words.
///
/// Made once for an engine: the small lists go into tables, the large ones stay where they are.
struct Lexicon: Sendable {
  let morphology = Morphology()
  let names: NameLexicon
  private let classes: WordTable<WordClass>
  private let cues: WordTable<[CueEntry]>
  private let nouns: WordTable<CueEntry.Kind>
  private let passives: WordTable<PassiveEntry>
  private let hedges: WordTable<Hedge>

  /// What a hedging word does to a claim.
  enum Hedge: Sendable {
    case alleged
    case probable
    case possible
    /// What is called so is denied.
    case untrue
  }

  init() {
    names = NameLexicon()
    classes = WordTable(Self.readClasses())
    cues = WordTable(Self.readCues())
    nouns = WordTable(Self.readNouns())
    passives = WordTable(Self.readPassives())
    hedges = WordTable(Self.readHedges())
  }

  /// The verbs of saying with a lemma; more than one where a particle tells them apart.
  func cues(forLemma lemma: Word) -> [CueEntry] { cues[lemma] ?? [] }

  /// What a noun that tells of something said or thought does, by its singular: "warning", "view".
  func noun(_ singular: Word) -> CueEntry.Kind? { nouns[singular] }

  /// The verb that reports without a source, by lemma.
  func passive(forLemma lemma: Word) -> PassiveEntry? { passives[lemma] }

  func hedge(_ word: Word) -> Hedge? { hedges[word] }

  /// What the small lists say of a word as it is.
  func listedClasses(_ word: Word) -> WordClass { classes[word] ?? [] }

  private static func readClasses() -> [Word: WordClass] {
    var classes: [Word: WordClass] = [:]
    for row in WordList(DRAGOMAN_LEXICON_FUNCTION_WORDS).rows where row.count > 1 {
      for name in row[1].split(separator: " ") {
        classes[Word(row[0]), default: []].formUnion(WordClass.named[String(name)] ?? [])
      }
    }
    for row in WordList(DRAGOMAN_LEXICON_TITLES).rows where row.count > 1 {
      classes[Word(row[0]), default: []].formUnion(.title)
      if row[1] == "female" { classes[Word(row[0]), default: []].formUnion(.female) }
      if row[1] == "male" { classes[Word(row[0]), default: []].formUnion(.male) }
    }
    for row in WordList(DRAGOMAN_LEXICON_ROLES).rows where row.count > 1 {
      let role: [String: WordClass] = [
        "person": .personRole, "organization": .organizationRole, "state": .stateRole,
      ]
      classes[Word(row[0]), default: []].formUnion(role[row[1]] ?? [])
    }
    let single: [(dragoman_lexicon_name, WordClass)] = [
      (DRAGOMAN_LEXICON_REPORTS, .report), (DRAGOMAN_LEXICON_UNNAMED, .unnamed),
      (DRAGOMAN_LEXICON_ORGANIZATIONS, .organizationHead),
    ]
    for (list, wordClass) in single {
      for row in WordList(list).rows {
        classes[Word(row[0]), default: []].formUnion(wordClass)
      }
    }
    for row in WordList(DRAGOMAN_LEXICON_FORENAMES).rows {
      for name in row[0].split(separator: " ") {
        classes[Word(String(name)), default: []].formUnion(.forename)
      }
    }
    return classes
  }

  private static func readCues() -> [Word: [CueEntry]] {
    var cues: [Word: [CueEntry]] = [:]
    for row in WordList(DRAGOMAN_LEXICON_CUES).rows where row.count > 2 {
      guard let kind = CueEntry.Kind(rawValue: row[1]) else { continue }
      let parts = row[0].split(separator: " ")
      let entry = CueEntry(
        lemma: row[0], particle: parts.count > 1 ? Word(String(parts[1])) : nil, kind: kind,
        frames: CueEntry.Frames(letters: row[2]))
      // Verbs with a particle first, so that "rule out" is tried before "rule".
      let first = Word(String(parts[0]))
      if entry.particle != nil {
        cues[first, default: []].insert(entry, at: 0)
      } else {
        cues[first, default: []].append(entry)
      }
    }
    return cues
  }

  private static func readNouns() -> [Word: CueEntry.Kind] {
    var nouns: [Word: CueEntry.Kind] = [:]
    for row in WordList(DRAGOMAN_LEXICON_SAID_NOUNS).rows where row.count > 1 {
      nouns[Word(row[0])] = CueEntry.Kind(rawValue: row[1])
    }
    return nouns
  }

  private static func readPassives() -> [Word: PassiveEntry] {
    var passives: [Word: PassiveEntry] = [:]
    for row in WordList(DRAGOMAN_LEXICON_PASSIVES).rows where row.count > 2 {
      guard let status = Claim.Status(rawValue: row[1]) else { continue }
      passives[Word(row[0])] = PassiveEntry(
        lemma: row[0], status: status, frames: CueEntry.Frames(letters: row[2]))
    }
    return passives
  }

  private static func readHedges() -> [Word: Hedge] {
    let kinds: [String: Hedge] = [
      "alleged": .alleged, "probable": .probable, "possible": .possible, "untrue": .untrue,
    ]
    var hedges: [Word: Hedge] = [:]
    for row in WordList(DRAGOMAN_LEXICON_HEDGES).rows where row.count > 1 {
      hedges[Word(row[0])] = kinds[row[1]]
    }
    return hedges
  }
}

/// What a reporting verb implies for the claim it introduces, and how its content follows it.
struct CueEntry: Hashable, Sendable {
  /// The verb's class: a row of cues.tsv names it; what follows from it is in `Stance`.
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
