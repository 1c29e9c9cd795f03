internal import Corpus

/// The genders of the people of one document: as their titles tell, or as its pronouns show.
struct Genders: Sendable {
  private let registry: ActorRegistry
  private var votes: [ActorIndex: (female: Int, male: Int)] = [:]

  init(_ registry: ActorRegistry) { self.registry = registry }

  /// Counts a pronoun that can hardly mean anybody else.
  mutating func count(_ gender: Candidate.Gender, for actor: ActorIndex) {
    switch gender {
    case .female: votes[actor, default: (0, 0)].female += 1
    case .male: votes[actor, default: (0, 0)].male += 1
    case .unknown, .neuter: break
    }
  }

  var isEmpty: Bool { votes.isEmpty }

  /// Unknown where neither a title nor most of the pronouns tell.
  func gender(of actor: ActorIndex) -> Candidate.Gender {
    let told = registry.gender(of: actor)
    guard told == .unknown, let (female, male) = votes[actor] else { return told }
    if female > 2 * male { return .female }
    return male > 2 * female ? .male : .unknown
  }
}
