internal import Corpus

/// People whose given name goes on in small letters after a hyphen: "Tsai Ing-wen", "Kim Jong-un",
/// "Prayut Chan-o-cha".
///
/// "Fumio Kishida-led" and "Obama-era" are none: a word of English follows. Linear in the text.
struct HyphenatedNames {
  let annotated: AnnotatedText

  /// The names, whole, with those that the model has passed over, by position.
  func whole(_ names: [NameLabel.Name]) -> [NameLabel.Name] {
    let people = annotated.tokens.indices.compactMap(person)
    guard !people.isEmpty else { return names }
    var others: [NameLabel.Name] = []
    var starts: [Int: Int] = [:]
    for name in names {
      let at = people.partitionPoint { $0.upperBound <= name.tokens.lowerBound }
      if at < people.count, people[at].overlaps(name.tokens) {
        starts[at] = min(starts[at] ?? people[at].lowerBound, name.tokens.lowerBound)
      } else {
        others.append(name)
      }
    }
    let whole = people.indices.map { at in
      let start = starts[at] ?? people[at].lowerBound
      return NameLabel.Name(
        tokens: start..<people[at].upperBound, kind: .person, lead: NameMending.sure)
    }
    return (others + whole).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The name around a hyphen, from its first capital on.
  private func person(around hyphen: Int) -> Range<Int>? {
    guard joins(hyphen), hyphen > 1, isOwn(hyphen - 1), isOwn(hyphen - 2),
      annotated.tokens[hyphen - 1].hasSpaceBefore, !isEnglish(hyphen - 1)
    else { return nil }
    let sentence = annotated.sentence(of: hyphen).tokens
    var start = hyphen - 2
    guard start >= sentence.lowerBound, !annotated.tokens[start].isAny(.openAdverb) else {
      return nil
    }
    while start > sentence.lowerBound, hyphen - start < Self.longest, isOwn(start - 1),
      !isEnglish(start - 1)
    { start -= 1 }
    var end = hyphen + 2
    while end + 1 < sentence.upperBound, joins(end) { end += 2 }
    return start..<end
  }

  /// Whether a hyphen joins a part in small letters that is no word of its own.
  private func joins(_ hyphen: Int) -> Bool {
    guard hyphen + 1 < annotated.tokens.count, annotated.tokens[hyphen].kind == .hyphen,
      !annotated.tokens[hyphen].hasSpaceBefore
    else { return false }
    let part = annotated.tokens[hyphen + 1]
    guard part.isWord, part.capital == .none, !part.hasSpaceBefore else { return false }
    return !isEnglish(hyphen + 1) || isSyllable(part)
  }

  private func isOwn(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.isWord && token.isCapitalized && !token.isAbbreviation
      && !token.isAny([.closed, .title, .personRole])
  }

  private func isEnglish(_ index: Int) -> Bool {
    annotated.tokens[index].isAny([.noun, .verb, .adjective, .openAdverb, .closed])
  }

  /// "un", "yuan", "in": consonants, vowels, and no more than "n", "ng", "m", "k" or "l" after them.
  private func isSyllable(_ token: Token) -> Bool {
    guard token.span.length < Self.longest, !Self.endings.contains(token.word) else { return false }
    let letters = annotated.text.bytes[token.span.range]
    let rest = letters.drop { !Self.vowels.contains($0) }.drop { Self.vowels.contains($0) }
    return rest.isEmpty || rest.elementsEqual("ng".utf8)
      || rest.count == 1 && rest.allSatisfy { "nmkl".utf8.contains($0) }
  }

  private static let longest = 6
  private static let vowels = Set("aeiouy".utf8)
  /// Words that follow names after a hyphen as English: "state-run", "Boeing-free".
  private static let endings = WordSet(
    ["run", "free", "to", "on", "by", "like", "only", "up", "go", "do", "a", "i"].map { Word($0) })
}
