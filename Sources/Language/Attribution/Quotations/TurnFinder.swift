internal import Corpus

/// Finds who speaks in a transcript: the lines that open with a speaker and a colon.
///
/// One such line proves nothing ("Background: …", "Time: 10 am"): a document is a transcript where
/// several do, of at least two speakers, and one of them returns.
struct TurnFinder {
  /// What somebody says until the next one speaks.
  struct Turn: Sendable {
    /// The words before the colon.
    var label: Range<Int>
    /// The label without the brackets behind it: "COUNSEL" of "COUNSEL (Ms Smith)".
    var speaker: Range<Int>
    var content: Range<Int>
  }

  private struct Opening {
    var label: Range<Int>
    var speaker: Range<Int>
    var key: String
    var shape: Shape
  }

  private enum Shape {
    /// "Q" and "A".
    case letter
    case capitals
    case name
  }

  let annotated: AnnotatedText
  let candidates: [Candidate]

  /// The turns by position; none where the document is no transcript.
  func turns() -> [Turn] {
    let blocks = annotated.blocks
    let openings = blocks.map(opening)
    var uses: [String: Int] = [:]
    for case let opening? in openings { uses[opening.key, default: 0] += 1 }
    let accepted = openings.map { $0.flatMap { isSpeaker($0) ? $0 : nil } }
    let speakers = Set(accepted.compactMap { $0?.key })
    guard accepted.lazy.compactMap({ $0 }).count >= 3, speakers.count >= 2,
      speakers.contains(where: { uses[$0, default: 0] > 1 })
    else { return [] }
    return turns(of: blocks, accepted)
  }

  private func turns(of blocks: [Range<Int>], _ openings: [Opening?]) -> [Turn] {
    var turns: [Turn] = []
    for (block, opening) in zip(blocks, openings) {
      if let opening {
        let content = opening.label.upperBound + 1..<block.upperBound
        turns.append(Turn(label: opening.label, speaker: opening.speaker, content: content))
      } else if let last = turns.indices.last, isSpoken(block) {
        turns[last].content = turns[last].content.lowerBound..<block.upperBound
      }
    }
    return turns
  }

  // MARK: Openings

  private func opening(of block: Range<Int>) -> Opening? {
    let tokens = annotated.tokens
    let reach = block.prefix(Self.longestLabel)
    guard let colon = reach.first(where: { tokens[$0].kind == .colon }), colon > block.lowerBound,
      colon + 1 < block.upperBound, tokens[colon + 1].hasSpaceBefore
    else { return nil }
    let label = block.lowerBound..<colon
    let bracket = label.first { tokens[$0].kind == .openingBracket }
    let speaker = label.lowerBound..<(bracket ?? colon)
    guard !speaker.isEmpty, speaker.allSatisfy({ isNamePart($0) }), let shape = shape(of: speaker)
    else { return nil }
    let key = annotated.text.singleLine(annotated.span(speaker)).lowercased()
    return Opening(label: label, speaker: speaker, key: key, shape: shape)
  }

  private func isNamePart(_ index: Int) -> Bool {
    let token = annotated.tokens[index]
    return token.isWord && token.isCapitalized || token.kind == .hyphen
      || token.kind == .possessiveMark
  }

  private func shape(of speaker: Range<Int>) -> Shape? {
    let words = speaker.map { annotated.tokens[$0] }.filter(\.isWord)
    guard let first = words.first else { return nil }
    if words.count == 1, first.word == Self.question || first.word == Self.answer {
      return .letter
    }
    if words.allSatisfy({ $0.capital == .all || $0.isAny(.title) }) { return .capitals }
    return first.isAny(.title) || isName(speaker) ? .name : nil
  }

  /// Whether an opening is a speaker, and no heading: a letter, a name, a title or a speaking role.
  private func isSpeaker(_ opening: Opening) -> Bool {
    switch opening.shape {
    case .letter, .name: return true
    case .capitals:
      let words = opening.speaker.map { annotated.tokens[$0] }
      if words.contains(where: { $0.isAny([.title, .personRole, .forename]) }) { return true }
      if words.contains(where: { Self.roles.contains($0.word) }) { return true }
      // "TIME:" and "WHERE:" are words that everybody knows, "GRAHN:" is none.
      return !words.allSatisfy { $0.isAny([.noun, .verb, .adjective, .closed]) }
    }
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let span = annotated.span(range)
    let lower = candidates.partitionPoint { $0.span.start < span.start }
    return candidates[lower...].prefix { $0.span.start == span.start }
      .contains { $0.form == .name && $0.span == span && $0.kind == .person }
  }

  /// Whether a paragraph without a label is a speaker's own words: nobody else says "I" there.
  private func isSpoken(_ block: Range<Int>) -> Bool {
    block.contains { index in
      !annotated.isQuoted(index) && Self.ownWords.contains(annotated.tokens[index].word)
    }
  }

  /// Whether a word is a part that anybody may speak in.
  static func isRole(_ word: Word) -> Bool { roles.contains(word) }

  private static let longestLabel = 16
  private static let question = Word("q")
  private static let answer = Word("a")
  private static let ownWords = Set(["i", "we", "my", "our", "you"].map { Word($0) })
  private static let roles = Set(
    [
      "question", "answer", "counsel", "moderator", "host", "speaker", "interviewer", "reporter",
      "voice", "caller", "operator", "court", "witness", "chair", "journalist", "participant",
    ].map { Word($0) })
}

extension TurnFinder.Turn {
  /// What is said, by whom: a source without a cue.
  var draft: Draft {
    Draft(
      voice: .reported, source: label, cue: nil, lemma: "", content: [content], via: [],
      stance: Stance(certainty: .certain, polarity: .positive, status: .asserted),
      method: Attribution.turn)
  }
}

extension AnnotatedText {
  /// The tokens of each block that is read, by position.
  var blocks: [Range<Int>] {
    var blocks: [Range<Int>] = []
    var last: Int?
    for sentence in sentences where sentence.isRead {
      if sentence.block == last, let open = blocks.popLast() {
        blocks.append(open.lowerBound..<sentence.tokens.upperBound)
      } else {
        blocks.append(sentence.tokens)
      }
      last = sentence.block
    }
    return blocks
  }
}
