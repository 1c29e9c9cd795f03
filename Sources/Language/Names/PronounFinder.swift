internal import Corpus

/// Finds the pronouns that may stand for an actor.
struct PronounFinder {
  let annotated: AnnotatedText

  func candidates() -> [Candidate] {
    annotated.tokens.indices.compactMap { index in
      let token = annotated.tokens[index]
      guard let form = Self.forms[token.word], token.isWord, annotated.sentence(of: index).isRead
      else { return nil }
      return Candidate(
        span: token.span, form: .pronoun, kind: form.kind, name: "", title: "",
        gender: form.gender, number: form.number, isDemonym: false,
        sentence: Int(annotated.sentenceOfToken[index]),
        isSubject: RoleReader(annotated: annotated).isSubject(index..<index + 1), confidence: 0.5,
        method: "pronoun")
    }
  }

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
