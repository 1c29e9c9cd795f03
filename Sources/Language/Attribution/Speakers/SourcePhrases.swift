internal import Corpus

/// Takes a source apart: the phrases of those who speak together, and the core of each.
struct SourcePhrases {
  /// A noun phrase up to its head, without what hangs on it after.
  struct Core {
    var start: Int
    var end: Int
    /// The last noun, name or pronoun.
    var head: Int?
    /// The name that the head belongs to.
    var name: Int?
    /// The names before the head, which own it or say of what kind it is.
    var names: [Int] = []
    /// The last word before an "'s".
    var owner: Int?
    /// The last name before an "'s".
    var owningName: Int?
  }

  private let annotated: AnnotatedText
  private let places: CandidatePlaces

  init(_ annotated: AnnotatedText, _ places: CandidatePlaces) {
    self.annotated = annotated
    self.places = places
  }

  /// A source without the prepositions, adverbs and marks that a model may have put before it.
  func withoutLead(_ source: Range<Int>) -> Range<Int> {
    var start = source.lowerBound
    while start < source.upperBound, places.name(at: start) == nil, isLead(annotated.tokens[start])
    { start += 1 }
    return start..<source.upperBound
  }

  private func isLead(_ token: Token) -> Bool {
    switch token.tag {
    case .preposition, .adverb, .subordinator, .conjunction, .that: true
    default: !token.isWord && token.kind != .number
    }
  }

  /// The core of a phrase.
  func core(of phrase: Range<Int>) -> Core {
    var core = Core(start: phrase.lowerBound, end: phrase.lowerBound)
    var index = phrase.lowerBound
    while index < phrase.upperBound {
      if let name = places.name(at: index) {
        let end = min(places.end(of: name), phrase.upperBound)
        if isHalf(end, of: phrase) {
          index = end + 1
          continue
        }
        if let last = core.name { core.names.append(last) }
        index = end
        (core.head, core.name) = (index - 1, name)
        continue
      }
      let token = annotated.tokens[index]
      if core.name != nil, core.head == index - 1 {
        if token.isPostnominal {
          index += 1
          core.head = index - 1
          continue
        }
        if let next = afterAcronym(index, in: phrase) {
          index = next
          continue
        }
      }
      if ends(token, afterHead: core.head != nil) { break }
      if token.kind == .possessiveMark {
        core.owner = index - 1
        core.owningName = core.name ?? core.owningName
      } else if isNominal(token) {
        if let last = core.name { core.names.append(last) }
        (core.head, core.name) = (index, nil)
      }
      index += 1
    }
    core.end = index
    return core
  }

  /// "London-based professor": a name that is but half a word says of what kind somebody is.
  private func isHalf(_ end: Int, of phrase: Range<Int>) -> Bool {
    end + 1 < phrase.upperBound && annotated.tokens[end].kind == .hyphen
      && annotated.tokens[end + 1].isWord && !annotated.tokens[end + 1].isCapitalized
  }

  /// "The Road Board (RB) chair Anna Lund": where a phrase goes on after its body's acronym.
  private func afterAcronym(_ index: Int, in phrase: Range<Int>) -> Int? {
    guard annotated.tokens[index].kind == .openingBracket, index + 3 < phrase.upperBound,
      annotated.tokens[index + 2].kind == .closingBracket,
      annotated.tokens[index + 3].isAny([.personRole, .title])
    else { return nil }
    return index + 3
  }

  private func isNominal(_ token: Token) -> Bool {
    switch token.tag {
    case .noun, .pluralNoun, .name, .pronoun, .number: true
    default: token.isWord && token.isCapitalized && !token.isAny(.closed)
    }
  }

  private func ends(_ token: Token, afterHead: Bool) -> Bool {
    switch token.kind {
    case .comma, .semicolon, .colon, .dash, .openingBracket, .closingBracket, .stop: return true
    default: break
    }
    switch token.tag {
    case .preposition, .to, .wh, .that, .conjunction, .subordinator: return true
    case .verbPast, .verbThird, .verbBase, .auxiliary, .gerund, .participle:
      return afterHead && !token.isCapitalized
    default: return false
    }
  }

