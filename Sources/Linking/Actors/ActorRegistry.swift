internal import Corpus

/// The actors of a corpus, gathered from the clusters of its documents.
///
/// Names that agree in all words are one actor; which others are, `FullNames` tells. It does not depend
/// on the order of the documents.
struct ActorRegistry: Sendable {
  /// What is known of an actor.
  private struct Entry {
    var votes = KindVotes()
    var kind = Actor.Kind.other
    var gender = Candidate.Gender.unknown
    var documentCount: UInt32 = 0
    var lastDocument = -1
    /// A cluster whose key is the actor's.
    var key: FullName
    var surest = Surest()
  }

  /// The surest mention by name.
  struct Surest: Sendable {
    var confidence: Float = 0
    /// -1 for none.
    var document: Int32 = -1
    var candidate: Int32 = -1
  }

  private var entries: [Entry] = []
  private var indexOfKey = FingerprintTable()
  /// The keys that stand for a fuller or commoner one, which other documents have.
  private var joined: Set<Fingerprint> = []
  private let fullNames: FullNames
  private(set) var spellings = SpellingTable()
  /// The titles that many of its documents give each actor, sorted, and where those of each end.
  private var titles: [Fingerprint] = []
  private var titlesEnds: [UInt32] = []
  /// For all clusters of all documents, the actor, and where those of each document begin.
  private var actorOfCluster: [ActorIndex] = []
  private var firstCluster: [Int] = []

  private let documents: [PreparedDocument?]

  /// One pass to see which names are full ones, and one to gather; linear in the clusters.
  ///
  /// - Parameter texts: The documents, for the words that names are spelled with.
  init(_ documents: [PreparedDocument?], texts: DocumentList) {
    self.documents = documents
    fullNames = FullNames(documents)
    actorOfCluster.reserveCapacity(
      documents.reduce(0) { $0 + ($1?.clusters.rows.count ?? 0) })
    firstCluster.reserveCapacity(documents.count)
    var titles: [(actor: ActorIndex, word: Fingerprint)] = []
    for (position, document) in documents.enumerated() {
      firstCluster.append(actorOfCluster.count)
      guard let clusters = document?.clusters else { continue }
      let text = texts[position].text
      for cluster in clusters.rows.indices {
        let actor = self.actor(of: cluster, in: clusters, document: position)
        actorOfCluster.append(actor)
        gather(clusters.rows[cluster], as: Int(actor), document: position)
        for word in clusters.titles(of: cluster) { titles.append((actor, word)) }
        for spelling in clusters.spellings(of: cluster) {
          spellings.add(
            spelling, of: actor, bytes: clusters.bytes(of: spelling, in: text), document: position)
        }
      }
    }
    for index in entries.indices { entries[index].kind = entries[index].votes.winner }
    sortTitles(&titles)
  }

  var count: Int { entries.count }

  func gender(of actor: ActorIndex) -> Candidate.Gender { entries[Int(actor)].gender }
  func kind(of actor: ActorIndex) -> Actor.Kind { entries[Int(actor)].kind }
  func documentCount(of actor: ActorIndex) -> Int { Int(entries[Int(actor)].documentCount) }
  func surest(of actor: ActorIndex) -> Surest { entries[Int(actor)].surest }
  func actor(named key: Fingerprint) -> ActorIndex? {
    indexOfKey.number(of: key).map { ActorIndex($0) }
  }

  /// The actor of a cluster.
  func actor(ofCluster cluster: Int, in document: Int) -> ActorIndex {
    actorOfCluster[firstCluster[document] + cluster]
  }

  /// Whether a cluster's own name is not what its actor goes by, and only other documents tell that
  /// it is the same.
  func isByOthers(_ cluster: ClusterTable.Row) -> Bool { joined.contains(cluster.key) }

  /// The titles that many of its documents give an actor, in lower case, sorted.
  func titles(of actor: ActorIndex) -> ArraySlice<Fingerprint> {
    titles[Int(actor > 0 ? titlesEnds[Int(actor) - 1] : 0)..<Int(titlesEnds[Int(actor)])]
  }

  /// The words of the key that an actor goes by.
  func keyWords(of actor: ActorIndex) -> ArraySlice<Fingerprint> {
    let key = entries[Int(actor)].key
    return documents[Int(key.document)]?.clusters.keyWords(of: Int(key.cluster)) ?? []
  }

  // MARK: Gathering

  private mutating func actor(
    of cluster: Int, in clusters: ClusterTable, document: Int
  ) -> ActorIndex {
    let row = clusters.rows[cluster]
    if let actor = actor(named: row.key) { return actor }
    let own = FullName(
      key: row.key, document: UInt32(document), cluster: UInt32(truncatingIfNeeded: cluster))
    let full = fullNames.fullName(of: cluster, in: clusters) ?? own
    let actor = indexOfKey.number(of: full.key, orElse: entries.count)
    if actor == entries.count { entries.append(Entry(key: full)) }
    if full.key != row.key { joined.insert(row.key) }
    return ActorIndex(indexOfKey.number(of: row.key, orElse: actor))
  }

  private mutating func gather(_ row: ClusterTable.Row, as actor: Int, document: Int) {
    entries[actor].votes.add(row.votes)
    if entries[actor].gender == .unknown { entries[actor].gender = row.gender }
    if entries[actor].lastDocument != document {
      entries[actor].lastDocument = document
      entries[actor].documentCount += 1
    }
    // Of equally sure mentions the first one counts.
    let surest = entries[actor].surest
    if row.confidence > surest.confidence
      || row.confidence == surest.confidence && Int(surest.document) == document
        && row.surest < surest.candidate
    {
      entries[actor].surest = Surest(
        confidence: row.confidence, document: Int32(truncatingIfNeeded: document),
        candidate: row.surest)
    }
  }

  /// One document in so many has to give an actor a title, so that it holds in all of them: "the
  /// president" is not who was once misread for one.
  private static let share = 4

  private mutating func sortTitles(_ found: inout [(actor: ActorIndex, word: Fingerprint)]) {
    found.sort { ($0.actor, $0.word.value) < ($1.actor, $1.word.value) }
    var next = 0
    for actor in entries.indices {
      while next < found.count, Int(found[next].actor) == actor {
        let first = next
        while next < found.count, found[next] == found[first] { next += 1 }
        let isKnownAs = (next - first) * Self.share >= Int(entries[actor].documentCount)
        if isKnownAs { titles.append(found[first].word) }
      }
      titlesEnds.append(UInt32(titles.count))
    }
  }
}
