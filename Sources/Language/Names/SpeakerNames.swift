internal import Corpus

/// Names the speakers of a transcript, whose labels in capitals no rule for names understands.
struct SpeakerNames {
  let annotated: AnnotatedText
  let genders: GenderModel?

  /// The candidates, with a person for each label that is a name, a description for each that is an
  /// office ("THE PRESIDENT"), and nothing else in a label.
  func candidates(_ candidates: [Candidate], in turns: [TurnFinder.Turn]) -> [Candidate] {
    guard !turns.isEmpty else { return candidates }
    let labels = turns.map { annotated.span($0.label) }
    let others = candidates.filter { $0.span.isApart(from: labels) }
    let speakers = namingBodies(turns.compactMap(candidate), among: others)
    let known = (others + speakers).sorted { $0.span < $1.span }
    return (known + introductions(of: turns, apartFrom: known)).sorted { $0.span < $1.span }
  }

  /// The speakers, with the body that the letters of a label shorten in the place of a person.
  ///
  /// "WN" is Wikinews, where the text names one body that the letters shorten and nobody of these
  /// initials.
  private func namingBodies(_ speakers: [Candidate], among others: [Candidate]) -> [Candidate] {
    let labels = Set(speakers.filter(isLetters).map(\.name))
    guard 1...Self.fewLabels ~= labels.count else { return speakers }
    let people = Set(
      others.lazy.filter { $0.form == .name && $0.kind == .person }
        .map { String($0.name.split(separator: " ").compactMap(\.first)) })
    let names = Set(
      others.lazy.filter { $0.form == .name && $0.kind == .organization }.map(\.name))
    var bodies: [String: String] = [:]
    for label in labels where !people.contains(label) {
      let shortened = names.filter { shortens(label.lowercased(), $0) }
      if shortened.count == 1 { bodies[label] = shortened.first }
    }
    return speakers.map { speaker in
      guard isLetters(speaker), let body = bodies[speaker.name] else { return speaker }
      var named = speaker
      named.kind = .organization
      named.name = body
      named.gender = .unknown
      return named
    }
  }

  /// Whether a label is two or three capitals.
  private func isLetters(_ speaker: Candidate) -> Bool {
    2...3 ~= speaker.span.length && speaker.form == .name
      && speaker.name.utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }

  /// Labels of letters in one transcript that are looked up: a bound for what is none.
  private static let fewLabels = 16

  /// Whether letters are in their order in a word that the first of them opens.
  private func shortens(_ letters: String, _ word: String) -> Bool {
    var rest = letters[...]
    for letter in word.lowercased() {
      guard letter.isLetter else { return false }
      if letter == rest.first {
        rest.removeFirst()
      } else if rest.count == letters.count {
        return false
      }
    }
    return rest.isEmpty && word.utf8.count > letters.utf8.count + 2
  }

  /// Full names of speakers that are passed over elsewhere, as their words mean something else too:
  /// "Josh Earnest" where somebody speaks as "MR EARNEST".
  private func introductions(
    of turns: [TurnFinder.Turn], apartFrom known: [Candidate]
  ) -> [Candidate] {
    let last = Set(turns.compactMap { $0.speaker.last.map { annotated.tokens[$0].word } })
    let spans = known.map(\.span)
    return annotated.tokens.indices.dropFirst().compactMap { index in
      let token = annotated.tokens[index]
      guard token.isCapitalized, last.contains(token.word), isForename(index - 1),
        !token.isAny([.title, .personRole]),
        annotated.sentenceOfToken[index - 1] == annotated.sentenceOfToken[index],
        annotated.span(index - 1..<index + 1).isApart(from: spans)
      else { return nil }
      return name(index - 1..<index + 1)
    }
  }

  private func isForename(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    guard token.isWord, token.isCapitalized else { return false }
    if token.isAny(.forename) { return true }
    // After a title it may be a word as well: "Press Secretary Josh".
    let isTitled = index > 0 && annotated.tokens[index - 1].isAny([.title, .personRole])
    let isWord = token.isAny([.noun, .verb, .adjective, .openAdverb, .closed, .title, .personRole])
    guard isTitled || !isWord, let genders else { return false }
    return genders.gender(of: annotated.text.bytes[token.span.range]) != .unknown
  }

