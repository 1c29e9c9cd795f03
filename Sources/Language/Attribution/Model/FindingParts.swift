/// Mends the edges of what the role model finds, where the grammar leaves no doubt.
struct FindingParts {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  /// The source and content of a finding.
  func mended(_ roles: RoleLabel.Roles) -> (source: Range<Int>?, content: [Range<Int>]) {
    guard let source = roles.source.max(by: { $0.count < $1.count }) else {
      return (nil, content(roles.content))
    }
    // "Said X, was late": the clause goes on behind the comma.
    let clause = source.dropFirst().first { index in
      annotated.tokens[index - 1].kind == .comma && annotated.tokens[index].isFiniteVerb
    }
    let rest = clause.map { [$0..<source.upperBound] } ?? []
    return (
      self.source(source.lowerBound..<(clause ?? source.upperBound)),
      content(roles.content) + rest
    )
  }

  /// A source without the marks at its edges, with the names listed before it.
  private func source(_ range: Range<Int>) -> Range<Int>? {
    let sentence = annotated.sentence(of: range.lowerBound).tokens
    let trimmed = annotated.trimmed(range)
    guard !trimmed.isEmpty else { return nil }
    return NounPhrases(annotated).withListedNames(trimmed, sentence.lowerBound)
  }

  /// The pieces of a content but for the "it" of "it is believed that" and for the noun of an adjunct
  /// that opens the sentence ("in an interview, ...").
  private func content(_ pieces: [Range<Int>]) -> [Range<Int>] {
    guard pieces.count > 1 else { return pieces }
    let told = pieces.filter { !isExpletive($0) && !isCutFromAdjunct($0) }
    return told.isEmpty ? pieces : told
  }

  private func isExpletive(_ piece: Range<Int>) -> Bool {
    piece.count == 1 && annotated.tokens[piece.lowerBound].word == .it
  }

  private func isCutFromAdjunct(_ piece: Range<Int>) -> Bool {
    let opening = piece.lowerBound - 1
    guard opening >= 0, annotated.tokens[opening].tag == .preposition else { return false }
    return annotated.sentence(of: piece.lowerBound).tokens.lowerBound == opening
  }
}
