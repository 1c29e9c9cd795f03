internal import Corpus

/// The genders of the people of one document: as their titles tell, or as its pronouns show.
struct Genders: Sendable {
  private let told: [Candidate.Gender]
  private var votes: [(female: Int32, male: Int32)]
  private(set) var isEmpty = true

  init(_ cast: Cast) {
    told = cast.genders
    votes = Array(repeating: (0, 0), count: cast.count)
  }

  /// Counts a pronoun that can hardly mean anybody else.
  mutating func count(_ gender: Candidate.Gender, for actor: Int) {
    switch gender {
    case .female: votes[actor].female += 1
    case .male: votes[actor].male += 1
    case .unknown, .neuter: return
    }
    isEmpty = false
  }

  /// Unknown where neither a title nor most of the pronouns tell.
  func gender(of actor: Int) -> Candidate.Gender {
    guard told[actor] == .unknown else { return told[actor] }
    let (female, male) = votes[actor]
    if female > 2 * male { return .female }
    return male > 2 * female ? .male : .unknown
  }
}
