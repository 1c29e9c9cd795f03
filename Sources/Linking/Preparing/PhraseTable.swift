internal import Corpus

/// The words that descriptions call their bearers, each phrase and each head once.
struct PhraseTable: Sendable {
  private var ends: [UInt32] = []
  private var words: [Fingerprint] = []
  /// For each phrase its last word, as a position in `heads`.
  private var headOfPhrase: [UInt32] = []
  private(set) var heads: [Fingerprint] = []
  private var known = FingerprintTable()
  private var knownHeads = FingerprintTable()

  /// The position of the phrase that a description is about; -1 for what is none.
  mutating func position(of candidate: Candidate) -> Int32 {
    guard candidate.form == .nominal else { return -1 }
    let position = known.number(of: Fingerprint(candidate.title), orElse: ends.count)
    if position < ends.count { return Int32(position) }
    let words = Array(candidate.title.utf8).split(separator: 0x20).map { Fingerprint($0) }
    self.words += words
    ends.append(UInt32(self.words.count))
    headOfPhrase.append(words.last.map { head(of: $0) } ?? .max)
    return Int32(position)
  }

  private mutating func head(of word: Fingerprint) -> UInt32 {
    let head = knownHeads.number(of: word, orElse: heads.count)
    if head == heads.count { heads.append(word) }
    return UInt32(head)
  }

  /// Gives back what only adding needs.
  mutating func trim() {
    ends = ends.trimmed()
    words = words.trimmed()
    headOfPhrase = headOfPhrase.trimmed()
    heads = heads.trimmed()
    known = FingerprintTable()
    knownHeads = FingerprintTable()
  }

  /// The word that a phrase is about, as a position in `heads`; nil for a phrase without words.
  func head(of phrase: Int32) -> Int? {
    guard phrase >= 0, headOfPhrase[Int(phrase)] != .max else { return nil }
    return Int(headOfPhrase[Int(phrase)])
  }

  func words(of phrase: Int32) -> ArraySlice<Fingerprint> {
    let index = Int(phrase)
    return words[Int(index > 0 ? ends[index - 1] : 0)..<Int(ends[index])]
  }
}
