/// The clusters of one document by the words that a shorter name may share with them.
///
/// Each question is one look-up, so that a document of many names is not compared name by name.
struct ClusterIndex {
  private var byLast: [Fingerprint: [Int]] = [:]
  private var byFirst: [Fingerprint: [Int]] = [:]
  private var byEnds: [Fingerprint: [Int]] = [:]
  private var byTail: [Fingerprint: [Int]] = [:]
  private var bySecondLast: [Fingerprint: [Int]] = [:]
  private var byInitials: [String: [Int]] = [:]

  /// Adds a cluster by its key; names of one word stand for nothing shorter.
  ///
  /// - Parameter words: The fingerprints of the key's words.
  mutating func add(_ key: NameKey, _ words: [Fingerprint], at position: Int) {
    guard words.count > 1 else { return }
    let last = words[words.count - 1]
    byFirst[words[0], default: []].append(position)
    byEnds[Fingerprint([words[0], last]), default: []].append(position)
    byTail[Fingerprint(words.dropFirst()), default: []].append(position)
    byInitials[key.initials, default: []].append(position)
    if words.count > 2 { bySecondLast[words[words.count - 2], default: []].append(position) }
    byLast[last, default: []].append(position)
    if let bare = Self.afterParticle(key.last) {
      byLast[Fingerprint(bare), default: []].append(position)
    }
  }

  /// Those whose last word is the word, also behind a particle: "al-Assad" answers to "Assad".
  func ending(in word: Fingerprint) -> [Int] { byLast[word] ?? [] }

  /// Those whose last word but one is the word, behind a forename: "Barrientos" of two surnames.
  func endingButOne(in word: Fingerprint) -> [Int] { bySecondLast[word] ?? [] }

  /// Those whose first word is the word.
  func beginning(with word: Fingerprint) -> [Int] { byFirst[word] ?? [] }

  /// Those that agree with a key of several words in the first and the last.
  func sharingEnds(of words: [Fingerprint]) -> [Int] {
    guard let first = words.first, let last = words.last else { return [] }
    return byEnds[Fingerprint([first, last])] ?? []
  }

  /// Those with one word more before the words of a key.
  func extending(_ words: [Fingerprint]) -> [Int] { byTail[Fingerprint(words)] ?? [] }

  /// Those that letters abbreviate.
  func abbreviated(by letters: String) -> [Int] { byInitials[letters] ?? [] }

  /// What stands behind the last hyphen of a word that has one.
  private static func afterParticle(_ word: String) -> String? {
    guard word.utf8.contains(0x2D), let bare = word.split(separator: "-").last else { return nil }
    return bare.utf8.count == word.utf8.count ? nil : String(bare)
  }
}
