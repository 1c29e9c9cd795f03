internal import Corpus

/// Finds everything in a document that may stand for an actor: names, descriptions, pronouns.
struct CandidateFinder {
  private let lexicon: Lexicon
  private let annotated: AnnotatedText

  private let models: Models

  init(lexicon: Lexicon, annotated: AnnotatedText, models: Models) {
    self.lexicon = lexicon
    self.annotated = annotated
    self.models = models
  }

  /// The candidates by position; where two overlap, the longer stands first.
  func candidates(author: TextSpan?, _ memory: inout NameModel.Memory) -> [Candidate] {
    let named = models.names == nil ? ruledNames() : modelledNames(&memory)
    var result = named.map { candidate($0.run, $0.judgement) }
    // What comes before a name as its title is no description of its own.
    let taken = named.map { annotated.span($0.run.whole) }
    let descriptions = DescriptionFinder(lexicon: lexicon, annotated: annotated)
    result += descriptions.candidates(avoiding: taken)
    result += PronounFinder(annotated: annotated).candidates()
    if let author { result.append(self.author(author)) }
    return result.sorted { $0.span < $1.span }
  }

  // MARK: Names

  typealias Named = (run: NameRun, judgement: NameClassifier.Judgement)

  /// The names that the model finds, and those of the lists that it does not.
  private func modelledNames(_ memory: inout NameModel.Memory) -> [Named] {
    let judge = ModelNameJudge(lexicon: lexicon, annotated: annotated)
    let found = models.names?.names(annotated, models: models, &memory) ?? []
    let mended = NameMending(annotated, lexicon: lexicon, names: found).mended(found)
    let modelled = mended.compactMap { name in
      let name = judge.bare(name)
      return judge.judge(name).map { (run: judge.run(name), judgement: $0) }
    }
    let listed = ruledNames().filter {
      $0.judgement.confidence == 1 || $0.judgement.kind == .other || isOffice($0)
    }
    // Both are by position, so that one pass finds the overlaps.
    var kept: [Named] = []
    var next = 0
    for name in modelled {
      while next < listed.count, listed[next].run.tokens.upperBound <= name.run.tokens.lowerBound {
        kept.append(listed[next])
        next += 1
      }
      var isCovered = false
      while next < listed.count, listed[next].run.tokens.lowerBound < name.run.tokens.upperBound {
        if prefers(listed[next], to: name) {
          kept.append(listed[next])
          isCovered = true
        }
        next += 1
      }
      if !isCovered && (kept.last?.run.tokens.upperBound ?? 0) <= name.run.tokens.lowerBound {
        kept.append(name)
      }
    }
    let names = (kept + listed[next...]).filter {
      !$0.judgement.isDemonym || actsAsPeople($0.run)
    }
    return HeadingNames(annotated).confirmed(names)
  }

  /// "Union of Island Journalists": a body by its head and what it is for, whatever the model thinks.
  private func isOffice(_ name: Named) -> Bool {
    name.judgement.method == "head" && name.judgement.kind == .organization
      && name.run.tokens.count > 2
      && name.run.tokens.dropFirst().contains { annotated.tokens[$0].word == .of }
  }

  /// Whether a name that the lists know counts and not what the model finds at its place: where it is
  /// longer, or a ship, of which the model knows nothing.
  private func prefers(_ listed: Named, to name: Named) -> Bool {
    let (known, found) = (listed.run.tokens, name.run.tokens)
    return known.count > found.count || known == found && listed.judgement.kind == .other
  }

  private func ruledNames() -> [Named] {
    let runs = NameRunFinder(lexicon: lexicon, annotated: annotated).runs()
    let classifier = NameClassifier(lexicon: lexicon, annotated: annotated)
    // Only what stands alone is judged by what the longer names are.
    let judgements = runs.map { run in
      run.isLong ? classifier.judge(run, knownParts: []) : nil
    }
    let knownParts = self.knownParts(of: runs, judgements)
    var rejectedAcronyms = WordSet()
    var names: [Named] = []
    for (run, early) in zip(runs, judgements) where !run.tokens.isEmpty {
      let judgement = run.isLong ? early : classifier.judge(run, knownParts: knownParts)
      guard let judgement else {
        if let acronym = acronym(after: run.tokens) { rejectedAcronyms.insert(acronym) }
        continue
      }
      if judgement.isDemonym && !actsAsPeople(run) { continue }
      if run.tokens.count == 1, let index = run.tokens.first,
        rejectedAcronyms.contains(annotated.tokens[index].word)
      {
        continue
      }
      names.append((run, judgement))
    }
    return names
  }

  /// The words of the surer names of several words, which a later mention may use alone.
  private func knownParts(
    of runs: [NameRun], _ judgements: [NameClassifier.Judgement?]
  ) -> WordSet {
    var parts = WordSet()
    for (run, judgement) in zip(runs, judgements) where run.isLong && judgement?.kind == .person {
      for index in run.tokens.suffix(1) where !annotated.tokens[index].isAny(.closed) {
        parts.insert(annotated.tokens[index].word)
      }
    }
    return parts
  }

