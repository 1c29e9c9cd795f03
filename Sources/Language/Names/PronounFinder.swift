internal import Corpus

/// Finds the pronouns that may stand for an actor.
struct PronounFinder {
  let annotated: AnnotatedText

  func candidates() -> [Candidate] {
    annotated.tokens.indices.compactMap { index in
      let token = annotated.tokens[index]
      guard let form = Self.forms[token.word], token.isWord, annotated.sentence(of: index).isRead,
        !isCut(index), !(token.word == .it && isExpletive(index))
      else { return nil }
      return Candidate(
        span: token.span, form: .pronoun, kind: form.kind, name: "", title: "",
        gender: form.gender, number: form.number, isDemonym: false,
        sentence: Int(annotated.sentenceOfToken[index]),
        isSubject: RoleReader(annotated: annotated).isSubject(index..<index + 1), confidence: 0.5,
        method: "pronoun")
    }
  }

  /// "[T]he": an editor's bracket has parted a word.
  private func isCut(_ index: Int) -> Bool {
    index > 0 && annotated.tokens[index - 1].kind == .closingBracket
      && !annotated.tokens[index].hasSpaceBefore
  }

  /// "It is essential to note", "it is clear that", "it was Norway who left": nobody is meant.
  private func isExpletive(_ index: Int) -> Bool {
    let end = min(index + 10, annotated.sentence(of: index).tokens.upperBound)
    guard index + 2 < end, annotated.tokens[index + 1].isAny(.be) else { return false }
    for next in index + 2..<end {
      let token = annotated.tokens[next]
      if token.word == .who { return true }
      let before = annotated.tokens[next - 1]
      let isJudged = before.tag == .adjective || before.tag == .participle
      if token.tag == .that { return isJudged || before.tag == .name }
      if token.tag == .to { return before.tag == .adjective && !Self.raising.contains(before.word) }
      if token.isFiniteVerb || token.kind == .stop || token.kind == .semicolon { return false }
    }
    return false
  }

  /// Adjectives whose infinitive has the subject before them: "it is likely to fall".
  private static let raising = WordSet(
    ["likely", "unlikely", "certain", "sure", "ready", "able", "unable", "willing", "set", "due"]
      .map { Word($0) })

  private struct Form: Sendable {
    var kind: Actor.Kind?
    var gender: Candidate.Gender
    var number: Candidate.Number
  }

  private static let forms: WordTable<Form> = {
    let male = Form(kind: .person, gender: .male, number: .singular)
    let female = Form(kind: .person, gender: .female, number: .singular)
    let thing = Form(kind: nil, gender: .neuter, number: .singular)
    let group = Form(kind: nil, gender: .unknown, number: .plural)
    return WordTable([
      .he: male, .him: male, .his: male, .she: female, .her: female, .it: thing, .its: thing,
      .they: group, .their: group,
    ])
  }()
}
