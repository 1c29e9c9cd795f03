internal import Corpus

/// The actors of a corpus, gathered from the clusters of its documents.
///
/// Names that agree in all words are one actor; a surname alone joins the one person of the corpus
/// who bears it, and nobody where two do; letters that a document defines join the name that they
/// stand for there, unless two names define them. Which names are one does not depend on the order
/// of the documents.
struct ActorRegistry: Sendable {
  private var merged: [NameCluster] = []
  private var kinds: [Actor.Kind] = []
  private var documentCounts: [Int] = []
  private var indexOfKey: [NameKey: Int] = [:]
  /// The people of several words that end in a word, over all documents.
  private let bearers: [String: Set<NameKey>]
  /// The names that letters stand for, over all documents.
  private let definitions: [NameKey: Set<NameKey>]
  /// For each document, for each of its clusters, the actor.
  private(set) var actorOfCluster: [[ActorIndex]] = []

  init(_ documents: [DocumentClusters]) {
    bearers = Self.bearers(of: documents)
    definitions = Self.definitions(of: documents)
    for document in documents {
      var actors: [ActorIndex] = []
      var seen: Set<Int> = []
      for cluster in document.clusters {
        // What another cluster has absorbed has no candidates left to ask for its actor.
        guard !cluster.names.isEmpty else {
          actors.append(.max)
          continue
        }
        let index = self.index(of: cluster)
        merged[index].absorb(cluster)
        if seen.insert(index).inserted { documentCounts[index] += 1 }
        actors.append(ActorIndex(index))
      }
      actorOfCluster.append(actors)
    }
    kinds = merged.map(\.kind)
  }

  /// The titles that the corpus gives an actor, in lower case.
  func titles(of actor: ActorIndex) -> Set<String> { merged[Int(actor)].titles }
  func gender(of actor: ActorIndex) -> Candidate.Gender { merged[Int(actor)].gender }
  func kind(of actor: ActorIndex) -> Actor.Kind { kinds[Int(actor)] }
  func key(of actor: ActorIndex) -> NameKey { merged[Int(actor)].key }
  func actor(named name: String) -> ActorIndex? { indexOfKey[NameKey(name)].map(ActorIndex.init) }
  var count: Int { merged.count }

  /// The actors with their names chosen; what their mentions tell comes from the documents.
  func actors(_ tally: EvidenceTally) -> [Actor] {
    var ordinals: [String: Int] = [:]
    return merged.indices.map { index in
      let name = ActorNaming.name(of: merged[index])
      let ordinal = ordinals[name.lowercased(), default: 0]
      ordinals[name.lowercased()] = ordinal + 1
      var hash = StableHash()
      hash.combine(name.lowercased())
      hash.combine(ordinal)
      return Actor(
        identifier: Identifier(.actor, hash.value), name: name, kind: kinds[index],
        aliases: ActorNaming.aliases(of: merged[index], besides: name),
        mentionCount: tally.mentionCount(of: ActorIndex(index)),
        documentCount: documentCounts[index], evidence: tally.evidence(of: ActorIndex(index)))
    }
  }

  private static func bearers(of documents: [DocumentClusters]) -> [String: Set<NameKey>] {
    var bearers: [String: Set<NameKey>] = [:]
    for document in documents {
      for cluster in document.clusters where cluster.isPerson && cluster.key.words.count > 1 {
        bearers[cluster.key.last, default: []].insert(cluster.key)
      }
    }
    return bearers
  }

  private static func definitions(of documents: [DocumentClusters]) -> [NameKey: Set<NameKey>] {
    var definitions: [NameKey: Set<NameKey>] = [:]
    for document in documents {
      for cluster in document.clusters {
        for letters in cluster.otherKeys { definitions[letters, default: []].insert(cluster.key) }
      }
    }
    return definitions
  }

  private mutating func index(of cluster: NameCluster) -> Int {
    if let index = indexOfKey[cluster.key] { return index }
    let key = fullKey(of: cluster) ?? cluster.key
    let index = indexOfKey[key] ?? add(key)
    indexOfKey[cluster.key] = index
    return index
  }

  private mutating func add(_ key: NameKey) -> Int {
    merged.append(NameCluster(key: key))
    documentCounts.append(0)
    indexOfKey[key] = merged.count - 1
    return merged.count - 1
  }

  /// The one fuller name of the corpus that a name of one word stands for.
  private func fullKey(of cluster: NameCluster) -> NameKey? {
    guard cluster.key.words.count == 1 else { return nil }
    let fuller = cluster.isPerson ? bearers[cluster.key.last] : definitions[cluster.key]
    return fuller?.count == 1 ? fuller?.first : nil
  }
}

/// Chooses what an actor is called.
enum ActorNaming {
  /// The fullest of the names it goes by, the commonest of equals.
  static func name(of cluster: NameCluster) -> String {
    let best = cluster.names.max { left, right in
      let (a, b) = (rank(left, cluster), rank(right, cluster))
      return a != b ? a < b : left.key > right.key
    }
    let name = best?.key ?? cluster.key.words.joined(separator: " ")
    return withoutArticle(name, of: cluster)
  }

  /// A paper keeps its article; a state or body that now and then opens a heading loses it.
  private static func withoutArticle(_ name: String, of cluster: NameCluster) -> String {
    guard name.lowercased().hasPrefix("the ") else { return name }
    let bare = String(name.dropFirst(4))
    let keepsArticle =
      name.hasPrefix("The ")
      && cluster.names[name, default: 0] * 2 > cluster.names[bare, default: 0]
    return keepsArticle ? name : bare
  }

  private static func rank(_ name: (key: String, value: Int), _ cluster: NameCluster) -> Int {
    // Words first, without an article, then how often; an acronym counts as half a word.
    let hasArticle = name.key.lowercased().hasPrefix("the ")
    let words = name.key.split(separator: " ").count - (hasArticle ? 1 : 0)
    let isAcronym = name.key.utf8.allSatisfy { $0 < 0x61 || $0 > 0x7A }
    return (words * 2 - (isAcronym ? 1 : 0)) * 10_000 + min(name.value, 9_999)
  }

  /// The other spellings, the commonest first.
  static func aliases(of cluster: NameCluster, besides name: String) -> [String] {
    var counts = cluster.surfaces
    for (form, count) in cluster.names { counts[form, default: 0] += count }
    counts[name] = nil
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map(\.key)
  }
}
