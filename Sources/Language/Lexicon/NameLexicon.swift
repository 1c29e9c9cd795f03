internal import CLexicons
internal import Corpus

/// The names that the lists know, by the phrase as it is written in lower case.
struct NameLexicon: Sendable {
  /// What a list says of a phrase.
  struct Entry: Sendable {
    var kind: Actor.Kind
    /// The name to show: "United States" for "U.S.".
    var canonical: String
    /// Whether it is an adjective or the name of the inhabitants.
    var isDemonym: Bool
    /// Whether the form is an acronym, which only counts in capitals.
    var isAcronym = false
    /// For a capital, the state that speaks through it.
    var capitalOf: String?
  }

  /// The looser kinds of names.tsv, which come from an encyclopaedic list and prove little alone.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    static let organization = Kinds(rawValue: 1)
    static let place = Kinds(rawValue: 2)
    static let time = Kinds(rawValue: 4)
    static let event = Kinds(rawValue: 8)
    static let work = Kinds(rawValue: 16)
    static let inhabitant = Kinds(rawValue: 32)
    static let forename = Kinds(rawValue: 64)
    static let surname = Kinds(rawValue: 128)
  }

  /// What the last word of a name makes of it ("Sea", "Treaty", "Republic").
  enum Head: String, Sendable {
    case place
    case state
    case event
  }

  private let organizations: WordTable<Entry>
  private let states = WordList(DRAGOMAN_LEXICON_STATES)
  private let heads: WordTable<Head>
  private let notActors: WordSet
  private let list = WordList(DRAGOMAN_LEXICON_NAMES)

  init() {
    var entries: [Word: Entry] = [:]
    for row in WordList(DRAGOMAN_LEXICON_KNOWN_ORGANIZATIONS).rows {
      guard let name = row.first else { continue }
      for form in row {
        entries[Word(form)] = Entry(
          kind: .organization, canonical: name, isDemonym: false, isAcronym: Self.isAcronym(form))
      }
    }
    organizations = WordTable(entries)
    var heads: [Word: Head] = [:]
    for row in WordList(DRAGOMAN_LEXICON_HEADS).rows where row.count > 1 {
      heads[Word(row[0])] = Head(rawValue: row[1])
    }
    self.heads = WordTable(heads)
    notActors = WordSet(
      WordList(DRAGOMAN_LEXICON_NOT_ACTORS).rows.compactMap { $0.first.map(Word.init) })
  }

  /// A state, people, capital or well-known organisation, by its bytes as they are.
  func entry(_ phrase: ArraySlice<UInt8>) -> Entry? {
    if let entry = organizations[Word(phrase)] { return entry }
    guard let fields = states.fields(of: Word.folded(phrase)), fields.count > 1,
      let letter = fields[0].utf8.first
    else { return nil }
    return Entry(
      kind: letter == 0x63 ? .place : .state, canonical: fields[1], isDemonym: letter == 0x64,
      isAcronym: letter == 0x61, capitalOf: fields.count > 2 ? fields[2] : nil)
  }

  func head(_ word: Word) -> Head? { heads[word] }

  /// Whether the phrase names a day, feast, faith or the like, which never acts.
  func isNotActor(_ phrase: Word) -> Bool { notActors.contains(phrase) }

  /// What names.tsv says of a phrase in lower-case bytes; a look into the index.
  func kinds(_ phrase: [UInt8]) -> Kinds {
    Kinds(rawValue: UInt8(Self.kinds(ofLetters: list.value(of: phrase) ?? [])))
  }

  /// The kinds that the letters of names.tsv stand for, as bits.
  static func kinds(ofLetters letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | UInt32(kind(ofLetter: $1).rawValue) }
  }

  private static func kind(ofLetter letter: UInt8) -> Kinds {
    switch letter {
    case 0x6F: .organization
    case 0x6C: .place
    case 0x74: .time
    case 0x65: .event
    case 0x77: .work
    case 0x64: .inhabitant
    case 0x66: .forename
    case 0x73: .surname
    default: []
    }
  }

  private static func isAcronym(_ form: String) -> Bool {
    form.utf8.allSatisfy { $0 < 0x61 || $0 > 0x7A }
  }
}
