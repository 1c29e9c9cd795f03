internal import Corpus

/// Who has been mentioned up to a point of one document, and how salient each still is.
///
/// Salience is a sum of weights that halves with every sentence, as in Lappin and Leass (1994),
/// with those of their factors that a text without parse shows.
struct Discourse: Sendable {
  /// Somebody who can be meant: an actor, or one whom the text does not name.
  enum Entity: Hashable, Sendable {
    /// An actor by its number in the document's `Cast`.
    case actor(Int32)
    /// The source of the statement at this position.
    case unnamed(Int32)
    /// The person that the candidate at this position describes ("her father").
    case described(Int32)

    /// The actor, where it is one.
    var actor: Int? {
      if case .actor(let actor) = self { Int(actor) } else { nil }
    }
  }

  /// The part that words play in their clause.
  enum Role: UInt8, Sendable {
    case subject
    case object
    /// After a preposition.
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
    /// The statement whose content it is in.
    var content: Int?
  }

  private var entries: [Entry] = []

  mutating func add(_ entry: Entry) { entries.append(entry) }

  /// How far back a question may go, in entries: bounds the cost where a sentence names many.
  private static let reach = 80

  /// The entries of a sentence and of so many before it, the last one first.
  func recent(at sentence: Int, within window: Int) -> ReversedCollection<ArraySlice<Entry>> {
    var start = entries.count
    let first = max(start - Self.reach, 0)
    while start > first, sentence - entries[start - 1].sentence <= window { start -= 1 }
    return entries[start...].reversed()
  }

  /// The most salient entity, and how far it is ahead of the next.
  struct Answer: Sendable {
    var entity: Entity
    var salience: Float
    var runnerUp: Float
  }
}

/// Adds up how salient each entity of a few sentences is at the last of them.
struct Salience {
  private struct Sum {
    var entity: Discourse.Entity
    var sentence: Int
    var inSentence: Float
    var total: Float
    var share: Float = 1
  }

  private let sentence: Int
  private var sums: [Sum] = []

  init(at sentence: Int) { self.sentence = sentence }

  /// Adds an entry, which must not follow the last one added.
  ///
  /// - Parameter factor: What the weight of its role is multiplied with.
  mutating func add(_ entry: Discourse.Entry, factor: Float) {
    let weight = entry.role.weight * factor / Float(1 << max(sentence - entry.sentence, 0))
    guard let index = sums.firstIndex(where: { $0.entity == entry.entity }) else {
      sums.append(
        Sum(entity: entry.entity, sentence: entry.sentence, inSentence: weight, total: weight))
      return
    }
    // Of several mentions in one sentence the strongest counts.
    if sums[index].sentence == entry.sentence {
      let more = max(weight - sums[index].inSentence, 0)
      sums[index].total += more * sums[index].share
      sums[index].inSentence += more
    } else {
      // Who was spoken of at length gives way to whoever has just come: earlier mentions count little.
      sums[index].share = Self.earlier
      sums[index].sentence = entry.sentence
      sums[index].inSentence = weight
      sums[index].total += weight * Self.earlier
    }
  }

  /// How much of their weight mentions count before the latest sentence that has one.
  private static let earlier: Float = 0.2

  /// The entity with the highest sum; of equals the one mentioned last, which was added first.
  var answer: Discourse.Answer? {
    guard var best = sums.first else { return nil }
    var runnerUp: Float = 0
    for sum in sums.dropFirst() {
      if sum.total > best.total {
        runnerUp = max(runnerUp, best.total)
        best = sum
      } else {
        runnerUp = max(runnerUp, sum.total)
      }
    }
    return Discourse.Answer(entity: best.entity, salience: best.total, runnerUp: runnerUp)
  }
}

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
