internal import Corpus

/// Gathers the names of one document into clusters.
///
/// A surname joins the fuller name that ends in it, an acronym the name it abbreviates. What is
/// not surely the same stays apart.
struct ClusterBuilder {
  /// A cluster that still grows.
  private struct Draft {
    var name: Int
    var votes = KindVotes()
    var kind = Actor.Kind.other
    var gender = Candidate.Gender.unknown
    var titles: Set<Fingerprint> = []
    var letters: Set<Fingerprint> = []
    var confidence: Float = 0
    var surest = -1
    /// The cluster that has absorbed it.
    var successor: Int?

    var isPerson: Bool { kind == .person }
  }

  private let candidates: [Candidate]
  private let text: DocumentText
  private var names = NameInterner()
  /// For each candidate, its name in `names`; -1 for what has none.
  private var nameOfCandidate: [Int]
  private var drafts: [Draft] = []
  private var index = ClusterIndex()
  private var spellings: SpellingCounts
  /// For each candidate, its cluster; -1 for what has none.
  private(set) var clusterOfCandidate: [Int32]

  init(_ analysis: Analysis, text: DocumentText) {
    candidates = analysis.candidates
    self.text = text
    spellings = SpellingCounts(text)
    clusterOfCandidate = Array(repeating: -1, count: candidates.count)
    nameOfCandidate = Array(repeating: -1, count: candidates.count)
    for position in candidates.indices where !candidates[position].name.isEmpty {
      nameOfCandidate[position] = names.position(of: candidates[position].name)
    }
    gather()
    joinDefinedAcronyms()
  }

  /// Puts each name into a cluster, those of most words first, so that shorter ones find theirs.
  private mutating func gather() {
    let named = nameOfCandidate.indices.filter { nameOfCandidate[$0] >= 0 }
    let lengths = (0..<names.count).map { names.words($0).count }
    let byLength = named.sorted { left, right in
      let (a, b) = (lengths[nameOfCandidate[left]], lengths[nameOfCandidate[right]])
      return a != b ? a > b : left < right
    }
    var draftOfName = [Int](repeating: -1, count: names.count)
    for position in byLength {
      let name = nameOfCandidate[position]
      if draftOfName[name] < 0 {
        draftOfName[name] = place(of: name, candidates[position]) ?? add(name)
      }
      join(position, to: draftOfName[name])
    }
  }

  private mutating func add(_ name: Int) -> Int {
    drafts.append(Draft(name: name))
    index.add(names.key(name), names.words(name), at: drafts.count - 1)
    return drafts.count - 1
  }

  private mutating func join(_ position: Int, to draft: Int) {
    let candidate = candidates[position]
    clusterOfCandidate[position] = Int32(draft)
    spellings.count(candidate, of: draft)
    // Cubed, so that one sign of a kind outweighs many mentions that show none.
    let weight = candidate.confidence * candidate.confidence * candidate.confidence
    if let kind = candidate.kind {
      drafts[draft].votes.add(weight, for: kind)
      drafts[draft].kind = drafts[draft].votes.winner
    }
    if candidate.form == .name {
      for word in candidate.title.split(separator: " ") {
        drafts[draft].titles.insert(Fingerprint(String(word)))
      }
      let isSurer = candidate.confidence > drafts[draft].confidence
      if isSurer
        || candidate.confidence == drafts[draft].confidence && position < drafts[draft].surest
      {
        drafts[draft].confidence = candidate.confidence
        drafts[draft].surest = position
      }
    }
    if drafts[draft].gender == .unknown && candidate.gender != .neuter {
      drafts[draft].gender = candidate.gender
    }
  }

  // MARK: Shorter names

  /// The cluster of a fuller name that a shorter one stands for, if there is just one.
  private func place(of name: Int, _ candidate: Candidate) -> Int? {
    if candidate.confidence == 1 && candidate.kind != .person { return nil }
    let words = names.words(name)
    guard words.count == 1 else {
      return samePerson(words, candidate) ?? bodyEnding(in: words, candidate)
    }
    let isPerson = candidate.kind == nil || candidate.kind == .person
    let people = isPerson ? index.ending(in: words[0]).filter { drafts[$0].isPerson } : []
    if people.count == 1 { return people[0] }
    guard people.isEmpty else { return nil }
    return acronym(names.key(name)) ?? bodyNamed(by: words[0], candidate)
      ?? bearerOfTwoSurnames(words[0], isPerson)
  }

  /// "Barrientos" for "Eliseo Barrientos Luna": the only person of two surnames with it as first.
  private func bearerOfTwoSurnames(_ word: Fingerprint, _ isPerson: Bool) -> Int? {
    let people = isPerson ? index.endingButOne(in: word).filter { drafts[$0].isPerson } : []
    return people.count == 1 ? people[0] : nil
  }

  /// "Ministry of Energy" for "Zambian Ministry of Energy": the only body that ends so.
  private func bodyEnding(in words: [Fingerprint], _ candidate: Candidate) -> Int? {
    guard candidate.kind == .organization else { return nil }
    let matches = index.extending(words).filter { drafts[$0].kind == .organization }
    return matches.count == 1 ? matches[0] : nil
  }

