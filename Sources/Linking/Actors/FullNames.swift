internal import Corpus

/// A key of the corpus, and a cluster that has it.
struct FullName: Sendable {
  var key: Fingerprint
  var document: UInt32
  var cluster: UInt32
}

/// The names of several words that one word may stand for, over all documents.
struct FullNames: Sendable {
  /// What a word stands for, unless two names claim it.
  private struct Bearer {
    var name: FullName
    var isOnly = true
  }

  /// Bearers, each with a number by the word.
  private struct Bearers {
    private var numbers = FingerprintTable()
    private var list: [Bearer] = []

    mutating func add(_ name: FullName, under word: Fingerprint) {
      let number = numbers.number(of: word, orElse: list.count)
      if number == list.count {
        list.append(Bearer(name: name))
      } else if list[number].name.key != name.key {
        list[number].isOnly = false
      }
    }

    /// What a word stands for, where it is one name.
    func only(under word: Fingerprint) -> FullName? {
      guard let number = numbers.number(of: word), list[number].isOnly else { return nil }
      return list[number].name
    }
  }

  /// The people of several words, by the last.
  private var people = Bearers()
  /// The names that letters stand for, by the letters.
  private var definitions = Bearers()

  init(_ documents: [PreparedDocument?]) {
    for (position, document) in documents.enumerated() {
      guard let clusters = document?.clusters else { continue }
      for (cluster, row) in clusters.rows.enumerated() {
        let name = FullName(
          key: row.key, document: UInt32(truncatingIfNeeded: position),
          cluster: UInt32(truncatingIfNeeded: cluster))
        if row.kind == .person {
          let words = clusters.keyWords(of: cluster)
          if words.count > 1, let last = words.last { people.add(name, under: last) }
        }
        for letters in clusters.letters(of: cluster) {
          definitions.add(name, under: letters)
        }
      }
    }
  }

  /// The one fuller name of the corpus that a name of one word stands for.
  func fullName(of cluster: Int, in clusters: ClusterTable) -> FullName? {
    let words = clusters.keyWords(of: cluster)
    guard words.count == 1, let word = words.first else { return nil }
    let row = clusters.rows[cluster]
    return row.kind == .person ? people.only(under: word) : definitions.only(under: row.key)
  }
}
