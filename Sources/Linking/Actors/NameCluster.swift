internal import Corpus

/// The names in one document that are taken for one actor.
struct NameCluster: Sendable {
  /// The key that the others were joined to: the fullest name.
  var key: NameKey
  /// Other keys it answers to: the acronym that the text defines for it.
  var otherKeys: Set<NameKey> = []
  /// How often each spelling stands in the document, without the title before it.
  var names: [String: Int] = [:]
  /// How often each spelling stands in the document, with the title before it.
  var surfaces: [String: Int] = [:]
  /// What speaks for each kind, by confidence.
  var kindVotes: [Actor.Kind: Float] = [:]
  /// The words that say what its bearer is, in lower case.
  var titles: Set<String> = []
  var gender: Candidate.Gender = .unknown

  init(key: NameKey) { self.key = key }

  mutating func add(_ candidate: Candidate, surface: String) {
    names[candidate.name, default: 0] += 1
    surfaces[surface, default: 0] += 1
    // Cubed, so that one sign of a kind outweighs many mentions that show none.
    let weight = candidate.confidence * candidate.confidence * candidate.confidence
    if let kind = candidate.kind { kindVotes[kind, default: 0] += weight }
    if candidate.form == .name {
      titles.formUnion(candidate.title.split(separator: " ").map(String.init))
    }
    if gender == .unknown && candidate.gender != .neuter { gender = candidate.gender }
  }

  mutating func absorb(_ other: NameCluster) {
    names.merge(other.names, uniquingKeysWith: +)
    surfaces.merge(other.surfaces, uniquingKeysWith: +)
    kindVotes.merge(other.kindVotes, uniquingKeysWith: +)
    titles.formUnion(other.titles)
    otherKeys.formUnion(other.otherKeys)
    if gender == .unknown { gender = other.gender }
  }

  /// The kind with the most behind it; ties go to the first in the order of `Actor.Kind`.
  var kind: Actor.Kind {
    var best = Actor.Kind.other
    var votes: Float = 0
    for kind in Actor.Kind.allCases where kindVotes[kind, default: 0] > votes {
      best = kind
      votes = kindVotes[kind, default: 0]
    }
    return best
  }

  var isPerson: Bool { kind == .person }
}