  /// The letters in brackets after a name: "(JCPOA)".
  private func acronym(after tokens: Range<Int>) -> Word? {
    let index = tokens.upperBound + 1
    guard index < annotated.tokens.count, annotated.tokens[index - 1].kind == .openingBracket,
      annotated.tokens[index].capital == .all
    else { return nil }
    return annotated.tokens[index].word
  }

  /// "The Norwegians", "Americans": the people act; "Norwegian officials" only describes.
  private func actsAsPeople(_ run: NameRun) -> Bool {
    guard run.tokens.count == 1, let index = run.tokens.first else { return false }
    let next = index + 1 < annotated.tokens.count ? annotated.tokens[index + 1] : nil
    let bytes = annotated.text.bytes[annotated.tokens[index].span.range]
    if bytes.last == 0x73 && next?.kind != .hyphen { return true }
    // "The British" are many, "the Serb" is one of them.
    let isMany = ["sh", "ch", "ese", "ss"].contains {
      bytes.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    let hasArticle = index > 0 && annotated.tokens[index - 1].word == .the
    return hasArticle && isMany && (next.map { $0.isFiniteVerb || !$0.isWord } ?? true)
      && next?.kind != .hyphen
  }

  private func candidate(_ run: NameRun, _ judgement: NameClassifier.Judgement) -> Candidate {
    let roles = RoleReader(annotated: annotated)
    let title = roles.titleWords(of: run)
    return Candidate(
      span: annotated.span(run.tokens),
      form: judgement.isDemonym ? .nominal : .name, kind: judgement.kind, name: judgement.name,
      title: title, gender: gender(of: run, judgement),
      number: judgement.isDemonym ? .plural : .singular, isDemonym: judgement.isDemonym,
      sentence: Int(annotated.sentenceOfToken[run.tokens.lowerBound]),
      isSubject: roles.isSubject(run.tokens), standsFor: judgement.standsFor,
      confidence: judgement.confidence, method: judgement.method)
  }

  /// As a title tells it, else as the forename of a full name does, or one that is no last name.
  private func gender(
    of run: NameRun, _ judgement: NameClassifier.Judgement
  ) -> Candidate.Gender {
    let told = RoleReader(annotated: annotated).gender(of: run)
    guard told == .unknown, judgement.kind == .person, let forename = run.tokens.first,
      run.tokens.count > 1 || isForenameAlone(forename)
    else { return told }
    return models.genders?.gender(of: annotated.text.bytes[annotated.tokens[forename].span.range])
      ?? .unknown
  }

  private func isForenameAlone(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    guard token.isAny(.forename) else { return false }
    let letters = Word.plain(annotated.text.bytes[token.span.range])
    return !lexicon.names.kinds(letters).contains(.surname)
  }

  private func author(_ span: TextSpan) -> Candidate {
    Candidate(
      span: span, form: .name, kind: .person, name: annotated.text.singleLine(span), title: "",
      gender: .unknown, number: .singular, isDemonym: false, sentence: -1, isSubject: false,
      confidence: 0.9, method: "byline")
  }
}

/// Keeps of the names in headings those of which there is no doubt.
///
/// Where a heading has a capital on most of its words, capitals prove nothing: a name in it counts if
/// the lists know it, or if the text below names each of its words.
struct HeadingNames {
  private let annotated: AnnotatedText

  init(_ annotated: AnnotatedText) { self.annotated = annotated }

  /// The names without those that only a heading's capitals speak for.
  func confirmed(_ names: [CandidateFinder.Named]) -> [CandidateFinder.Named] {
    var known = WordSet()
    for name in names where annotated.sentence(of: name.run.tokens.lowerBound).isRead {
      for token in name.run.tokens { known.insert(annotated.tokens[token].word) }
    }
    return names.filter { name in
      let sentence = annotated.sentence(of: name.run.tokens.lowerBound)
      return sentence.isRead || name.judgement.confidence == 1
        || name.run.tokens.allSatisfy { known.contains(annotated.tokens[$0].word) }
        || !isMostlyCapitals(sentence.tokens) || isPerson(name)
    }
  }

  /// "President Trump", "Secretary Jay Carney": a title or a forename tells a person even there.
  private func isPerson(_ name: CandidateFinder.Named) -> Bool {
    guard name.judgement.kind == .person else { return false }
    let first = annotated.tokens[name.run.tokens.lowerBound]
    if first.isAny(.verb), !first.isAny(.forename) {
      // "President Warns" has no name; "President Trump" does, as one president trumps.
      return !name.run.title.isEmpty && first.verbForm == .base
    }
    return !name.run.title.isEmpty || name.run.tokens.count > 1 && first.isAny(.forename)
  }

  private func isMostlyCapitals(_ sentence: Range<Int>) -> Bool {
    let words = sentence.filter {
      annotated.tokens[$0].isWord && annotated.tokens[$0].span.length > 3
    }
    let capitals = words.count { annotated.tokens[$0].isCapitalized }
    return capitals * 5 > words.count * 3
  }
}
