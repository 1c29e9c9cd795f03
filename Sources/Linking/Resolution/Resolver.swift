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
  private let bearers: BearerIndex
  /// For each candidate, the actor it stands for.
  private(set) var actors: [ActorIndex?]
  /// For each candidate that stands for an actor, what led to it.
  private(set) var resolutions: [Resolution?]

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
    bearers = BearerIndex(analysis, actors: actors, registry: registry)
    resolutions = zip(analysis.candidates, actors).map { candidate, actor in
      actor.map { _ in candidate.form == .name ? .name : .description }
    }
    for index in analysis.candidates.indices where actors[index] == nil {
      switch analysis.candidates[index].form {
      case .name: break
      case .nominal:
        if let actor = apposition(of: index) {
          stand(index, for: actor, by: .apposition)
        } else {
          stand(index, for: described(by: index), by: .description)
        }
      case .pronoun: stand(index, for: antecedent(of: index), by: .pronoun)
      }
    }
  }

  private mutating func stand(_ index: Int, for actor: ActorIndex?, by resolution: Resolution) {
    actors[index] = actor
    resolutions[index] = actor.map { _ in resolution }
  }

  // MARK: Descriptions

  /// The last actor before a description that bears its head as title or in its name.
  private func described(by index: Int) -> ActorIndex? {
    let candidate = analysis.candidates[index]
    guard candidate.number != .plural, let head = BearerIndex.head(of: candidate) else {
      return nil
    }
    if let named = bearers.last(before: index, head: head, kind: candidate.kind) {
      return actors[named]
    }
    // "The president" may stand before the first mention of the name.
    guard candidate.kind == .person else { return nil }
    return bearers.firstPerson(behind: index, head: head).flatMap { actors[$0] }
  }

  /// "Norway's minister, Anna X": the person named right behind a comma.
  private func apposition(of index: Int) -> ActorIndex? {
    let candidate = analysis.candidates[index]
    guard candidate.kind == .person, candidate.number != .plural else { return nil }
    for other in analysis.candidates.indices.dropFirst(index + 1).prefix(2) {
      let name = analysis.candidates[other]
      guard name.form == .name, name.kind == .person, name.span.start >= candidate.span.end
      else { continue }
      let gap = text.bytes[Int(candidate.span.end)..<Int(name.span.start)]
      if gap.elementsEqual(", ".utf8) || gap.elementsEqual(" ".utf8) { return actors[other] }
    }
    return nil
  }

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
