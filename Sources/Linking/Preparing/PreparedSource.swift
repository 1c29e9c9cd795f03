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