  /// A phrase with the place after it: "a teacher at the school".
  static func withPlace(_ phrase: Range<Int>, _ annotated: AnnotatedText) -> Range<Int> {
    let end = annotated.sentence(of: phrase.lowerBound).tokens.upperBound
    guard phrase.upperBound < end, annotated.tokens[phrase.upperBound].tag == .preposition,
      let place = NounPhrases(annotated).phrase(startingAt: phrase.upperBound + 1, to: end)
    else { return phrase }
    return phrase.lowerBound..<place.upperBound
  }

  // MARK: Several speakers

  /// The phrases that "and" and "or" join at the top: one where nobody else speaks.
  func conjuncts(of source: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = source.lowerBound
    var commas: [Int] = []
    var isAfterPreposition = false
    var index = start
    while index < source.upperBound {
      if let name = places.name(at: index) {
        index = max(index + 1, places.end(of: name))
        continue
      }
      let token = annotated.tokens[index]
      switch token.tag {
      case .preposition, .to, .wh, .that, .gerund, .subordinator:
        guard let next = asWellAs(index, in: source) else {
          isAfterPreposition = true
          break
        }
        parts += listed(start..<index, commas)
        (start, commas, index) = (next, [], next - 1)
      case .conjunction where token.word == .and && index > start && !isAfterPreposition:
        parts += listed(start..<index, commas)
        start = index + 1
        commas = []
      default:
        if token.kind == .comma {
          commas.append(index)
          isAfterPreposition = false
        } else if let next = asWellAs(index, in: source) {
          parts += listed(start..<index, commas)
          (start, commas, index) = (next, [], next - 1)
        }
      }
      index += 1
    }
    let rest = start..<source.upperBound
    return rest.isEmpty ? parts : parts + [rest]
  }

  /// After "as well as" and "along with", which join those who speak as "and" does.
  private func asWellAs(_ index: Int, in source: Range<Int>) -> Int? {
    index > source.lowerBound && index + 3 <= source.upperBound
      && Self.isAsWellAs(index, annotated) ? index + 3 : nil
  }

  /// Whether "as well as" begins at a token.
  static func isAsWellAs(_ index: Int, _ annotated: AnnotatedText) -> Bool {
    annotated.tokens[index...].prefix(3).map(\.word) == asWellAs
  }

  private static let asWellAs = ["as", "well", "as"].map { Word($0) }

  /// "Norway, Sweden and Iceland": what commas part before the "and", where each is a name.
  private func listed(_ range: Range<Int>, _ commas: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for comma in commas + [range.upperBound] where comma > start {
      parts.append(start..<comma)
      start = comma + 1
    }
    let areNames = parts.allSatisfy { part in
      let core = core(of: part)
      return core.name != nil && core.end == part.upperBound
    }
    return areNames && parts.count > 1 ? parts : [range]
  }
}

/// The words that tell when something was said.
enum TimeWords {
  /// Whether a word is a day's, or a unit of time.
  static func isTime(_ token: Token) -> Bool {
    days.contains(token.word) || units.contains(token.nounLemma ?? token.word)
  }

  /// Whether a time may end with a word that is a day's name: it needs nothing before it.
  static func isDay(_ token: Token) -> Bool { days.contains(token.word) }

  /// Whether a word may come before a time: "this week", "on Friday".
  static func leads(_ token: Token) -> Bool { leads.contains(token.word) || isTime(token) }

  /// Where a time that ends just before a token begins; the token itself where none does.
  static func start(before end: Int, from lower: Int, _ tokens: [Token]) -> Int {
    guard end - 1 > lower, isTime(tokens[end - 1]) else { return end }
    var start = end - 1
    while start > lower + 1, leads(tokens[start - 1]) { start -= 1 }
    return start < end - 1 || isDay(tokens[end - 1]) ? start : end
  }

  private static let days = words(
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday", "tonight")
  private static let units = words(
    "day", "night", "morning", "afternoon", "evening", "week", "weekend", "month", "year", "hour",
    "january", "february", "april", "june", "july", "august", "september", "october", "november",
    "december")
  private static let leads = words(
    "this", "last", "next", "on", "late", "early", "earlier", "later", "that", "in", "every")

  private static func words(_ words: String...) -> WordSet { WordSet(words.map { Word($0) }) }
}
