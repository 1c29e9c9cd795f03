internal import Corpus

/// Words that may be a name: what `NameRunFinder` cuts out and `NameClassifier` judges.
struct NameRun: Sendable {
  /// The name's own tokens, without title.
  var tokens: Range<Int>
  /// The tokens before it that are a title; empty where there is none.
  var title: Range<Int>
  /// Whether the first token opens a sentence or quotation, where a capital proves nothing.
  var isInitial: Bool

  /// Whether it has more than one word, with its title.
  var isLong: Bool { tokens.count > 1 || !title.isEmpty }

  /// The name with its title.
  var whole: Range<Int> { title.isEmpty ? tokens : title.lowerBound..<tokens.upperBound }
}

/// Finds runs of capitalised words, with the small words that join names.
struct NameRunFinder {
  private let lexicon: Lexicon
  private let annotated: AnnotatedText
  /// Words met with a capital inside a sentence, and words met without one.
  private let capitalized: WordSet
  private let lowercase: WordSet

  init(lexicon: Lexicon, annotated: AnnotatedText) {
    self.lexicon = lexicon
    self.annotated = annotated
    var capitalized = WordSet()
    var lowercase = WordSet()
    for (index, token) in annotated.tokens.enumerated() where token.isWord {
      if !token.isCapitalized {
        lowercase.insert(token.word)
      } else if !Self.isInitial(index, annotated) {
        capitalized.insert(token.word)
      }
    }
    self.capitalized = capitalized
    self.lowercase = lowercase
  }

  func runs() -> [NameRun] {
    annotated.sentences.flatMap { runs(in: $0.tokens) }
  }

