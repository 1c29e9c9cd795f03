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
    /// Where the words stand: in the text, or behind its end in `ClusterTable.extra`.
    var start: UInt32
    var length: UInt32
    /// Without the title before it.
    var asName: UInt32 = 0
    /// As it stands in the text.
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