  /// "John Brown Smith" and "John Smith": first and last word agree.
  private func samePerson(_ words: [Fingerprint], _ candidate: Candidate) -> Int? {
    guard candidate.kind == .person else { return nil }
    return index.sharingEnds(of: words).first { drafts[$0].isPerson }
  }

  private func acronym(_ key: NameKey) -> Int? {
    guard key.last.count > 1, key.last.allSatisfy({ $0.isLetter || $0 == "." }) else { return nil }
    let matches = index.abbreviated(by: key.last.filter(\.isLetter))
      .filter { !drafts[$0].isPerson }
    return matches.count == 1 ? matches[0] : nil
  }

  /// "Hydro" for "Norsk Hydro": the only body with that word at its start or end.
  private func bodyNamed(by word: Fingerprint, _ candidate: Candidate) -> Int? {
    guard candidate.confidence < 1, candidate.kind != .place else { return nil }
    let named = index.beginning(with: word) + index.ending(in: word)
    let matches = Set(named).filter {
      guard drafts[$0].kind == .organization else { return false }
      let words = names.words(drafts[$0].name)
      return words.first == word || words.last == word
    }
    return matches.count == 1 ? matches.first : nil
  }

  // MARK: Acronyms

  /// "International Fisheries Board (IFB)": the letters in brackets are the name before them.
  private mutating func joinDefinedAcronyms() {
    let named = candidates.indices.filter { candidates[$0].form == .name }
    for (long, short) in zip(named, named.dropFirst()) {
      let start = Int(candidates[long].span.end)
      let gap = text.bytes[start..<max(start, Int(candidates[short].span.start))]
      guard gap.elementsEqual(" (".utf8), let from = current(short), let to = current(long),
        Self.abbreviates(candidates[short].name, names.key(drafts[to].name))
      else { continue }
      // In other documents too the letters mean the name.
      drafts[to].letters.insert(Fingerprint(names.words(nameOfCandidate[short])))
      if from != to { absorb(from, into: to) }
    }
    for position in candidates.indices {
      if let cluster = current(position) { clusterOfCandidate[position] = Int32(cluster) }
    }
  }

  /// The cluster of a candidate; the way there is shortened, so that chains cost once.
  private mutating func current(_ candidate: Int) -> Int? {
    guard clusterOfCandidate[candidate] >= 0 else { return nil }
    var cluster = Int(clusterOfCandidate[candidate])
    while let to = drafts[cluster].successor {
      drafts[cluster].successor = drafts[to].successor ?? to
      cluster = to
    }
    return cluster
  }

  private mutating func absorb(_ from: Int, into to: Int) {
    let other = drafts[from]
    drafts[from].successor = to
    drafts[from].titles = []
    drafts[from].letters = []
    drafts[to].votes.add(other.votes)
    drafts[to].kind = drafts[to].votes.winner
    drafts[to].titles.formUnion(other.titles)
    drafts[to].letters.formUnion(other.letters)
    if drafts[to].gender == .unknown { drafts[to].gender = other.gender }
    let isSurer = other.confidence > drafts[to].confidence
    if isSurer || other.confidence == drafts[to].confidence && other.surest < drafts[to].surest {
      drafts[to].confidence = other.confidence
      drafts[to].surest = other.surest
    }
  }

  /// Whether capitals can stand for a name of several words: both begin alike.
  ///
  /// No more is asked, because acronyms skip words and come from other languages.
  private static func abbreviates(_ name: String, _ long: NameKey) -> Bool {
    name.utf8.count <= 10 && name.utf8.allSatisfy { $0 < 0x61 || $0 > 0x7A }
      && long.words.count > 1 && name.lowercased().first == long.first.first
  }

  // MARK: Result

  /// The clusters as they are kept; `clusterOfCandidate` then counts only those that are left.
  mutating func table() -> ClusterTable {
    var table = ClusterTable()
    var rowOfDraft = [Int32](repeating: -1, count: drafts.count)
    let drafts = drafts
    let lists = spellings.byCluster(drafts.count) { draft in
      var draft = draft
      while let to = drafts[draft].successor { draft = to }
      return draft
    }
    for (position, draft) in drafts.enumerated() where draft.successor == nil {
      rowOfDraft[position] = Int32(table.rows.count)
      let words = names.words(draft.name)
      let row = ClusterTable.Row(
        key: Fingerprint(words), votes: draft.votes, confidence: draft.confidence,
        surest: Int32(draft.surest), gender: draft.gender, kind: draft.kind)
      table.append(
        row, keyWords: words, titles: draft.titles.sorted(), letters: draft.letters.sorted(),
        spellings: lists[position])
    }
    for position in clusterOfCandidate.indices where clusterOfCandidate[position] >= 0 {
      clusterOfCandidate[position] = rowOfDraft[Int(clusterOfCandidate[position])]
    }
    table.trim(extra: spellings.extra)
    return table
  }
}
