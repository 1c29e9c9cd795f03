internal import Corpus

/// Makes whole the names of bodies that a model has cut: at "&", and before an acronym in brackets whose
/// letters tell how far the name reaches.
struct BodyNames {
  let annotated: AnnotatedText

  /// The names, by position, with whole ones in the place of their pieces.
  func whole(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    expanded(joined(names))
  }

  // MARK: "Lund & Vang"

  private func joined(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    withInitials(names).reduce(into: []) { result, name in
      guard let last = result.last, isAmpersand(last.tokens.upperBound),
        name.tokens.lowerBound == last.tokens.upperBound + 1
      else {
        result.append(withLetters(name))
        return
      }
      result[result.count - 1] = NameLabel.Name(
        tokens: last.tokens.lowerBound..<name.tokens.upperBound, kind: .organization,
        lead: max(last.lead, name.lead))
    }
  }

  /// The names, and "AT & T" where the model has seen none of it; "Q & A" is nobody.
  private func withInitials(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    var missed: [NameLabel.Name] = []
    for index in annotated.tokens.indices where isAmpersand(index) && joinsInitials(index) {
      let start =
        missed.last?.tokens.last == index - 1 ? missed.removeLast().tokens.lowerBound : index - 1
      missed.append(
        NameLabel.Name(tokens: start..<index + 2, kind: .organization, lead: NameMending.sure))
    }
    guard !missed.isEmpty else { return names }
    let taken = Set(missed.flatMap(\.tokens))
    let others = names.filter { !$0.tokens.contains(where: taken.contains) }
    return (others + missed).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func joinsInitials(_ index: Int) -> Bool {
    annotated.sentence(of: index).isRead && isLetters(index - 1) && isLetters(index + 1)
      && annotated.tokens[index - 1].span.length + annotated.tokens[index + 1].span.length > 2
  }

  /// "AT & T": letters on the other side of the mark are of the name.
  private func withLetters(_ name: NameLabel.Name) -> NameLabel.Name {
    var tokens = name.tokens
    if isAmpersand(tokens.lowerBound - 1), isLetters(tokens.lowerBound - 2) {
      tokens = tokens.lowerBound - 2..<tokens.upperBound
    }
    if isAmpersand(tokens.upperBound), isLetters(tokens.upperBound + 1) {
      tokens = tokens.lowerBound..<tokens.upperBound + 2
    }
    guard tokens != name.tokens else { return name }
    return NameLabel.Name(tokens: tokens, kind: .organization, lead: name.lead)
  }

  private func isLetters(_ index: Int) -> Bool {
    guard annotated.tokens.indices.contains(index) else { return false }
    let token = annotated.tokens[index]
    return token.isWord && token.isCapitalized && (token.capital == .all || token.span.length == 1)
  }

  private func isAmpersand(_ index: Int) -> Bool {
    guard annotated.tokens.indices.contains(index) else { return false }
    let span = annotated.tokens[index].span
    return span.length == 1 && annotated.text.bytes[Int(span.start)] == UInt8(ascii: "&")
  }

  // MARK: "Air and Sea Operations Centre (ASOC)"

  private func expanded(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    let found = annotated.tokens.indices.compactMap { index -> NameLabel.Name? in
      guard let range = expansion(ofAcronymAt: index) else { return nil }
      return expansion(range, of: names)
    }
    guard !found.isEmpty else { return names }
    let others = names.filter { name in
      let at = found.partitionPoint { $0.tokens.upperBound <= name.tokens.lowerBound }
      return at == found.count || !found[at].tokens.overlaps(name.tokens)
    }
    return (others + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A range as a name, of the kind of those within it; nil where there is none, for a term has letters too.
  private func expansion(_ range: Range<Int>, of names: [NameLabel.Name]) -> NameLabel.Name? {
    let from = names.partitionPoint { $0.tokens.upperBound <= range.lowerBound }
    let inside = names[from...].prefix { $0.tokens.lowerBound < range.upperBound }
    guard let last = inside.last, inside.allSatisfy({ range.contains($0.tokens.lowerBound) }),
      last.tokens.upperBound <= range.upperBound
    else { return nil }
    let isWhole = last.tokens == range
    return NameLabel.Name(
      tokens: range, kind: last.kind == .person || !isWhole ? .organization : last.kind,
      lead: last.lead)
  }

  /// The words before a bracket whose first letters are an acronym's: capitals, and small words that only
  /// a small letter stands for ("DoD").
  private func expansion(ofAcronymAt index: Int) -> Range<Int>? {
    let tokens = annotated.tokens
    guard index > 1, index + 1 < tokens.count, tokens[index - 1].kind == .openingBracket,
      tokens[index + 1].kind == .closingBracket, tokens[index].isCapitalized
    else { return nil }
    var letters = annotated.text.bytes[tokens[index].span.range]
    guard 3...8 ~= letters.count, letters.allSatisfy({ $0.isLetter }) else { return nil }
    let sentence = annotated.sentence(of: index).tokens
    var word = index - 2
    while let letter = letters.last, word >= sentence.lowerBound {
      let token = tokens[word]
      if token.isWord, token.isCapitalized {
        guard first(of: token) == letter else { return nil }
        letters.removeLast()
      } else if token.isWord {
        guard token.isAny(.closed) else { return nil }
        if first(of: token) == letter { letters.removeLast() }
      } else if token.kind != .hyphen, !isAmpersand(word) {
        return nil
      }
      word -= 1
    }
    let start = word + 1
    return letters.isEmpty && tokens[start].isCapitalized ? start..<index - 1 : nil
  }

  private func first(of token: Token) -> UInt8 { annotated.text.bytes[Int(token.span.start)] }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
