/// Who has been mentioned up to a point of one document, and how salient each still is.
///
/// Salience is a sum of weights that halves with every sentence, as in Lappin and Leass (1994),
/// with those of their factors that a text without parse shows.
struct Discourse: Sendable {
  /// Somebody who can be meant: an actor, or a speaker whom the text does not name.
  enum Entity: Hashable, Sendable {
    /// An actor by its number in the document's `Cast`.
    case actor(Int32)
    /// The source of the statement at this position.
    case unnamed(Int32)

    /// The actor, where it is one.
    var actor: Int? {
      if case .actor(let actor) = self { Int(actor) } else { nil }
    }
  }

  /// The part that words play in their clause.
  enum Role: UInt8, Sendable {
    case subject
    case object
    /// Behind a preposition.
    case oblique
    /// "Norway's" in "Norway's minister".
    case owner

    /// The sums of Lappin and Leass's factors for the role.
    var weight: Float {
      switch self {
      case .subject: 310
      case .object: 280
      case .oblique: 190
      case .owner: 150
      }
    }
  }

  struct Entry: Sendable {
    var entity: Entity
    var sentence: Int
    var role: Role
    /// Whether it is somebody's source.
    var isSource: Bool
    /// The statement whose content it stands in.
    var content: Int?
  }

  private var entries: [Entry] = []

  mutating func add(_ entry: Entry) { entries.append(entry) }

  /// How far back a question may go, in entries: bounds the cost where a sentence names many.
  private static let reach = 80

  /// The most salient entity, and how far it is ahead of the next.
  struct Answer: Sendable {
    var entity: Entity
    var salience: Float
    var runnerUp: Float
  }

  /// The most salient of the entities that fit, looking back a number of sentences.
  ///
  /// - Parameter factor: What an entry's weight is multiplied with; nil where it is no antecedent.
  func mostSalient(
    at sentence: Int, within window: Int, factor: (Entry) -> Float?
  ) -> Answer? {
    var found: [(entity: Entity, sentence: Int, inSentence: Float, total: Float)] = []
    for entry in entries.suffix(Self.reach).reversed() {
      let distance = sentence - entry.sentence
      guard distance <= window else { break }
      guard let factor = factor(entry) else { continue }
      let weight = entry.role.weight * factor / Float(1 << max(distance, 0))
      if let index = found.firstIndex(where: { $0.entity == entry.entity }) {
        // Of several mentions in one sentence the strongest counts.
        if found[index].sentence == entry.sentence {
          found[index].total += max(weight - found[index].inSentence, 0)
          found[index].inSentence = max(weight, found[index].inSentence)
        } else {
          found[index].sentence = entry.sentence
          found[index].inSentence = weight
          found[index].total += weight
        }
      } else {
        found.append((entry.entity, entry.sentence, weight, weight))
      }
    }
    // Of equals the one mentioned last, which was found first.
    guard let first = found.first else { return nil }
    let best = found.dropFirst().reduce(first) { $1.total > $0.total ? $1 : $0 }
    let runnerUp = found.lazy.filter { $0.entity != best.entity }.map(\.total).max() ?? 0
    return Answer(entity: best.entity, salience: best.total, runnerUp: runnerUp)
  }
}
