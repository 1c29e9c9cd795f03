/// Makes the names of a document agree: a word that is surely one kind of name in one place is that in
/// all, and a person's last name alone is that person.
///
/// Each find of a phrase votes for its kind with its lead (after Krishnan and Manning 2006, who do
/// the same with a second model). Linear in the names.
struct NameConsistency {
  private let annotated: AnnotatedText
  /// For each phrase, the votes for each kind.
  private var votes: [UInt32: [NameLabel.Kind: Float]] = [:]

  init(_ names: [NameLabel.Name], _ annotated: AnnotatedText) {
    self.annotated = annotated
    for name in names {
      let lead = max(0, name.lead)
      votes[phrase(name.tokens), default: [:]][name.kind, default: 0] += lead
      guard name.kind == .person, name.tokens.count > 1, let last = name.tokens.last else {
        continue
      }
      votes[phrase(last..<last + 1), default: [:]][.person, default: 0] += lead
    }
  }

  /// The names, each of the kind that most speaks for.
  func agreed(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    names.map { name in
      var name = name
      let kinds = votes[phrase(name.tokens)] ?? [:]
      for kind in NameLabel.Kind.allCases where kinds[kind] ?? 0 > kinds[name.kind] ?? 0 {
        name.kind = kind
      }
      return name
    }
  }

  private func phrase(_ tokens: Range<Int>) -> UInt32 {
    var hash = PhraseHash()
    for token in tokens { hash.combine(annotated.spelling(token).exact) }
    return hash.value
  }
}
