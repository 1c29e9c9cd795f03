/// What the lexicons say of a word; a word may be several things.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  // Closed classes, from function-words.tsv.
  static let determiner = WordClass(rawValue: 1 << 0)
  static let preposition = WordClass(rawValue: 1 << 1)
  static let pronoun = WordClass(rawValue: 1 << 2)
  static let possessive = WordClass(rawValue: 1 << 3)
  static let conjunction = WordClass(rawValue: 1 << 4)
  static let subordinator = WordClass(rawValue: 1 << 5)
  static let that = WordClass(rawValue: 1 << 6)
  static let wh = WordClass(rawValue: 1 << 7)
  static let modal = WordClass(rawValue: 1 << 8)
  static let be = WordClass(rawValue: 1 << 9)
  static let have = WordClass(rawValue: 1 << 10)
  static let doVerb = WordClass(rawValue: 1 << 11)
  static let to = WordClass(rawValue: 1 << 12)
  static let negation = WordClass(rawValue: 1 << 13)
  static let adverb = WordClass(rawValue: 1 << 14)
  static let particle = WordClass(rawValue: 1 << 15)

  // Open classes, from words.tsv by way of `Morphology`.
  static let noun = WordClass(rawValue: 1 << 16)
  static let verb = WordClass(rawValue: 1 << 17)
  static let adjective = WordClass(rawValue: 1 << 18)
  static let openAdverb = WordClass(rawValue: 1 << 19)
  /// Met more often as a verb than as anything else.
  static let mostlyVerb = WordClass(rawValue: 1 << 20)

  // What it is a word for.
  static let title = WordClass(rawValue: 1 << 21)
  static let personRole = WordClass(rawValue: 1 << 22)
  static let organizationRole = WordClass(rawValue: 1 << 23)
  static let stateRole = WordClass(rawValue: 1 << 24)
  static let report = WordClass(rawValue: 1 << 25)
  static let unnamed = WordClass(rawValue: 1 << 26)
  static let organizationHead = WordClass(rawValue: 1 << 27)
  static let forename = WordClass(rawValue: 1 << 28)
  static let female = WordClass(rawValue: 1 << 29)
  static let male = WordClass(rawValue: 1 << 30)

  /// A noun for somebody, in its commonest sense ("father", "teacher"); from words.tsv.
  ///
  /// The models do not know it: `known` leaves it out.
  static let person = WordClass(rawValue: 1 << 31)

  /// The classes that the models were trained with.
  var known: WordClass { subtracting(.person) }

  static let closed: WordClass = [
    .determiner, .preposition, .pronoun, .possessive, .conjunction, .subordinator, .that, .wh,
    .modal, .be, .have, .doVerb, .to, .negation, .adverb,
  ]
  /// The words that are nothing else, so that the large lists need not be asked.
  static let function: WordClass = [
    .determiner, .pronoun, .possessive, .that, .wh, .be, .have, .doVerb, .to, .conjunction,
  ]
  static let auxiliary: WordClass = [.modal, .be, .have, .doVerb]
  static let role: WordClass = [.personRole, .organizationRole, .stateRole]

  /// The classes that function-words.tsv names.
  static let named: [String: WordClass] = [
    "determiner": .determiner, "preposition": .preposition, "pronoun": .pronoun,
    "possessive": .possessive, "conjunction": .conjunction, "subordinator": .subordinator,
    "that": .that, "wh": .wh, "modal": .modal, "be": .be, "have": .have, "do": .doVerb,
    "to": .to, "negation": .negation, "adverb": .adverb, "particle": .particle,
  ]
}
