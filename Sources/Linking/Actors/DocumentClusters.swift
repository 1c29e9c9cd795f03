internal import Corpus

/// The names of one document, gathered into clusters.
///
/// A surname joins the fuller name that ends in it, an acronym the name it abbreviates. What is
/// not surely the same stays apart.
struct DocumentClusters: Sendable {
  private(set) var clusters: [NameCluster] = []
  /// For each candidate of the analysis, its cluster.
  private(set) var clusterOfCandidate: [Int?]
  private var index = ClusterIndex()

  init(_ analysis: Analysis, text: DocumentText) {
    clusterOfCandidate = Array(repeating: nil, count: analysis.candidates.count)
    let named = analysis.candidates.indices.filter { !analysis.candidates[$0].name.isEmpty }
    let keys = named.map { NameKey(analysis.candidates[$0].name) }
    let byLength = zip(named, keys).sorted { left, right in
      left.1.words.count != right.1.words.count
        ? left.1.words.count > right.1.words.count : left.0 < right.0
    }
    var byKey: [NameKey: Int] = [:]
    for (index, key) in byLength {
      let candidate = analysis.candidates[index]
      let position = byKey[key] ?? place(of: key, candidate) ?? add(key)
      byKey[key] = position
      clusters[position].add(candidate, surface: Self.surface(candidate, text))
      clusterOfCandidate[index] = position
    }
    joinDefinedAcronyms(analysis, text)
  }

  private mutating func add(_ key: NameKey) -> Int {
    clusters.append(NameCluster(key: key))
    index.add(key, at: clusters.count - 1)
    return clusters.count - 1
  }

  /// The cluster of a fuller name that a shorter one stands for, if there is just one.
  private func place(of key: NameKey, _ candidate: Candidate) -> Int? {
    if candidate.confidence == 1 && candidate.kind != .person { return nil }
    if key.words.count == 1 {
      let isPerson = candidate.kind == nil || candidate.kind == .person
      let people = isPerson ? index.ending(in: key.last).filter { clusters[$0].isPerson } : []
      if people.count == 1 { return people[0] }
      if people.isEmpty {
        return acronym(key) ?? bodyNamed(by: key, candidate) ?? bearerOfTwoSurnames(key, isPerson)
      }
      return nil
    }
    return samePerson(key, candidate) ?? bodyEnding(in: key, candidate)
  }

  /// "Barrientos" for "Eliseo Barrientos Luna": the only person of two surnames with it as first.
  private func bearerOfTwoSurnames(_ key: NameKey, _ isPerson: Bool) -> Int? {
    let people = isPerson ? index.endingButOne(in: key.last).filter { clusters[$0].isPerson } : []
    return people.count == 1 ? people[0] : nil
  }

  /// "Ministry of Energy" for "Zambian Ministry of Energy": the only body that ends so.
  private func bodyEnding(in key: NameKey, _ candidate: Candidate) -> Int? {
    guard candidate.kind == .organization else { return nil }
    let matches = index.extending(key).filter { clusters[$0].kind == .organization }
    return matches.count == 1 ? matches[0] : nil
  }

  /// "John Brown Smith" and "John Smith": first and last word agree.
  private func samePerson(_ key: NameKey, _ candidate: Candidate) -> Int? {
    guard candidate.kind == .person else { return nil }
    return index.sharingEnds(of: key).first { clusters[$0].isPerson }
  }

  private func acronym(_ key: NameKey) -> Int? {
    guard key.last.count > 1, key.last.allSatisfy({ $0.isLetter || $0 == "." }) else { return nil }
    let letters = key.last.filter(\.isLetter)
    let matches = index.abbreviated(by: letters).filter { !clusters[$0].isPerson }
    return matches.count == 1 ? matches[0] : nil
  }

  /// "Hydro" for "Norsk Hydro": the only body with that word at its start or end.
  private func bodyNamed(by key: NameKey, _ candidate: Candidate) -> Int? {
    guard candidate.confidence < 1, candidate.kind != .place else { return nil }
    let named = index.beginning(with: key.last) + index.ending(in: key.last)
    let matches = Set(named).filter {
      clusters[$0].kind == .organization
        && (clusters[$0].key.first == key.last || clusters[$0].key.last == key.last)
    }
    return matches.count == 1 ? matches.first : nil
  }

  /// "International Fisheries Board (IFB)": the letters in brackets are the name before them.
  private mutating func joinDefinedAcronyms(_ analysis: Analysis, _ text: DocumentText) {
    let names = analysis.candidates.indices.filter { analysis.candidates[$0].form == .name }
    var successor: [Int: Int] = [:]
    func current(_ cluster: Int?) -> Int? {
      var cluster = cluster
      while let from = cluster, let to = successor[from] { cluster = to }
      return cluster
    }
    for (long, short) in zip(names, names.dropFirst()) {
      let gap = text.bytes[
        Int(
          analysis.candidates[long].span.end)..<max(
            Int(analysis.candidates[long].span.end), Int(analysis.candidates[short].span.start))]
      guard gap.elementsEqual(" (".utf8), let from = current(clusterOfCandidate[short]),
        let to = current(clusterOfCandidate[long]),
        Self.abbreviates(analysis.candidates[short].name, clusters[to].key)
      else { continue }
      // In other documents too the letters mean the name.
      clusters[to].otherKeys.insert(NameKey(analysis.candidates[short].name))
      guard from != to else { continue }
      clusters[to].absorb(clusters[from])
      clusters[from] = NameCluster(key: clusters[from].key)
      successor[from] = to
    }
    clusterOfCandidate = clusterOfCandidate.map(current)
  }

  /// Whether capitals can stand for a name of several words: both begin alike.
  ///
  /// No more is asked, because acronyms skip words and come from other languages.
  private static func abbreviates(_ name: String, _ long: NameKey) -> Bool {
    name.utf8.count <= 10 && name.utf8.allSatisfy { $0 < 0x61 || $0 > 0x7A }
      && long.words.count > 1 && name.lowercased().first == long.first.first
  }

  /// The words as they stand, on one line and without an article.
  private static func surface(_ candidate: Candidate, _ text: DocumentText) -> String {
    let words = text.singleLine(candidate.span)
    for article in ["the ", "The "] where words.hasPrefix(article) {
      return String(words.dropFirst(article.count))
    }
    return words
  }
}
