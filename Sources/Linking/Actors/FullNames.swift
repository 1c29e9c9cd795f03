internal import Corpus

/// A key of the corpus, and a cluster that has it.
struct FullName: Sendable {
  var key: Fingerprint
  var document: UInt32
  var cluster: UInt32
}

/// The names of several words that one word may stand for, over all documents.
struct FullNames: Sendable {
  /// What a word stands for; nil where two names claim it.
  private struct Bearer {
    var name: FullName
    var isOnly = true
  }

  /// The people of several words, by the last.
  private var people: [Fingerprint: Bearer] = [:]
  /// The names that letters stand for, by the letters.
  private var definitions: [Fingerprint: Bearer] = [:]

  init(_ documents: [PreparedDocument?]) {
    for (position, document) in documents.enumerated() {
      guard let clusters = document?.clusters else { continue }
      for (cluster, row) in clusters.rows.enumerated() {
        let name = FullName(
          key: row.key, document: UInt32(truncatingIfNeeded: position),
          cluster: UInt32(truncatingIfNeeded: cluster))
        if row.kind == .person {
          let words = clusters.keyWords(of: cluster)
          if words.count > 1, let last = words.last { Self.add(name, under: last, to: &people) }
        }
        for letters in clusters.letters(of: cluster) {
          Self.add(name, under: letters, to: &definitions)
        }
      }
    }
  }

  /// The one fuller name of the corpus that a name of one word stands for.
  func fullName(of cluster: Int, in clusters: ClusterTable) -> FullName? {
    let words = clusters.keyWords(of: cluster)
    guard words.count == 1, let word = words.first else { return nil }
    let row = clusters.rows[cluster]
    let bearer = row.kind == .person ? people[word] : definitions[row.key]
    return bearer.flatMap { $0.isOnly ? $0.name : nil }
  }

  private static func add(
    _ name: FullName, under word: Fingerprint, to bearers: inout [Fingerprint: Bearer]
  ) {
    guard let known = bearers[word] else {
      bearers[word] = Bearer(name: name)
      return
    }
    if known.isOnly && known.name.key != name.key { bearers[word]?.isOnly = false }
  }
}