  private func runs(in sentence: Range<Int>) -> [NameRun] {
    var runs: [NameRun] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard canStart(index) else {
        index += 1
        continue
      }
      let end = runEnd(from: index, limit: sentence.upperBound)
      runs += split(index..<end)
      index = end
    }
    return runs
  }

  // MARK: Where a run begins and ends

  private static func isInitial(_ index: Int, _ annotated: AnnotatedText) -> Bool {
    guard index > 0 else { return true }
    if annotated.sentence(of: index).tokens.lowerBound == index { return true }
    switch annotated.tokens[index - 1].kind {
    case .openingQuote, .openingBracket, .stop, .colon, .dash, .other: return true
    default: return false
    }
  }

  private func canStart(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    guard token.isWord, token.isCapitalized, token.span.length > 1 else { return false }
    if token.word == .the { return isArticleOfName(index) }
    if token.isAny(.closed) && !startsKnownName(index) { return false }
    guard Self.isInitial(index, annotated) else { return true }
    return isNameAtStart(index)
  }

  /// A capital "The" inside a sentence belongs to the name after it: a paper's, mostly.
  private func isArticleOfName(_ index: Int) -> Bool {
    guard !Self.isInitial(index, annotated), index + 1 < annotated.tokens.count else {
      return false
    }
    let next = annotated.tokens[index + 1]
    return next.isWord && next.isCapitalized && next.hasSpaceBefore
  }

  /// Whether a capitalised word that opens a sentence is a name, not just the sentence's first.
  private func isNameAtStart(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    if entry(index) != nil || token.isAbbreviation { return true }
    if token.capital == .all && token.span.length > 1 { return true }
    let isCommon = token.isAny([.noun, .verb, .adjective, .openAdverb])
    if !isCommon { return true }
    if capitalized.contains(token.word) && !lowercase.contains(token.word) { return true }
    guard index + 1 < annotated.tokens.count else { return false }
    if opensBodyName(index) { return true }
    let next = annotated.tokens[index + 1]
    guard next.isWord, next.isCapitalized, !next.isAny(.closed) else {
      return startsKnownName(index)
    }
    return token.isAny([.title, .forename, .personRole]) || token.isAny(.noun)
      || startsKnownName(index)
  }

  /// "Ministry of Energy" at the start of a sentence or quotation.
  private func opensBodyName(_ index: Int) -> Bool {
    let tokens = annotated.tokens
    guard tokens[index].isAny(.organizationHead), index + 2 < tokens.count else { return false }
    return tokens[index + 1].word == .of && tokens[index + 2].isCapitalized
      && !tokens[index + 2].isAny(.closed)
  }

  /// Whether the word and the two after it, or fewer, are a name that a list knows.
  private func startsKnownName(_ index: Int) -> Bool {
    for length in [4, 3, 2] where index + length <= annotated.tokens.count {
      let range = index..<index + length
      guard annotated.tokens[range].allSatisfy(\.isWord) else { continue }
      if lexicon.names.entry(bytes(range)) != nil { return true }
    }
    return false
  }

  private func runEnd(from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      if continuesName(end) {
        end += 1
      } else if let next = joined(start, end, limit) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  private func continuesName(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    guard token.isWord, token.isCapitalized, token.hasSpaceBefore else { return false }
    if annotated.tokens[index - 1].isAbbreviation && token.isAny(.closed) { return false }
    return !token.isAny(.closed) || token.isAny(.modal) && token.isAny(.forename)
  }

  /// The end of the run if small words at `end` join it to a capitalised word after them.
  private func joined(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
    let tokens = annotated.tokens
    if tokens[end].kind == .hyphen, !tokens[end].hasSpaceBefore {
      return hyphenated(start, end, limit)
    }
    guard tokens[end].isWord, end + 1 < limit else { return nil }
    if Self.particles.contains(tokens[end].word) {
      var next = end + 1
      while next < limit, tokens[next].kind == .hyphen || Self.particles.contains(tokens[next].word)
      { next += 1 }
      return next < limit && tokens[next].isWord && tokens[next].isCapitalized ? next + 1 : nil
    }
    return joinedByOf(start, end, limit)
  }

  private func hyphenated(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
    let tokens = annotated.tokens
    let next = end + 1
    guard next < limit, tokens[next].isWord, !tokens[next].hasSpaceBefore else { return nil }
    let isArticle = Self.particles.contains(tokens[end - 1].word)
    guard tokens[next].isCapitalized || isArticle else { return nil }
    let known =
      entry(end - 1) != nil
      || entry(next) != nil
    return known && !isArticle ? nil : next + 1
  }

  private func joinedByOf(_ start: Int, _ end: Int, _ limit: Int) -> Int? {
    let tokens = annotated.tokens
    let word = tokens[end].word
    guard word == .of || word == .forWord || word == .and else { return nil }
    var next = end + 1
    if word == .of, next < limit, tokens[next].word == .the { next += 1 }
    guard next < limit, tokens[next].isWord, tokens[next].isCapitalized,
      !tokens[next].isAny(.closed)
    else { return nil }
    if lexicon.names.entry(bytes(start..<next + 1)) != nil { return next + 1 }
    if !lexicon.names.kinds(Word.plain(bytes(start..<next + 1))).isEmpty { return next + 1 }
    let last = tokens[end - 1]
    if word == .and { return isListInName(start, end, next) ? next + 1 : nil }
    let isHead = last.isAny(.organizationHead) || lexicon.names.head(last.word) != nil
    let isTitle = last.isAny(.title) && !last.isAny(.organizationHead)
    return isHead && !isTitle ? next + 1 : nil
  }

  /// "Ministry of Food and Rural Affairs": an "and" inside what an office is for.
  private func isListInName(_ start: Int, _ end: Int, _ next: Int) -> Bool {
    let tokens = annotated.tokens
    guard tokens[start].isAny(.organizationHead), entry(next) == nil
    else { return false }
    return tokens[start..<end].contains { $0.word == .of || $0.word == .forWord }
  }

  private static let particles = WordSet(
    [
      "al", "el", "bin", "ibn", "bint", "de", "del", "della", "der", "den", "di", "da", "dos",
      "du", "la", "le", "van", "von", "zu", "ter", "af", "av", "y",
    ].map { Word($0) })

  // MARK: Splitting a run

  /// Parts a run into people's adjectives, titles and the names after them.
  private func split(_ run: Range<Int>) -> [NameRun] {
    if isWholeName(run) { return [make(run, title: run.lowerBound..<run.lowerBound)] }
    if let titleEnd = titleEnd(run) {
      var start = run.lowerBound
      var before: [NameRun] = []
      if start + 1 < titleEnd, entry(start) != nil {
        before = [make(start..<start + 1, title: start..<start)]
        start += 1
      }
      return before + [make(titleEnd..<run.upperBound, title: start..<titleEnd)]
    }
    return splitPeople(run)
  }

  /// A run that is one name: a known phrase, or one that ends in what names end in.
  private func isWholeName(_ run: Range<Int>) -> Bool {
    guard let last = run.last, run.count > 1 else { return true }
    if lexicon.names.entry(bytes(run)) != nil { return true }
    let tokens = annotated.tokens
    // Its head is its last word, or the one before "of": "Zambian Ministry of Energy".
    let link = run.dropFirst().first { tokens[$0].word == .of || tokens[$0].word == .forWord }
    return [last, link.map { $0 - 1 } ?? last].contains { index in
      tokens[index].isAny(.organizationHead) && !tokens[index].isAny(.title)
        || lexicon.names.head(tokens[index].word) != nil
    }
  }

  /// The index after the last word of the run that is a title or role, if a name follows it.
  private func titleEnd(_ run: Range<Int>) -> Int? {
    let tokens = annotated.tokens
    if tokens[run.lowerBound].isAny(.forename) && !tokens[run.lowerBound].isAny(.title) {
      return nil
    }
    let isTitle = { (index: Int) in
      tokens[index].isAny([.title, .personRole]) && !tokens[index].isAny(.closed)
    }
    guard let last = run.last(where: isTitle) else { return nil }
    return last + 1
  }

  private func splitPeople(_ run: Range<Int>) -> [NameRun] {
    guard run.count > 1, let entry = entry(run.lowerBound), entry.isDemonym else {
      return [make(run, title: run.lowerBound..<run.lowerBound)]
    }
    let rest = run.dropFirst()
    return [
      make(run.lowerBound..<run.lowerBound + 1, title: run.lowerBound..<run.lowerBound),
      make(rest.startIndex..<run.upperBound, title: rest.startIndex..<rest.startIndex),
    ]
  }

  private func make(_ tokens: Range<Int>, title: Range<Int>) -> NameRun {
    NameRun(
      tokens: tokens, title: title,
      isInitial: title.isEmpty && !tokens.isEmpty
        && Self.isInitial(tokens.lowerBound, annotated))
  }

  // MARK: Words

  /// What the lists know of one word.
  private func entry(_ index: Int) -> NameLexicon.Entry? {
    lexicon.names.entry(bytes(index..<index + 1))
  }

  private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    annotated.text.bytes[annotated.span(range).range]
  }
}
