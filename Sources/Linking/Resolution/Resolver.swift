internal import Corpus

/// Finds whom each name, description and pronoun of one document stands for, in reading order.
///
/// Salience is plain: the nearest fitting actor wins, subjects before others (Lappin and Leass
/// 1994 with all but two of its factors left out). Where nothing fits, nothing is said.
struct Resolver {
  private let analysis: Analysis
  private let clusters: DocumentClusters
  private let actorOfCluster: [ActorIndex]
  private let registry: ActorRegistry
  private let text: DocumentText
  /// For each candidate, the actor it stands for.
  private(set) var actors: [ActorIndex?]

  init(
    _ analysis: Analysis, clusters: DocumentClusters, actorOfCluster: [ActorIndex],
    registry: ActorRegistry, text: DocumentText
  ) {
    self.analysis = analysis
    self.clusters = clusters
    self.actorOfCluster = actorOfCluster
    self.registry = registry
    self.text = text
    actors = clusters.clusterOfCandidate.map { $0.map { actorOfCluster[$0] } }
    for index in analysis.candidates.indices where actors[index] == nil {
      switch analysis.candidates[index].form {
      case .name: break
      case .nominal: actors[index] = described(by: index)
      case .pronoun: actors[index] = antecedent(of: index)
      }
    }
  }

  // MARK: Descriptions

  /// The last actor before a description that bears its head as title or in its name.
  private func described(by index: Int) -> ActorIndex? {
    let candidate = analysis.candidates[index]
    guard let head = candidate.title.split(separator: " ").last.map(String.init) else { return nil }
    guard candidate.number != .plural else { return nil }
    if let apposed = apposition(of: index) { return apposed }
    let earlier = analysis.candidates.indices.prefix(index).reversed()
    for other in earlier {
      guard analysis.candidates[other].form == .name, let actor = actors[other] else { continue }
      if fits(actor, head: head, kind: candidate.kind) { return actor }
    }
    // "The president" may stand before the first mention of the name.
    for other in analysis.candidates.indices.dropFirst(index + 1) {
      guard analysis.candidates[other].form == .name, let actor = actors[other] else { continue }
      if candidate.kind == .person && registry.titles(of: actor).contains(head) { return actor }
    }
    return nil
  }

  /// "Iran's leader, Ayatollah X": the person named right behind a comma.
  private func apposition(of index: Int) -> ActorIndex? {
    let candidate = analysis.candidates[index]
    guard candidate.kind == .person else { return nil }
    for other in analysis.candidates.indices.dropFirst(index + 1).prefix(2) {
      let name = analysis.candidates[other]
      guard name.form == .name, name.kind == .person, name.span.start >= candidate.span.end
      else { continue }
      let gap = text.bytes[Int(candidate.span.end)..<Int(name.span.start)]
      if gap.elementsEqual(", ".utf8) || gap.elementsEqual(" ".utf8) { return actors[other] }
    }
    return nil
  }

  private func fits(_ actor: ActorIndex, head: String, kind: Actor.Kind?) -> Bool {
    switch kind {
    case .person: return registry.titles(of: actor).contains(head)
    case .organization:
      guard registry.kind(of: actor) == .organization else { return false }
      let words = registry.key(of: actor).words
      return words.contains(head) || registry.titles(of: actor).contains(head)
        || Self.papers.contains(head) && Self.isPaper(words)
    default: return false
    }
  }

  private static func isPaper(_ words: [String]) -> Bool {
    words.last.map { papersEndings.contains($0) } ?? false
  }

  private static let papers: Set<String> = [
    "paper", "newspaper", "daily", "weekly", "magazine", "outlet", "broadcaster",
  ]
  private static let papersEndings: Set<String> = [
    "times", "telegraph", "post", "guardian", "herald", "tribune", "journal", "gazette", "news",
    "chronicle", "observer", "independent", "mail", "express", "mirror", "star", "sun", "press",
    "courier", "standard", "monitor", "radio", "television", "tv", "dispatch", "examiner",
  ]

  // MARK: Pronouns

  private func antecedent(of index: Int) -> ActorIndex? {
    let pronoun = analysis.candidates[index]
    if pronoun.number == .plural { return nil }
    var fallback: ActorIndex?
    for other in analysis.candidates.indices.prefix(index).reversed() {
      let candidate = analysis.candidates[other]
      let distance = pronoun.sentence - candidate.sentence
      guard distance <= (pronoun.kind == .person ? 3 : 1), candidate.sentence >= 0 else { break }
      guard let actor = actors[other], agrees(pronoun, actor) else { continue }
      if candidate.isSubject || candidate.form == .pronoun { return actor }
      if fallback == nil { fallback = actor }
    }
    // "Its" needs a subject; a person, or a thing that acts, may be any just named.
    return pronoun.kind == .person || pronoun.isSubject ? fallback : nil
  }

  private func agrees(_ pronoun: Candidate, _ actor: ActorIndex) -> Bool {
    let kind = registry.kind(of: actor)
    guard pronoun.kind == .person else { return kind == .organization || kind == .state }
    let gender = registry.gender(of: actor)
    return kind == .person && (gender == .unknown || gender == pronoun.gender)
  }
}
