internal import Corpus

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
