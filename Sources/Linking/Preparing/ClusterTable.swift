internal import Corpus

/// The clusters of names of one document, each taken for one actor, with the lists that belong to
/// them in flat arrays.
struct ClusterTable: Sendable {
  /// A cluster: 56 bytes.
  struct Row: Sendable {
    /// Of the fullest name, to which the others were joined.
    var key: Fingerprint
    var votes: KindVotes
    /// Where its lists end.
    var keyWordsEnd: UInt32 = 0
    var titlesEnd: UInt32 = 0
    var lettersEnd: UInt32 = 0
    var spellingsEnd: UInt32 = 0
    /// How sure the surest mention by name is, and which candidate it is.
    var confidence: Float = 0
    var surest: Int32 = -1
    var gender: Candidate.Gender = .unknown
    var kind: Actor.Kind = .other
  }

  /// How often a cluster is spelled one way.
  struct Spelling: Sendable {
    /// Where the words stand: in the text, or after its end in `ClusterTable.extra`.
    var start: UInt32
    var length: UInt32
    /// Without the title before it.
    var asName: UInt32 = 0
    /// As it is in the text.
    var asSurface: UInt32 = 0
  }

  private(set) var rows: [Row] = []
  private var keyWords: [Fingerprint] = []
  private var titles: [Fingerprint] = []
  private var letters: [Fingerprint] = []
  private var spellings: [Spelling] = []
  /// Spellings that the text does not have.
  private var extra: [UInt8] = []

  init() {}

  /// Adds a cluster.
  ///
  /// - Parameters:
  ///   - titles: The words that say what its bearer is.
  ///   - letters: Other keys that it answers to: the acronym that the text defines for it.
  mutating func append(
    _ row: Row, keyWords: ArraySlice<Fingerprint>, titles: [Fingerprint], letters: [Fingerprint],
    spellings: ArraySlice<Spelling>
  ) {
    self.keyWords += keyWords
    self.titles += titles
    self.letters += letters
    self.spellings += spellings
    var row = row
    row.keyWordsEnd = UInt32(truncatingIfNeeded: self.keyWords.count)
    row.titlesEnd = UInt32(truncatingIfNeeded: self.titles.count)
    row.lettersEnd = UInt32(truncatingIfNeeded: self.letters.count)
    row.spellingsEnd = UInt32(truncatingIfNeeded: self.spellings.count)
    rows.append(row)
  }

  mutating func trim(extra: [UInt8]) {
    rows = rows.trimmed()
    keyWords = keyWords.trimmed()
    titles = titles.trimmed()
    letters = letters.trimmed()
    spellings = spellings.trimmed()
    self.extra = extra.trimmed()
  }

  func keyWords(of index: Int) -> ArraySlice<Fingerprint> {
    keyWords[Int(index > 0 ? rows[index - 1].keyWordsEnd : 0)..<Int(rows[index].keyWordsEnd)]
  }

  func titles(of index: Int) -> ArraySlice<Fingerprint> {
    titles[Int(index > 0 ? rows[index - 1].titlesEnd : 0)..<Int(rows[index].titlesEnd)]
  }

  func letters(of index: Int) -> ArraySlice<Fingerprint> {
    letters[Int(index > 0 ? rows[index - 1].lettersEnd : 0)..<Int(rows[index].lettersEnd)]
  }

  func spellings(of index: Int) -> ArraySlice<Spelling> {
    spellings[Int(index > 0 ? rows[index - 1].spellingsEnd : 0)..<Int(rows[index].spellingsEnd)]
  }

  /// The bytes of a spelling.
  func bytes(of spelling: Spelling, in text: DocumentText) -> ArraySlice<UInt8> {
    let start = Int(spelling.start)
    if start < text.count { return text.bytes[start..<start + Int(spelling.length)] }
    return extra[start - text.count..<start - text.count + Int(spelling.length)]
  }
}

/// What speaks for each kind of actor, by confidence.
struct KindVotes: Sendable {
  private var person: Float = 0
  private var organization: Float = 0
  private var state: Float = 0
  private var place: Float = 0
  private var other: Float = 0

  mutating func add(_ weight: Float, for kind: Actor.Kind) {
    switch kind {
    case .person: person += weight
    case .organization: organization += weight
    case .state: state += weight
    case .place: place += weight
    case .other: other += weight
    }
  }

  mutating func add(_ votes: KindVotes) {
    person += votes.person
    organization += votes.organization
    state += votes.state
    place += votes.place
    other += votes.other
  }

  /// The kind with the most after it; ties go to the first in the order of `Actor.Kind`.
  var winner: Actor.Kind {
    var best = Actor.Kind.other
    var votes: Float = 0
    if person > votes { (best, votes) = (.person, person) }
    if organization > votes { (best, votes) = (.organization, organization) }
    if state > votes { (best, votes) = (.state, state) }
    if place > votes { (best, votes) = (.place, place) }
    if other > votes { best = .other }
    return best
  }
}

/// The rules and models that found the candidates of one document, each with a number.
struct MethodList {
  /// By number.
  private(set) var names: [String] = []
  private var numbers = FingerprintTable()

  /// The number of a method, from 0; all after the first 255 have the last one.
  mutating func number(of method: String) -> UInt8 {
    let number = numbers.number(of: Fingerprint(method), orElse: min(names.count, 255))
    if number == names.count { names.append(method) }
    return UInt8(truncatingIfNeeded: number)
  }
}
