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
  private var names = NameTable()
  /// For each candidate, its name in `names`; -1 for what has none.
  private var nameOfCandidate: [Int]
  /// For each candidate, its name as it is spelled.
  private var spellingOfCandidate: [Fingerprint]
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
    spellingOfCandidate = candidates.map { Fingerprint($0.name) }
    for position in candidates.indices where !candidates[position].name.isEmpty {
      nameOfCandidate[position] = names.number(
        of: candidates[position].name, spellingOfCandidate[position])
    }
    gather()
    joinDefinedAcronyms()
  }

  /// Puts each name into a cluster, those of most words first, so that shorter ones find theirs.
  private mutating func gather() {
    var draftOfName = [Int](repeating: -1, count: names.count)
    for position in byLength() {
      let name = nameOfCandidate[position]
      if draftOfName[name] < 0 {
        draftOfName[name] = place(of: name, candidates[position]) ?? add(name)
      }
      join(position, to: draftOfName[name])
    }
  }

  /// The candidates that have a name, those of most words first: a counting sort.
  private func byLength() -> [Int] {
    var byLength: [[Int]] = []
    for (position, name) in nameOfCandidate.enumerated() where name >= 0 {
      let length = names.length(name)
      while byLength.count <= length { byLength.append([]) }
      byLength[length].append(position)
    }
    return byLength.reversed().flatMap { $0 }
  }

  private mutating func add(_ name: Int) -> Int {
    drafts.append(Draft(name: name))
    index.add(name, of: names, at: drafts.count - 1)
    return drafts.count - 1
  }

  private mutating func join(_ position: Int, to draft: Int) {
    let candidate = candidates[position]
    clusterOfCandidate[position] = Int32(draft)
    spellings.count(candidate, spellingOfCandidate[position], of: draft)
    // Cubed, so that one sign of a kind outweighs many mentions that show none.
    let weight = candidate.confidence * candidate.confidence * candidate.confidence
    if let kind = candidate.kind {
      drafts[draft].votes.add(weight, for: kind)
      drafts[draft].kind = drafts[draft].votes.winner
    }
    if candidate.form == .name {
      if !candidate.title.isEmpty {
        for word in Array(candidate.title.utf8).split(separator: 0x20) {
          drafts[draft].titles.insert(Fingerprint(word))
        }
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
    guard words.count == 1, let word = words.first else {
      return samePerson(words, candidate) ?? bodyEnding(in: words, candidate)
    }
    let isPerson = candidate.kind == nil || candidate.kind == .person
    if isPerson {
      // "Sir Paul" is called by his forename.
      let isKnight = candidate.title.split(separator: " ").contains { Self.knights.contains($0) }
      let relations: [ClusterIndex.Relation] = isKnight ? [.first, .last] : [.last]
      for relation in relations {
        let people = index.only(relation, by: word) { drafts[$0].isPerson && agrees($0, candidate) }
        guard people == .none else { return people.cluster }
      }
    }
    return acronym(name, candidate) ?? bodyNamed(by: word, candidate)
      ?? bearerOfTwoSurnames(word, isPerson) ?? bearerOfForename(word, candidate)
  }

  /// Whether a title does not tell another gender: "Mrs Clinton" is not Bill.
  private func agrees(_ cluster: Int, _ candidate: Candidate) -> Bool {
    let known = drafts[cluster].gender
    return known == .unknown || candidate.gender == .unknown || candidate.gender == known
  }

  /// "Anna" for "Anna Lund": the only person with that forename.
  private func bearerOfForename(_ word: Fingerprint, _ candidate: Candidate) -> Int? {
    guard candidate.kind == .person else { return nil }
    return index.only(.first, by: word) { drafts[$0].isPerson }.cluster
  }

  /// What bodies are called that belong to the person they are named after.
  private static let owned = WordSet(
    "administration", "house", "campaign", "tower", "foundation", "team", "government", "cabinet",
    "presidency", "family", "plaza", "hotel", "organization")
  private static let knights: Set<Substring> = ["sir", "dame", "lady", "pope", "king", "queen"]

  /// "Barrientos" for "Eliseo Barrientos Luna": the only person of two surnames with it as first.
  private func bearerOfTwoSurnames(_ word: Fingerprint, _ isPerson: Bool) -> Int? {
    isPerson ? index.only(.lastButOne, by: word) { drafts[$0].isPerson }.cluster : nil
  }

  /// "Ministry of Energy" for "Zambian Ministry of Energy": the only body that ends so.
  private func bodyEnding(in words: ArraySlice<Fingerprint>, _ candidate: Candidate) -> Int? {
    guard candidate.kind == .organization else { return nil }
    return index.only(.tail, by: Fingerprint(words)) { drafts[$0].kind == .organization }.cluster
  }

  /// The one person with the same first and last word, where no name between says otherwise.
  ///
  /// "John Brown Smith" and "John Smith"; "Van der Wijk" for "Aldo van der Wijk" too.
  private func samePerson(_ words: ArraySlice<Fingerprint>, _ candidate: Candidate) -> Int? {
    guard candidate.kind == .person, let first = words.first, let last = words.last
    else { return nil }
    let same = index.only(.ends, by: Fingerprint([first, last])) { cluster in
      drafts[cluster].isPerson
        && MiddleNames.agree(words, names.words(drafts[cluster].name))
    }
    if same != .none { return same.cluster }
    return index.only(.tail, by: Fingerprint(words)) { drafts[$0].isPerson }.cluster
  }

  /// Letters for a body, or on a transcript's label for a person.
  private func acronym(_ name: Int, _ candidate: Candidate) -> Int? {
    let isLabel = candidate.method == Attribution.turn
    return names.letters(name).flatMap { letters in
      index.only(.initials, by: letters) { isLabel || !drafts[$0].isPerson }.cluster
    }
  }

  /// "Hydro" for "Norsk Hydro": the only body with that word at its start or end.
  private func bodyNamed(by word: Fingerprint, _ candidate: Candidate) -> Int? {
    guard candidate.confidence < 1, candidate.kind != .place, candidate.kind != .person else {
      return nil
    }
    return index.only(.first, .last, by: word) { cluster in
      guard drafts[cluster].kind == .organization else { return false }
      let words = names.words(drafts[cluster].name)
      // "Trump" is no "Trump Administration", nor is "Obama" the "Obama White House".
      let isOwned = words.last.map { Self.owned.contains($0) } ?? false
      return words.first == word && !isOwned || words.last == word
    }.cluster
  }

  // MARK: Acronyms

  /// "International Fisheries Board (IFB)": the letters in brackets are the name before them.
  private mutating func joinDefinedAcronyms() {
    let named = candidates.indices.filter { candidates[$0].form == .name }
    for (long, short) in zip(named, named.dropFirst()) {
      guard isBracketed(candidates[short].span, after: candidates[long].span),
        let from = current(short), let to = current(long),
        abbreviates(candidates[short].name, drafts[to].name)
      else { continue }
      // In other documents too the letters mean the name.
      drafts[to].letters.insert(Fingerprint(names.words(nameOfCandidate[short])))
      if from != to { absorb(from, into: to) }
    }
    for position in candidates.indices {
      if let cluster = current(position) { clusterOfCandidate[position] = Int32(cluster) }
    }
  }

  /// Whether nothing but a space and a bracket is between two names.
  private func isBracketed(_ short: TextSpan, after long: TextSpan) -> Bool {
    let start = Int(long.end)
    return Int(short.start) == start + 2 && text.bytes[start] == 0x20
      && text.bytes[start + 1] == 0x28
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
    drafts[from].successor = to
    let other = drafts[from]
    drafts[from].titles = []
    drafts[from].letters = []
    Self.move(other.titles, into: &drafts[to].titles)
    Self.move(other.letters, into: &drafts[to].letters)
    drafts[to].votes.add(other.votes)
    drafts[to].kind = drafts[to].votes.winner
    if drafts[to].gender == .unknown { drafts[to].gender = other.gender }
    let isSurer = other.confidence > drafts[to].confidence
    if isSurer || other.confidence == drafts[to].confidence && other.surest < drafts[to].surest {
      drafts[to].confidence = other.confidence
      drafts[to].surest = other.surest
    }
  }

  /// Adds the smaller set to the larger one, so that many moves in a row cost little.
  private static func move(_ words: Set<Fingerprint>, into others: inout Set<Fingerprint>) {
    others = words.count > others.count ? words.union(others) : others.union(words)
  }

  /// Whether capitals can stand for a name of several words: both begin alike.
  ///
  /// No more is asked, because acronyms skip words and come from other languages.
  private func abbreviates(_ letters: String, _ long: Int) -> Bool {
    letters.utf8.count <= 10 && letters.utf8.allSatisfy { $0 < 0x61 || $0 > 0x7A }
      && names.length(long) > 1
      && letters.lowercased().first == String(decoding: names.first(long), as: UTF8.self).first
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
