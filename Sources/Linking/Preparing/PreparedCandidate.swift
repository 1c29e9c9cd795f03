internal import Corpus

/// What linking keeps of a candidate: 24 bytes, no words.
struct PreparedCandidate: Sendable {
  let span: TextSpan
  /// The cluster of its name or, where it has none, the title of a description.
  private let reference: Int32
  /// The innermost statement whose content it is in; -1 for none.
  var content: Int32 = -1
  /// -1 where it is in none.
  let sentence: Int32
  /// Position of its method in `PreparedDocument.methods`.
  let method: UInt8
  let form: Mention.Form
  private var traits: Traits

  /// - Parameters:
  ///   - cluster: The cluster of its name; -1 for what has none.
  ///   - phrase: The title of a description, in `PhraseTable`; -1 for what is none.
  ///   - apposition: How many candidates after a description the name stands that is its
  ///     apposition, at most 2; 0 for none.
  init(
    _ candidate: Candidate, cluster: Int32, phrase: Int32, apposition: UInt8, method: UInt8,
    in words: SurroundingWords
  ) {
    span = candidate.span
    sentence = Int32(truncatingIfNeeded: candidate.sentence)
    self.method = method
    form = candidate.form
    reference = cluster >= 0 ? cluster : phrase
    traits = Traits()
    traits[.hasCluster] = cluster >= 0 ? 1 : 0
    traits[.role] = (candidate.isSubject ? .subject : words.role(of: candidate.span)).rawValue
    traits[.kind] = candidate.kind?.number ?? 0
    traits[.gender] = candidate.gender.rawValue
    traits[.number] = candidate.number.rawValue
    traits[.isObject] = form == .pronoun && words.isObject(candidate.span) ? 1 : 0
    traits[.apposition] = apposition
    traits[.isAgent] = words.isAgent(candidate.span) ? 1 : 0
    traits[.isAddressed] = form == .name && words.isAddressed(candidate.span) ? 1 : 0
  }

  /// The cluster of its name; -1 for what has none.
  var cluster: Int32 { traits[.hasCluster] == 1 ? reference : -1 }
  /// The title of a description, in `PhraseTable`; -1 for what is none.
  var phrase: Int32 { traits[.hasCluster] == 1 ? -1 : reference }
  /// The part it plays in its clause if it is no source.
  var role: Discourse.Role { Discourse.Role(rawValue: traits[.role]) ?? .object }
  var kind: Actor.Kind? { Actor.Kind(number: traits[.kind]) }
  var gender: Candidate.Gender { Candidate.Gender(rawValue: traits[.gender]) ?? .unknown }
  var number: Candidate.Number { Candidate.Number(rawValue: traits[.number]) ?? .unknown }
  /// Whether it is a pronoun that is an object, and so no word for an owner.
  var isObject: Bool { traits[.isObject] == 1 }
  /// How many candidates after a description the name stands that is its apposition; 0 for none.
  var apposition: Int { Int(traits[.apposition]) }
  /// Whether it is a name with which somebody is called: "Ahmed, I …", "Hi Ahmed,".
  var isAddressed: Bool { traits[.isAddressed] == 1 }
  /// Whether it follows "by", and so is no subject even where it speaks.
  var isAgent: Bool { traits[.isAgent] == 1 }
  /// Whether it is the source of a statement.
  var isSource: Bool {
    get { traits[.isSource] == 1 }
    set { traits[.isSource] = newValue ? 1 : 0 }
  }
  var isSubject: Bool { role == .subject }
  var saying: Int? { content < 0 ? nil : Int(content) }

  /// Several small numbers in 16 bits.
  private struct Traits {
    /// Where a number begins, and how many bits it has.
    enum Field {
      case role
      case kind
      case gender
      case number
      case apposition
      case isObject
      case isSource
      case hasCluster
      case isAddressed
      case isAgent

      var position: (shift: UInt16, mask: UInt16) {
        switch self {
        case .role: (0, 3)
        case .kind: (2, 7)
        case .gender: (5, 3)
        case .number: (7, 3)
        case .apposition: (9, 3)
        case .isObject: (11, 1)
        case .isSource: (12, 1)
        case .hasCluster: (13, 1)
        case .isAddressed: (14, 1)
        case .isAgent: (15, 1)
        }
      }
    }

    private var bits: UInt16 = 0

    subscript(_ field: Field) -> UInt8 {
      get {
        let (shift, mask) = field.position
        return UInt8(truncatingIfNeeded: bits >> shift & mask)
      }
      set {
        let (shift, mask) = field.position
        bits = bits & ~(mask << shift) | (UInt16(newValue) & mask) << shift
      }
    }
  }
}

extension Actor.Kind {
  /// From 1, in the order of the cases.
  fileprivate var number: UInt8 {
    switch self {
    case .person: 1
    case .organization: 2
    case .state: 3
    case .place: 4
    case .other: 5
    }
  }

  /// The kind that has a number; nil where none has it.
  fileprivate init?(number: UInt8) {
    switch number {
    case 1: self = .person
    case 2: self = .organization
    case 3: self = .state
    case 4: self = .place
    case 5: self = .other
    default: return nil
    }
  }
}
