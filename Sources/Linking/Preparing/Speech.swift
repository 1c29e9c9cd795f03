internal import Corpus

/// What one document tells of a statement's source: 12 bytes.
struct PreparedSource: Sendable {
  /// A word for who speaks himself.
  enum FirstPerson: UInt8, Sendable {
    case none
    case singular
    case plural
    /// "You".
    case second
  }

  /// The candidate that the source is; -1 for none.
  var candidate: Int32 = -1
  /// How the source's words stand to it.
  var relation = Attribution.Speaker.Relation.plain
  var firstPerson = FirstPerson.none
  var gender = Candidate.Gender.unknown
  var isPlural = false
  /// Whether it is nothing but what somebody has just said or written: "the statement".
  var isStatement = false
  /// Whether it answers what another has just said: "he replied".
  var isReply = false
}

/// How the candidates of one document stand to what is said in it: who is a source, what is said
/// by whom.
struct Speech {
  /// For each statement, what is known of its source.
  private(set) var sources: [PreparedSource]
  /// The statements whose source is no candidate, by the position of the source.
  private(set) var unnamed: [Int32]
  /// The statements whose source is a candidate, by the candidate; of several the last one.
  private(set) var named: [Int32]

  /// Those who speak with the first, by statement; those of one in the order of the text.
  private(set) var others: [Other] = []

  /// Somebody who makes a statement together with another.
  struct Other: Sendable {
    var statement: Int32
    var candidate: Int32
  }

  private static let replies: Set<String> = ["reply", "answer", "respond", "retort"]

  /// Reads the sources of attributions and notes with the candidates what they are.
  ///
  /// - Parameter statementOf: For each attribution the position of its statement.
  init(
    _ analysis: Analysis, statementOf: [Int], text: DocumentText,
    candidates: inout [PreparedCandidate]
  ) {
    let words = SurroundingWords(text)
    sources = Array(repeating: PreparedSource(), count: analysis.attributions.count)
    var unnamed: [Int] = []
    var statementOfSource = [Int32](repeating: -1, count: candidates.count)
    for (index, attribution) in analysis.attributions.enumerated() {
      guard let span = attribution.source else { continue }
      let reading = attribution.speakers.first
      var source = PreparedSource()
      if let reading {
        source.candidate = Int32(truncatingIfNeeded: reading.candidate)
        source.relation = reading.relation
        candidates[reading.candidate].isSource = true
        statementOfSource[reading.candidate] = Int32(truncatingIfNeeded: statementOf[index])
        for other in attribution.speakers.dropFirst() {
          candidates[other.candidate].isSource = true
          others.append(
            Other(
              statement: Int32(truncatingIfNeeded: statementOf[index]),
              candidate: Int32(truncatingIfNeeded: other.candidate)))
        }
      } else if !words.isNobody(span) {
        unnamed.append(index)
      }
      if reading.map({ candidates[$0.candidate].form == .nominal }) ?? true {
        source.isPlural = words.isPlural(span)
        source.gender = words.gender(of: span)
      }
      source.firstPerson = words.firstPerson(span)
      source.isStatement = attribution.isBySpeech
      source.isReply = Self.replies.contains(attribution.lemma)
      sources[statementOf[index]] = source
    }
    others.sort { ($0.statement, $0.candidate) < ($1.statement, $1.candidate) }
    named = statementOfSource.filter { $0 >= 0 }
    let attributions = analysis.attributions
    unnamed.sort { Self.start(attributions[$0]) < Self.start(attributions[$1]) }
    self.unnamed = unnamed.map { Int32(truncatingIfNeeded: statementOf[$0]) }
    // Parents come before their children, so that the innermost is the last to mark.
    for (index, attribution) in attributions.enumerated() where attribution.voice != .narrated {
      for span in attribution.content {
        var position = candidates.partitionPoint { $0.span.start < span.start }
        while position < candidates.count, candidates[position].span.start < span.end {
          candidates[position].content = Int32(truncatingIfNeeded: statementOf[index])
          position += 1
        }
      }
    }
  }

  private static func start(_ attribution: Attribution) -> UInt32 { attribution.source?.start ?? 0 }
}
