internal import Corpus

/// What one document tells of a statement's source: 8 bytes.
struct PreparedSource: Sendable {
  /// How the words stand to the candidate that the source is.
  enum Relation: UInt8, Sendable {
    /// They are it, or hold it.
    case plain
    /// It has written what they name.
    case author
    /// Somebody speaks for it.
    case spokenFor
  }

  /// A word for who speaks himself.
  enum FirstPerson: UInt8, Sendable {
    case none
    case singular
    case plural
  }

  /// The candidate that the source is; -1 for none.
  var candidate: Int32 = -1
  var relation = Relation.plain
  var firstPerson = FirstPerson.none
  var gender = Candidate.Gender.unknown
  var isPlural = false
}
