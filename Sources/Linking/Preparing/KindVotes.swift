internal import Corpus

/// What speaks for each kind of actor, by confidence.
struct KindVotes: Sendable {
  private var person: Float = 0
  private var organization: Float = 0
  private var state: Float = 0
  private var place: Float = 0
  private var other: Float = 0

  mutating func add(_ weight: Float, for kind: Actor.Kind) {
    switch kind {
    case .person: person += weight
    case .organization: organization += weight
    case .state: state += weight
    case .place: place += weight
    case .other: other += weight
    }
  }

  mutating func add(_ votes: KindVotes) {
    person += votes.person
    organization += votes.organization
    state += votes.state
    place += votes.place
    other += votes.other
  }

  /// The kind with the most behind it; ties go to the first in the order of `Actor.Kind`.
  var winner: Actor.Kind {
    var best = Actor.Kind.other
    var votes: Float = 0
    if person > votes { (best, votes) = (.person, person) }
    if organization > votes { (best, votes) = (.organization, organization) }
    if state > votes { (best, votes) = (.state, state) }
    if place > votes { (best, votes) = (.place, place) }
    if other > votes { best = .other }
    return best
  }
}
