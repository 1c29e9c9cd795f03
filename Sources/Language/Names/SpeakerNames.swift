internal import Corpus

/// Names the speakers of a transcript, whose labels in capitals no rule for names understands.
struct SpeakerNames {
  let annotated: AnnotatedText

  /// The candidates, with a person for each label that is a name, and nothing else in a label.
  func candidates(_ candidates: [Candidate], in turns: [TurnFinder.Turn]) -> [Candidate] {
    guard !turns.isEmpty else { return candidates }
    let speakers = turns.map { annotated.span($0.speaker) }
    let others = candidates.filter { candidate in
      let at = speakers.partitionPoint { $0.end <= candidate.span.start }
      return at == speakers.count || !speakers[at].overlaps(candidate.span)
    }
    return (others + turns.compactMap(name)).sorted { $0.span < $1.span }
  }

  private func name(of turn: TurnFinder.Turn) -> Candidate? {
    let title = turn.speaker.prefix { annotated.tokens[$0].isAny([.title, .personRole]) }
    let name = title.endIndex..<turn.speaker.upperBound
    guard let first = name.first, name.contains(where: { isOwn($0) }) else { return nil }
    let roles = RoleReader(annotated: annotated)
    let words = NameRun(tokens: name, title: turn.speaker.lowerBound..<first, isInitial: true)
    return Candidate(
      span: annotated.span(turn.speaker), form: .name, kind: .person,
      name: Self.inSmallLetters(annotated.text.singleLine(annotated.span(name))),
      title: roles.titleWords(of: words), gender: roles.gender(of: words), number: .singular,
      isDemonym: false, sentence: Int(annotated.sentenceOfToken[turn.speaker.lowerBound]),
      isSubject: true, confidence: 0.9, method: Attribution.turn)
  }

  /// Whether a word is no letter, and no part that anybody may speak in.
  private func isOwn(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.isWord && token.span.length > 1 && !TurnFinder.isRole(token.word)
      && !token.isAny(.closed)
  }

  /// "TETTEH-QUARSHIE" as it is written elsewhere: "Tetteh-Quarshie".
  private static func inSmallLetters(_ name: String) -> String {
    guard !name.contains(where: \.isLowercase) else { return name }
    var result = ""
    var opensWord = true
    for character in name {
      result += opensWord ? character.uppercased() : character.lowercased()
      opensWord = !character.isLetter
    }
    return result
  }
}
