/// Finds the words that tie a source to what it says.
struct CueFinder {
  /// A cue in place.
  struct Cue: Sendable {
    enum Shape: Sendable {
      /// The source is the subject: "X said", "said X", ", adding".
      case active(CueEntry)
      /// Somebody is said to: "X was thought to", "it is believed that".
      case passive(PassiveEntry)
      /// "According to X".
      case accordingTo
      /// "Reportedly".
      case adverb
    }

    /// The cue's own tokens ("ruled out", "according to").
    var tokens: Range<Int>
    /// From the first auxiliary or adverb of the verb group.
    var groupStart: Int
    var shape: Shape

    var entry: CueEntry? {
      if case .active(let entry) = shape { return entry }
      return nil
    }
  }

  private let lexicon: Lexicon
  private let annotated: AnnotatedText

  init(lexicon: Lexicon, annotated: AnnotatedText) {
    self.lexicon = lexicon
    self.annotated = annotated
  }

  func cues() -> [Cue] {
    annotated.sentences.lazy.filter(\.attributes).flatMap { sentence in
      sentence.tokens.compactMap { cue(at: $0, in: sentence.tokens) }
    }
  }

  private func cue(at index: Int, in sentence: Range<Int>) -> Cue? {
    let token = annotated.tokens[index]
    if token.word == .according, word(after: index, in: sentence) == .to {
      return Cue(tokens: index..<index + 2, groupStart: index, shape: .accordingTo)
    }
    if case .alleged? = lexicon.hedge(token.word), Self.distancing.contains(token.word) {
      return Cue(tokens: index..<index + 1, groupStart: index, shape: .adverb)
    }
    guard token.isVerb, token.tag != .auxiliary, let lemma = token.verbLemma else { return nil }
    let group = verbGroup(before: index, in: sentence)
    if group.isPassive {
      guard let passive = lexicon.passive(forLemma: lemma) else { return nil }
      return Cue(tokens: index..<index + 1, groupStart: group.start, shape: .passive(passive))
    }
    guard isActive(index, group, in: sentence) else { return nil }
    return active(index, lemma: lemma, groupStart: group.start, in: sentence)
  }

  private func active(
    _ index: Int, lemma: Word, groupStart: Int, in sentence: Range<Int>
  ) -> Cue? {
    for entry in lexicon.cues(forLemma: lemma) {
      guard let particle = entry.particle else {
        return Cue(tokens: index..<index + 1, groupStart: groupStart, shape: .active(entry))
      }
      if word(after: index, in: sentence) == particle {
        return Cue(tokens: index..<index + 2, groupStart: groupStart, shape: .active(entry))
      }
    }
    return nil
  }

  // MARK: The verb group

  private struct Group {
    var start: Int
    var isPassive: Bool
    var hasTo: Bool
  }

  /// Walks left over the auxiliaries and adverbs of a verb.
  private func verbGroup(before index: Int, in sentence: Range<Int>) -> Group {
    var group = Group(start: index, isPassive: false, hasTo: false)
    var nearest = true
    while group.start > sentence.lowerBound {
      let token = annotated.tokens[group.start - 1]
      if token.tag == .to && nearest {
        group.hasTo = true
      } else if token.isAny(.be) {
        if nearest && annotated.tokens[index].tag == .participle { group.isPassive = true }
        nearest = false
      } else if token.isAny([.have, .modal, .doVerb]) && token.tag == .auxiliary {
        nearest = false
      } else if token.tag != .adverb || token.isAny(.conjunction) {
        break
      }
      group.start -= 1
      if group.hasTo { break }
    }
    return group
  }

  /// Whether the verb has, or can have, a subject that speaks.
  private func isActive(_ index: Int, _ group: Group, in sentence: Range<Int>) -> Bool {
    if group.hasTo { return false }
    let token = annotated.tokens[index]
    switch token.tag {
    case .gerund:
      // ", adding that"; "was saying".
      return group.start < index
        || group.start > sentence.lowerBound
          && (annotated.tokens[group.start - 1].kind == .comma
            || Self.isAfterSpeech(group.start, annotated))
    case .verbPast, .participle:
      // "the plan announced by", "officials cited by": the verb only describes.
      return word(after: index, in: sentence) != .by
    case .verbBase:
      // An imperative has no source.
      return index > sentence.lowerBound
    default: return true
    }
  }

  /// "A memo warning that": a participle that tells what somebody has written.
  static func isAfterSpeech(_ start: Int, _ annotated: AnnotatedText) -> Bool {
    guard start > 1, SpeakerFinder.isSpeech(annotated.tokens[start - 1]) else { return false }
    let opening = annotated.tokens[start - 2]
    return opening.tag == .determiner && opening.word != .the || opening.tag == .adjective
      || opening.tag == .noun
  }

  /// The word after a token; nil where the sentence ends, since a cue never goes on in the next.
  private func word(after index: Int, in sentence: Range<Int>) -> Word? {
    index + 1 < sentence.upperBound ? annotated.tokens[index + 1].word : nil
  }

  private static let distancing = WordSet(
    ["reportedly", "allegedly", "purportedly", "supposedly", "ostensibly"].map { Word($0) })
}
