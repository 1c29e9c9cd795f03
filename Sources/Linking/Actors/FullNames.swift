internal import Corpus

/// A key of the corpus, and a cluster that has it.
struct FullName: Sendable {
  var key: Fingerprint
  var document: UInt32
  var cluster: UInt32
}

/// Whom the names of a corpus stand for over all its documents.
///
/// Names that differ by what is between first and last word are one person's, unless two of them
/// contradict each other or stand side by side in a document. A surname alone is the one whom nearly
/// all documents mean that name a bearer in full. Letters are the one name that defines them. What is
/// true does not depend on the order of the documents: all is counted first.
struct FullNames: Sendable {
  /// Names that share some word, with the documents of each.
  private struct Bearers {
    private var numbers = FingerprintTable()
    private var lists: [[(name: FullName, documents: Int)]] = []

    mutating func add(_ name: FullName, under word: Fingerprint) {
      let number = numbers.number(of: word, orElse: lists.count)
      if number == lists.count { lists.append([]) }
      if let known = lists[number].firstIndex(where: { $0.name.key == name.key }) {
        lists[number][known].documents += 1
      } else if lists[number].count < FullNames.most {
        lists[number].append((name, 1))
      }
    }

    /// The names under a word; none where there are too many to tell apart.
    func names(under word: Fingerprint) -> [(name: FullName, documents: Int)] {
      guard let number = numbers.number(of: word), lists[number].count < FullNames.most else {
        return []
      }
      return lists[number]
    }

    /// All lists of several names that are not too long.
    var several: some Sequence<[(name: FullName, documents: Int)]> {
      lists.lazy.filter { $0.count > 1 && $0.count < FullNames.most }
    }

    /// What a word is for, where it is one name.
    func only(under word: Fingerprint) -> FullName? {
      let names = names(under: word)
      return names.count == 1 ? names.first?.name : nil
    }
  }

  /// So many bearers of a word are told apart: where there are more, it is for none of them.
  private static let most = 64
  /// How many times as many documents have to mean one as all others.
  private static let lead = 3

  /// The people of several words, by first and last word, and by the last.
  private var variants = Bearers()
  private var people = Bearers()
  /// The names that letters stand for, by the letters.
  private var definitions = Bearers()
  /// First and last words of which two variants are in one document.
  private var parted: Set<Fingerprint> = []
  /// For each name of which there are variants that agree, the commonest of them.
  private var commonest: [Fingerprint: FullName] = [:]
  /// The titles that documents give people of several words.
  private var titles: [Fingerprint: Set<Fingerprint>] = [:]
  private let documents: [PreparedDocument?]

  init(_ documents: [PreparedDocument?]) {
    self.documents = documents
    for (position, document) in documents.enumerated() {
      guard let clusters = document?.clusters else { continue }
      var ends: Set<Fingerprint> = []
      for (cluster, row) in clusters.rows.enumerated() {
        let name = FullName(
          key: row.key, document: UInt32(truncatingIfNeeded: position),
          cluster: UInt32(truncatingIfNeeded: cluster))
        let words = clusters.keyWords(of: cluster)
        if row.kind == .person, words.count > 1, let last = words.last {
          let pair = Self.ends(words)
          variants.add(name, under: pair)
          if !ends.insert(pair).inserted { parted.insert(pair) }
          people.add(name, under: last)
          for title in clusters.titles(of: cluster) { titles[row.key, default: []].insert(title) }
        }
        for letters in clusters.letters(of: cluster) {
          definitions.add(name, under: letters)
        }
      }
    }
    for names in variants.several { settle(names) }
  }

  /// Takes the commonest of names with and without a middle for all, where none contradicts another;
  /// else the one that nearly all documents mean for the name without.
  private mutating func settle(_ names: [(name: FullName, documents: Int)]) {
    let keys = names.map { keyWords(of: $0.name) }
    guard let first = keys.first, !parted.contains(Self.ends(first)) else { return }
    let full = names.filter { keyWords(of: $0.name).count > 2 }
    let agree = keys.allSatisfy { left in keys.allSatisfy { MiddleNames.agree(left, $0) } }
    guard let best = agree ? Self.commonest(names) : Self.leading(full) else { return }
    for (name, _) in names where name.key != best.name.key {
      if agree || keyWords(of: name).count == 2 { commonest[name.key] = best.name }
    }
  }

  private static func ends(_ words: ArraySlice<Fingerprint>) -> Fingerprint {
    Fingerprint([words.first, words.last].compactMap(\.self))
  }

  /// The fuller or commoner name of the corpus that the name of a cluster stands for.
  func fullName(of cluster: Int, in clusters: ClusterTable) -> FullName? {
    let words = clusters.keyWords(of: cluster)
    let row = clusters.rows[cluster]
    guard words.count == 1, let word = words.first else {
      return row.kind == .person ? commonest[row.key] : nil
    }
    return row.kind == .person
      ? bearer(of: word, row.gender, clusters.titles(of: cluster))
      : definitions.only(under: row.key)
  }

  /// The person whom nearly all documents mean that name one with a surname.
  private func bearer(
    of word: Fingerprint, _ gender: Candidate.Gender, _ titles: ArraySlice<Fingerprint>
  ) -> FullName? {
    var people: [(name: FullName, documents: Int)] = []
    for (name, documents) in self.people.names(under: word) {
      let other = row(of: name)?.gender ?? .unknown
      if gender != .unknown, other != .unknown, other != gender { continue }
      if contradicts(titles, name) { continue }
      let whole = commonest[name.key] ?? name
      if let known = people.firstIndex(where: { $0.name.key == whole.key }) {
        people[known].documents += documents
      } else {
        people.append((whole, documents))
      }
    }
    return Self.leading(people)?.name
  }

  /// The commonest of some names, where nearly all documents mean it.
  private static func leading(
    _ names: [(name: FullName, documents: Int)]
  ) -> (name: FullName, documents: Int)? {
    guard let best = commonest(names) else { return nil }
    let others = names.reduce(0) { $0 + $1.documents } - best.documents
    return best.documents >= others * lead ? best : nil
  }

  private static func commonest(
    _ names: [(name: FullName, documents: Int)]
  ) -> (name: FullName, documents: Int)? {
    names.max { ($0.documents, $1.name.key) < ($1.documents, $0.name.key) }
  }

  /// "President Clinton": whom no document gives that title, but others, is another.
  private func contradicts(_ titles: ArraySlice<Fingerprint>, _ name: FullName) -> Bool {
    guard !titles.isEmpty, let known = self.titles[name.key], !known.isEmpty else { return false }
    return known.isDisjoint(with: titles)
  }

  private func keyWords(of name: FullName) -> ArraySlice<Fingerprint> {
    documents[Int(name.document)]?.clusters.keyWords(of: Int(name.cluster)) ?? []
  }

  private func row(of name: FullName) -> ClusterTable.Row? {
    documents[Int(name.document)]?.clusters.rows[Int(name.cluster)]
  }
}
