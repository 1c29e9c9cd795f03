/// The clusters of one document by the words that a shorter name may share with them.
///
/// Each question is one look-up, so that a document of many names is not compared name by name.
struct ClusterIndex: Sendable {
  private var byLast: [String: [Int]] = [:]
  private var byFirst: [String: [Int]] = [:]
  private var byEnds: [[String]: [Int]] = [:]
  private var byTail: [[String]: [Int]] = [:]
  private var bySecondLast: [String: [Int]] = [:]
  private var byInitials: [String: [Int]] = [:]

  /// Adds a cluster by its key; names of one word stand for nothing shorter.
  mutating func add(_ key: NameKey, at position: Int) {
    guard key.words.count > 1 else { return }
    byFirst[key.first, default: []].append(position)
    byEnds[[key.first, key.last], default: []].append(position)
    byTail[Array(key.words.dropFirst()), default: []].append(position)
    byInitials[key.initials, default: []].append(position)
    if key.words.count > 2 {
      bySecondLast[key.words[key.words.count - 2], default: []].append(position)
    }
    for last in Set([key.last, Self.afterParticle(key)]) {
      byLast[last, default: []].append(position)
    }
  }

  /// Those whose last word is the word, also behind a particle: "al-Assad" answers to "Assad".
  func ending(in word: String) -> [Int] { byLast[word] ?? [] }

  /// Those whose last word but one is the word, behind a forename: "Barrientos" of two surnames.
  func endingButOne(in word: String) -> [Int] { bySecondLast[word] ?? [] }

  /// Those whose first word is the word.
  func beginning(with word: String) -> [Int] { byFirst[word] ?? [] }

  /// Those that agree with a key in first and last word.
  func sharingEnds(of key: NameKey) -> [Int] { byEnds[[key.first, key.last]] ?? [] }

  /// Those with one word more before the words of a key.
  func extending(_ key: NameKey) -> [Int] { byTail[key.words] ?? [] }

  /// Those that letters abbreviate.
  func abbreviated(by letters: String) -> [Int] { byInitials[letters] ?? [] }

  private static func afterParticle(_ key: NameKey) -> String {
    key.last.split(separator: "-").last.map(String.init) ?? key.last
  }
}
