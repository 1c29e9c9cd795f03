internal import Corpus

/// The names of one document by the words that a description may call their bearers.
///
/// Finding the nearest bearer before or after a description is a binary search.
struct BearerIndex: Sendable {
  private let phrases: PhraseTable
  private let registry: ActorRegistry
  private let actors: [ActorIndex]
  private let actorOfCandidate: [Int32]
  /// For each head of the document's descriptions, the candidates whose bearers have it as title.
  private var byTitle: [[Int32]]
  /// The same of bodies, which may also have it in their name.
  private var byWord: [[Int32]]
  private var papers: [Int32] = []
  /// The titles that the document itself gives the bearer of a name.
  private let clusterTitles: @Sendable (Int) -> ArraySlice<Fingerprint>

  /// - Parameter actorOfCandidate: For each candidate the number of its actor; -1 for none.
  init(
    _ document: PreparedDocument, _ cast: Cast, actorOfCandidate: [Int32], registry: ActorRegistry
  ) {
    phrases = document.phrases
    clusterTitles = { candidate in
      let cluster = Int(document.candidates[candidate].cluster)
      return cluster < 0 ? [] : document.clusters.titles(of: cluster)
    }
    self.registry = registry
    actors = cast.actors
    self.actorOfCandidate = actorOfCandidate
    byTitle = Array(repeating: [], count: phrases.heads.count)
    byWord = byTitle
    guard !phrases.heads.isEmpty else { return }
    let heads = Heads(phrases.heads)
    let described = cast.actors.indices.map { Described(cast, $0, heads, registry) }
    for (index, candidate) in document.candidates.enumerated()
    where candidate.form == .name && actorOfCandidate[index] >= 0 {
      let number = Int(actorOfCandidate[index])
      let actor = described[number]
      for head in actor.titles { byTitle[Int(head)].append(Int32(truncatingIfNeeded: index)) }
      if cast.kinds[number] == .person {
        for head in heads.among(clusterTitles(index)) where !actor.titles.contains(head) {
          byTitle[Int(head)].append(Int32(truncatingIfNeeded: index))
        }
      }
      for head in actor.words { byWord[Int(head)].append(Int32(truncatingIfNeeded: index)) }
      if actor.isPaper { papers.append(Int32(truncatingIfNeeded: index)) }
    }
  }

  /// The heads of the document's descriptions, each with its position.
  private struct Heads {
    let words: [Fingerprint]
    private var positions = FingerprintTable()

    init(_ words: [Fingerprint]) {
      self.words = words
      for (head, word) in words.enumerated() { _ = positions.number(of: word, orElse: head) }
    }

    /// Those of some different words that are heads.
    func among(_ words: ArraySlice<Fingerprint>) -> [Int32] {
      words.compactMap { positions.number(of: $0).map { Int32(truncatingIfNeeded: $0) } }
    }

    /// Those that are among sorted words; the shorter of the two lists is walked, so that neither
    /// many titles nor many heads cost their product.
    func among(sorted words: ArraySlice<Fingerprint>) -> [Int32] {
      if words.count <= self.words.count { return among(words) }
      return self.words.indices.filter { BearerIndex.contains(self.words[$0], in: words) }
        .map { Int32(truncatingIfNeeded: $0) }
    }
  }

  /// Which heads describe an actor.
  private struct Described {
    /// Those that the corpus gives a person as titles.
    var titles: [Int32] = []
    /// For a body, these and those that its name has.
    var words: [Int32] = []
    var isPaper = false

    init(_ cast: Cast, _ number: Int, _ heads: Heads, _ registry: ActorRegistry) {
      let titles = registry.titles(of: cast.actors[number])
      switch cast.kinds[number] {
      case .person: self.titles = heads.among(sorted: titles)
      case .organization:
        let keyWords = registry.keyWords(of: cast.actors[number])
        words = heads.among(sorted: titles)
        for head in heads.among(keyWords) where !words.contains(head) { words.append(head) }
        isPaper = keyWords.last.map { BearerIndex.paperEndings.contains($0) } ?? false
      default: break  // No state or place is "the president".
      }
    }
  }

  /// The last name before a description whose bearer its head describes.
  func last(before index: Int, head: Int, in description: PreparedCandidate) -> Int? {
    switch description.kind {
    case .person:
      return closest(
        to: description.phrase, head: head, among: byTitle[head], before: index)
    case .organization:
      let named = Self.last(byWord[head], before: index)
      let isPaper = Self.paperHeads.contains(phrases.heads[head])
      let paper = isPaper ? Self.last(papers, before: index) : nil
      return named.map { max($0, paper ?? $0) } ?? paper
    default: return nil
    }
  }