  private func candidate(of turn: TurnFinder.Turn) -> Candidate? {
    if let bearer = turn.bearer { return name(bearer) }
    return name(turn.speaker) ?? office(turn.speaker)
  }

  private func name(_ speaker: Range<Int>) -> Candidate? {
    let title = speaker.prefix { annotated.tokens[$0].isAny([.title, .personRole]) }
    // "MS:" is who has these letters, and no title without a name.
    let name = title.count == speaker.count ? speaker : title.endIndex..<speaker.upperBound
    guard let first = name.first,
      isName(name, hasTitle: !title.isEmpty && title.count < speaker.count)
    else { return nil }
    let roles = RoleReader(annotated: annotated)
    let words = NameRun(tokens: name, title: speaker.lowerBound..<first, isInitial: true)
    var gender = roles.gender(of: words)
    if gender == .unknown, name.count > 1 {
      let forename = annotated.text.bytes[annotated.tokens[first].span.range]
      gender = genders?.gender(of: forename) ?? .unknown
    }
    return Candidate(
      span: annotated.span(name), form: .name, kind: .person,
      name: inSmallLetters(annotated.span(name)), title: roles.titleWords(of: words),
      gender: gender, number: .singular, isDemonym: false,
      sentence: Int(annotated.sentenceOfToken[speaker.lowerBound]), isSubject: true,
      confidence: 0.9, method: Attribution.turn)
  }

  /// "THE PRESIDENT", "CHAIR": whoever bears that title in the document.
  private func office(_ speaker: Range<Int>) -> Candidate? {
    guard let last = speaker.last, annotated.tokens[last].isAny([.title, .personRole]) else {
      return nil
    }
    return Candidate(
      span: annotated.span(speaker), form: .nominal, kind: .person, name: "",
      title: annotated.text.singleLine(annotated.span(speaker)).lowercased(), gender: .unknown,
      number: .singular, isDemonym: false,
      sentence: Int(annotated.sentenceOfToken[speaker.lowerBound]), isSubject: true,
      confidence: 0.5, method: Attribution.turn)
  }

  /// Whether a label's words are somebody's own: no letter, no part that anybody may speak in, and no
  /// office alone ("SENIOR ADMINISTRATION OFFICIAL").
  private func isName(_ words: Range<Int>, hasTitle: Bool) -> Bool {
    // "REPORTER ON TV" is no Mr On.
    guard let first = words.first, let last = words.last, words.contains(where: { isOwn($0) }),
      words.count == 1 || !annotated.tokens[first].isAny(.preposition)
    else { return false }
    if hasTitle { return true }
    let isOffice = annotated.tokens[last].isAny([.title, .personRole])
    return !isOffice
      || words.contains {
        annotated.tokens[$0].isAny(.forename) && !annotated.tokens[$0].isAny(.title)
      }
        && words.count > 1
  }

  private func isOwn(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    let letters = token.span.length - (token.isAbbreviation ? 1 : 0)
    // "SO:" has somebody's initials, whatever the word means in small letters.
    let isInitials = token.capital == .all && 2...3 ~= letters
    return token.isWord && letters > 1 && !TurnFinder.isRole(token.word)
      && (isInitials || !token.isAny(.closed))
  }

  /// "TETTEH-QUARSHIE" as it is written elsewhere: "Tetteh-Quarshie"; letters that stand for a name
  /// stay as they are ("WN").
  private func inSmallLetters(_ span: TextSpan) -> String {
    annotated.text.singleLine(span).split(separator: " ").map { word in
      let letters = word.filter(\.isLetter)
      let isLoud = letters.count > 3 && !letters.contains(where: \.isLowercase)
      return isLoud ? Self.small(word) : String(word)
    }.joined(separator: " ")
  }

  private static func small(_ name: Substring) -> String {
    var result = ""
    var opensWord = true
    for character in name {
      // Of the Turkish "İ" Unicode makes an "i" with a second dot.
      let small = character == "İ" ? "i" : character.lowercased()
      result += opensWord ? character.uppercased() : small
      opensWord = !character.isLetter
    }
    return result
  }
}

extension TextSpan {
  /// Whether it overlaps none of some spans, which are sorted and apart.
  func isApart(from spans: [TextSpan]) -> Bool {
    let at = spans.partitionPoint { $0.end <= start }
    return at == spans.count || !spans[at].overlaps(self)
  }
}
