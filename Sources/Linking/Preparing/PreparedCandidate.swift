internal import Corpus

/// What linking keeps of a candidate: 36 bytes, no words.
struct PreparedCandidate: Sendable {
  let span: TextSpan
  /// The cluster of its name; -1 for what has none.
  let cluster: Int32
  /// The title of a description, in `PhraseTable`; -1 for what is none.
  var phrase: Int32 = -1
  /// The statement that it is the source of; -1 for none.
  var source: Int32 = -1
  /// The innermost statement whose content it stands in; -1 for none.
  var content: Int32 = -1
  /// -1 where it stands in none.
  let sentence: Int32
  /// Position of its method in `PreparedDocument.methods`.
  let method: UInt8
  /// The part it plays in its clause if it is no source.
  let role: Discourse.Role
  let form: Mention.Form
  let kind: Actor.Kind?
  private let traits: UInt8
  /// How many candidates behind a description the name stands that is its apposition; 0 for none.
  var apposition: UInt8 = 0

  init(_ candidate: Candidate, cluster: Int32, method: UInt8, in words: SurroundingWords) {
    span = candidate.span
    self.cluster = cluster
    sentence = Int32(truncatingIfNeeded: candidate.sentence)
    self.method = method
    role = candidate.isSubject ? .subject : words.role(of: candidate.span)
    form = candidate.form
    kind = candidate.kind
    let isObject = form == .pronoun && words.isObject(candidate.span)
    traits =
      candidate.gender.rawValue | candidate.number.rawValue << 2 | (isObject ? 1 << 4 : 0)
  }

  var gender: Candidate.Gender { Candidate.Gender(rawValue: traits & 3) ?? .unknown }
  var number: Candidate.Number { Candidate.Number(rawValue: traits >> 2 & 3) ?? .unknown }
  /// Whether it is a pronoun that is an object, and so no word for an owner.
  var isObject: Bool { traits & 1 << 4 != 0 }
  var isSubject: Bool { role == .subject }
  var statement: Int? { source < 0 ? nil : Int(source) }
  var saying: Int? { content < 0 ? nil : Int(content) }
}