  /// How well a bearer fits a description: the first of these that differ decides.
  private struct Fit {
    /// Whether this document gives it the title, and not another one alone.
    var isOwn: Bool
    /// Words that its titles share with the description: "the first minister" is not the minister for
    /// ports.
    var shared: Int
    /// Whether it is called so without a country: "the president" is rather the document's own.
    var isPlain: Bool
    var mentions: Int

    static func precedes(_ left: Fit, _ right: Fit) -> Bool {
      if left.isOwn != right.isOwn { return right.isOwn }
      if left.shared != right.shared { return left.shared < right.shared }
      if left.isPlain != right.isPlain { return right.isPlain }
      return left.mentions <= right.mentions
    }
  }

  /// Of the bearers of a head named before a description the one that fits it best; of equals the
  /// last.
  private func closest(
    to phrase: Int32, head: Int, among list: [Int32], before index: Int
  ) -> Int? {
    let words = phrases.words(of: phrase)
    var fits: [Int32: Fit] = [:]
    var best: Int32?
    for bearer in list.prefix(list.partitionPoint { $0 < index }).suffix(Self.reach) {
      let actor = actorOfCandidate[Int(bearer)]
      let fit = fits[actor].map { known in
        var fit = known
        fit.mentions += 1
        return fit
      }
      fits[actor] = fit ?? self.fit(of: bearer, to: words, head)
      guard let last = best, last != bearer else {
        best = bearer
        continue
      }
      guard let known = fits[actorOfCandidate[Int(last)]], let this = fits[actor] else { continue }
      if actorOfCandidate[Int(last)] == actor || Fit.precedes(known, this) { best = bearer }
    }
    return best.map(Int.init)
  }

  private func fit(of bearer: Int32, to words: ArraySlice<Fingerprint>, _ head: Int) -> Fit {
    let titles = registry.titles(of: actors[Int(actorOfCandidate[Int(bearer)])])
    let own = clusterTitles(Int(bearer))
    return Fit(
      isOwn: Self.contains(phrases.heads[head], in: own), shared: Self.shared(words, titles),
      isPlain: !Self.contains(Self.owned, in: titles), mentions: 1)
  }

  /// How many mentions of bearers are looked at.
  private static let reach = 64
  private static let owned = Fingerprint(Candidate.ownedTitle)

  /// How many different words are among titles.
  private static func shared(
    _ words: ArraySlice<Fingerprint>, _ titles: ArraySlice<Fingerprint>
  ) -> Int {
    words.indices.count { at in
      !words[..<at].contains(words[at]) && contains(words[at], in: titles)
    }
  }

  private static func contains(_ word: Fingerprint, in sorted: ArraySlice<Fingerprint>) -> Bool {
    let at = sorted.partitionPoint { $0 < word }
    return at < sorted.endIndex && sorted[at] == word
  }

  /// The first name after a candidate whose bearer has a head as title.
  func firstPerson(after index: Int, head: Int) -> Int? {
    let at = byTitle[head].partitionPoint { $0 <= index }
    return at < byTitle[head].count ? Int(byTitle[head][at]) : nil
  }

  private static func last(_ list: [Int32], before index: Int) -> Int? {
    let at = list.partitionPoint { $0 < index }
    return at > 0 ? Int(list[at - 1]) : nil
  }

  /// Whether a head says no more than that it is some body.
  func isGeneric(_ head: Int) -> Bool { Self.genericHeads.contains(phrases.heads[head]) }

  /// Whether the words of a name are those of a public office, which nobody calls a company or a
  /// group.
  static func isOffice(_ words: ArraySlice<Fingerprint>) -> Bool {
    words.contains { offices.contains($0) }
  }

  private static func fingerprints(_ words: String...) -> Set<Fingerprint> {
    Set(words.map { Fingerprint($0) })
  }

  private static let genericHeads = fingerprints(
    "group", "company", "firm", "party", "bloc", "organization", "organisation", "body", "movement",
    "association", "charity", "club", "coalition", "outlet", "business", "corporation")
  private static let offices = fingerprints(
    "ministry", "court", "council", "commission", "parliament", "assembly", "senate", "government",
    "police", "army", "navy", "department", "embassy", "treasury", "agency", "bureau", "office")
  private static let paperHeads = fingerprints(
    "paper", "newspaper", "daily", "weekly", "magazine", "outlet", "broadcaster")
  private static let paperEndings = fingerprints(
    "times", "telegraph", "post", "guardian", "herald", "tribune", "journal", "gazette", "news",
    "chronicle", "observer", "independent", "mail", "express", "mirror", "star", "sun", "press",
    "courier", "standard", "monitor", "radio", "television", "tv", "dispatch", "examiner")
}
