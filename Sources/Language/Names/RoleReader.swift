internal import Corpus

/// Reads, from the words around a name, what its bearer is.
struct RoleReader {
  let annotated: AnnotatedText

  /// The words that say what a named person is, in lower case: title, role before, apposition.
  func titleWords(of run: NameRun) -> String {
    var words = run.title.map { annotated.text[annotated.tokens[$0].span] }
    let start = run.title.isEmpty ? run.tokens.lowerBound : run.title.lowerBound
    words += roleBefore(start) + roleAfter(run.tokens.upperBound)
    if !run.title.isEmpty { words += owner(before: start) }
    return Self.normal(words.joined(separator: " "))
  }

  /// Words of a title in lower case, in one spelling.
  static func normal(_ title: String) -> String {
    title.lowercased().split(separator: " ").map { $0 == "adviser" ? "advisor" : $0 }
      .joined(separator: " ")
  }

  /// "Afghan President Karzai", "Russia's president": the country before a title, marked as one.
  private func owner(before start: Int) -> [String] {
    var index = start - 1
    if index > 0, annotated.tokens[index].kind == .possessiveMark { index -= 1 }
    guard index >= 0, annotated.sentenceOfToken[index] == annotated.sentenceOfToken[start],
      annotated.tokens[index].isWord, annotated.tokens[index].isCapitalized,
      !annotated.tokens[index].isAny([.closed, .title, .personRole])
    else { return [] }
    return [annotated.text[annotated.tokens[index].span], Candidate.ownedTitle]
  }

  func gender(of run: NameRun) -> Candidate.Gender {
    for index in run.title {
      if annotated.tokens[index].isAny(.female) { return .female }
      if annotated.tokens[index].isAny(.male) { return .male }
    }
    return .unknown
  }

  /// Whether a finite verb follows, perhaps after adverbs or an insertion between commas.
  func isSubject(_ tokens: Range<Int>) -> Bool {
    if tokens.lowerBound > 0, annotated.tokens[tokens.lowerBound - 1].tag == .preposition {
      return false
    }
    var index = tokens.upperBound
    let limit = min(index + 4, annotated.tokens.count)
    while index < limit, annotated.tokens[index].tag == .adverb { index += 1 }
    if index < annotated.tokens.count, annotated.tokens[index].kind == .comma {
      // "The guard, Wim Staal, told": a name that says who the subject is.
      let isApposition =
        tokens.lowerBound > 0 && annotated.tokens[tokens.lowerBound - 1].kind == .comma
        && index + 1 < annotated.tokens.count
      if isApposition, annotated.tokens[index + 1].isFiniteVerb { return true }
      guard let comma = closingComma(after: index) else { return false }
      index = comma + 1
    }
    return index < annotated.tokens.count && annotated.tokens[index].isFiniteVerb
  }

  /// The comma that ends an insertion begun by one, in the same sentence.
  private func closingComma(after comma: Int) -> Int? {
    let end = annotated.sentence(of: comma).tokens.upperBound
    return (comma + 1..<max(comma + 1, min(end, comma + 25))).first {
      annotated.tokens[$0].kind == .comma
    }
  }

  /// "spokesman John Smith", and "the leader, John Smith".
  private func roleBefore(_ start: Int) -> [String] {
    var index = start - 1
    let isParted = index > 0 && annotated.tokens[index].kind == .comma
    if isParted { index -= 1 }
    let roles: WordClass =
      isParted ? [.personRole, .title] : [.personRole, .organizationRole, .title]
    guard index >= 0, annotated.tokens[index].isAny(roles),
      !annotated.tokens[index].isAny(.closed)
    else { return [] }
    return [annotated.text[annotated.tokens[index].span]]
  }

  /// "John Smith, the union's leader": the first role between the comma and the next mark.
  private func roleAfter(_ end: Int) -> [String] {
    guard end < annotated.tokens.count, annotated.tokens[end].kind == .comma else { return [] }
    for index in end + 1..<min(end + 8, annotated.tokens.count) {
      let token = annotated.tokens[index]
      guard token.isWord || token.kind == .possessiveMark, !token.isFiniteVerb else { return [] }
      guard token.isAny(.role), !isModifier(index) else { continue }
      // "Notes taken by John Smith, the president said": another clause begins.
      return opensClause(index) ? [] : [annotated.text[token.span]]
    }
    return []
  }

  /// Whether a verb follows a role before a mark does.
  private func opensClause(_ role: Int) -> Bool {
    let end = min(role + 12, annotated.sentence(of: role).tokens.upperBound)
    for index in role + 1..<max(role + 1, end) {
      let token = annotated.tokens[index]
      if token.kind == .comma || token.kind == .stop || token.tag == .wh { return false }
      if token.isFiniteVerb, !token.isCapitalized { return true }
    }
    return false
  }

  /// Whether a noun only says which kind of the noun after it: "company director".
  private func isModifier(_ index: Int) -> Bool {
    let next = index + 1
    guard next < annotated.tokens.count else { return false }
    return annotated.tokens[next].isAny(.role) || annotated.tokens[next].kind == .possessiveMark
  }

  /// What the words around a name make of its bearer: "the company X", "X, a regulator".
  func kind(of run: NameRun) -> Actor.Kind? {
    let start = run.tokens.lowerBound
    if start > 0, !annotated.tokens[start - 1].isCapitalized {
      let before = annotated.tokens[start - 1]
      if before.isAny(.organizationRole) { return .organization }
      if Self.vessels.contains(before.word) { return .other }
    }
    guard let role = roleAfter(run.tokens.upperBound).first else { return nil }
    let word = Word(role)
    let index = annotated.tokens[run.tokens.upperBound...].prefix(8).first { $0.word == word }
    guard let index else { return nil }
    return index.isAny(.organizationRole) ? .organization : index.isAny(.personRole) ? .person : nil
  }

  private static let vessels = WordSet(
    [
      "trawler", "ship", "vessel", "tanker", "ferry", "boat", "yacht", "freighter", "frigate",
      "destroyer", "submarine", "carrier", "satellite", "probe",
    ].map { Word($0) })
}
