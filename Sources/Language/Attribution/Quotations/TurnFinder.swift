internal import Corpus

/// Finds who speaks in a transcript, and until where: whoever opens a turn speaks until the next.
///
/// `Reading` has told the labels by their looks and by how they return, `SpeakerLabels` which of them
/// are somebody.
struct TurnFinder {
  /// What somebody says until the next one speaks.
  struct Turn: Sendable {
    /// The words of the label that say who speaks, with a bracket after them.
    var label: Range<Int>
    /// The label without the brackets after it: "COUNSEL" of "COUNSEL (Ms Smith)".
    var speaker: Range<Int>
    var content: Range<Int>
    /// The name in the bracket after an office, "The Minister (Ms Lund)".
    var bearer: Range<Int>?
    /// The name by which the one before has called on this speaker, whose label names nobody.
    var called: Range<Int>?
  }

  let annotated: AnnotatedText
  let candidates: [Candidate]

  /// The turns by position; none where the document is no transcript.
  func turns() -> [Turn] {
    guard annotated.sentences.contains(where: \.isSpeaker) else { return [] }
    let blocks = self.blocks()
    let labels = speakerLabels(of: blocks)
    let lastLabel = blocks.lastIndex { $0.1.isSpeaker } ?? 0
    let longest = longestTurn(in: blocks[..<lastLabel])
    var turns: [Turn] = []
    var open: Turn?
    var asker: Range<Int>?
    for (index, (range, sentence)) in blocks.enumerated() {
      let closes =
        !sentence.isRead || isRule(range) || isHeading(range)
        || leadsToQuotedLines(index, blocks)
      let isTail =
        index > lastLabel + longest
        && !range.contains { SpeakerLabels.isSelf(annotated.tokens[$0]) }
      if sentence.isSpeaker || closes || isTail {
        turns += parted(open, labels)
        if sentence.isSpeaker { asker = self.asker(in: range) ?? asker }
        open = sentence.isSpeaker ? turn(of: range, labels) : nil
        if isQuestion(open) { open?.called = asker }
      } else if let turn = open, !isAside(range) {
        let start = turn.content.isEmpty ? range.lowerBound : turn.content.lowerBound
        open?.content = start..<range.upperBound
      }
    }
    turns += parted(open, labels)
    turns.removeAll { isEntry($0.content) }
    return CalledSpeakers(annotated: annotated, candidates: candidates).named(turns)
  }

  /// The tokens of each block, and its first sentence.
  private func blocks() -> [(Range<Int>, AnnotatedText.Sentence)] {
    var blocks: [(Range<Int>, AnnotatedText.Sentence)] = []
    for sentence in annotated.sentences {
      if let last = blocks.last, last.1.block == sentence.block {
        blocks[blocks.count - 1].0 = last.0.lowerBound..<sentence.tokens.upperBound
      } else {
        blocks.append((sentence.tokens, sentence))
      }
    }
    return blocks
  }

  /// How many paragraphs a turn may have after the last label: one where all others have no more.
  private func longestTurn(
    in blocks: ArraySlice<(Range<Int>, AnnotatedText.Sentence)>
  ) -> Int {
    var (longest, length, labels) = (1, 0, 0)
    for (_, sentence) in blocks {
      length = sentence.isSpeaker ? 0 : length + 1
      longest = max(longest, length)
      labels += sentence.isSpeaker ? 1 : 0
    }
    return labels > 1 && longest == 1 ? longest : .max / 2
  }

  /// "CROSS-EXAMINATION", "## Questions": a line of capitals, or one with a heading's mark.
  private func isHeading(_ block: Range<Int>) -> Bool {
    guard let first = block.first, let last = block.last else { return false }
    if annotated.text.bytes[Int(annotated.tokens[first].span.start)] == UInt8(ascii: "#") {
      return true
    }
    let words = annotated.tokens[block].filter(\.isWord)
    return words.count <= 6 && annotated.tokens[last].kind != .stop
      && words.allSatisfy { $0.capital == .all } && words.contains { $0.span.length > 3 }
  }

  /// A rule or a row of stars: after it nobody is known to go on speaking.
  private func isRule(_ block: Range<Int>) -> Bool {
    block.allSatisfy { !annotated.tokens[$0].isWord && annotated.tokens[$0].kind != .number }
  }

  /// "(Laughter.)", "[Crosstalk]", "END 3:10 P.M.": nobody says it.
  private func isAside(_ block: Range<Int>) -> Bool {
    guard let first = block.first, let last = block.last else { return true }
    let tokens = annotated.tokens
    if tokens[first].kind == .openingBracket, tokens[last].kind == .closingBracket { return true }
    let words = block.filter { tokens[$0].isWord }
    return words.count <= 6 && words.allSatisfy { tokens[$0].capital == .all }
      && block.contains { tokens[$0].kind == .number }
  }

  /// "On 3 May 2021, Anna Lund wrote:", before lines that stand deeper: hers, and not the answerer's.
  private func leadsToQuotedLines(
    _ index: Int, _ blocks: [(Range<Int>, AnnotatedText.Sentence)]
  ) -> Bool {
    guard index + 1 < blocks.count, let last = blocks[index].0.last,
      annotated.tokens[last].kind == .colon
    else { return false }
    let next = PassageBlocks.depth(of: blocks[index + 1].0, annotated)
    return next > PassageBlocks.depth(of: blocks[index].0, annotated)
  }

  /// "Emeka Nwosu", "chief of staff": who somebody is, in a list of those who take part, and nothing said.
  private func isEntry(_ content: Range<Int>) -> Bool {
    let tokens = annotated.tokens[content]
    guard content.count <= Self.longestEntry,
      !tokens.contains(where: { $0.kind == .stop || $0.isFiniteVerb })
    else { return false }
    if tokens.contains(where: { $0.isAny([.title, .personRole, .person]) }) { return true }
    let span = annotated.span(content)
    let lower = candidates.partitionPoint { $0.span.start < span.start }
    return candidates[lower...].prefix { $0.span.start == span.start }
      .contains { $0.form == .name && $0.span.contains(span) }
  }

  // MARK: Labels

  private func speakerLabels(
    of blocks: [(Range<Int>, AnnotatedText.Sentence)]
  ) -> SpeakerLabels {
    let labels = blocks.indices.compactMap { index -> SpeakerLabels.Label? in
      let block = blocks[index].0
      guard blocks[index].1.isSpeaker, let (_, speaker) = parts(of: block) else { return nil }
      let next = index + 1 < blocks.count ? blocks[index + 1] : blocks[index]
      let marks = [block.lowerBound..<speaker.lowerBound, speaker.upperBound..<block.upperBound]
      return SpeakerLabels.Label(
        speaker: speaker,
        isTimed: marks.joined().contains { annotated.tokens[$0].kind == .number },
        body: next.1.isRead ? next.0 : 0..<0)
    }
    return SpeakerLabels(annotated, candidates: candidates, labels: labels)
  }

  /// The turn that a label opens, still without content; nil where the label is no speaker.
  private func turn(of block: Range<Int>, _ labels: SpeakerLabels) -> Turn? {
    guard let (label, speaker) = parts(of: block), labels.isSpeaker(speaker) else { return nil }
    let after = speaker.upperBound..<label.upperBound
    let open = after.first { annotated.tokens[$0].kind == .openingBracket }
    let bearer = open.map { $0 + 1..<max($0 + 1, label.upperBound - 1) }
    let isNamed = bearer.map { annotated.tokens[$0].allSatisfy(\.isCapitalized) } ?? false
    return Turn(
      label: label, speaker: speaker, content: block.upperBound..<block.upperBound,
      bearer: isNamed ? bearer : nil)
  }

  /// Who asks from a "BY MR HOLM:" on.
  private func asker(in block: Range<Int>) -> Range<Int>? {
    guard let (label, _) = parts(of: block), let first = label.first, label.count > 1,
      annotated.tokens[first].word == .by
    else { return nil }
    return first + 1..<label.upperBound
  }

  private func isQuestion(_ turn: Turn?) -> Bool {
    turn.map {
      $0.speaker.count == 1 && annotated.tokens[$0.speaker.lowerBound].word == Self.letter
    }
      ?? false
  }

  /// A turn, and those of others whose labels in capitals are inside its paragraphs.
  private func parted(_ turn: Turn?, _ labels: SpeakerLabels) -> [Turn] {
    guard var open = turn, !open.content.isEmpty else { return [] }
    var turns: [Turn] = []
    let end = open.content.upperBound
    for colon in open.content where annotated.tokens[colon].kind == .colon {
      guard colon + 1 < end,
        let label = loudLabel(before: colon, from: open.content.lowerBound),
        labels.isSpeaker(label)
      else { continue }
      open.content = open.content.lowerBound..<label.lowerBound
      if !open.content.isEmpty { turns.append(open) }
      open = Turn(label: label, speaker: label, content: colon + 1..<end)
    }
    return turns + [open]
  }

  /// The label "MARY JONES" inside a paragraph, after the end of a sentence.
  private func loudLabel(before colon: Int, from start: Int) -> Range<Int>? {
    let tokens = annotated.tokens
    var first = colon
    while first > start, colon - first < Self.longest,
      tokens[first - 1].capital == .all
        || tokens[first - 1].isCapitalized && tokens[first - 1].isAny(.title)
    {
      first -= 1
    }
    guard first < colon, tokens[first..<colon].contains(where: { $0.span.length > 2 }),
      first == start || [.stop, .closingQuote, .closingBracket].contains(tokens[first - 1].kind)
    else { return nil }
    return first..<colon
  }

  /// A label's words without marks, times and affiliation, and those of the speaker alone.
  private func parts(of block: Range<Int>) -> (label: Range<Int>, speaker: Range<Int>)? {
    let tokens = annotated.tokens
    var start = block.lowerBound
    // "<v.loud Anna Lund>", "[00:00:12]", "**", "##".
    if annotated.text.bytes[Int(tokens[start].span.start)] == UInt8(ascii: "<") {
      start = block.dropFirst().first { tokens[$0].hasSpaceBefore } ?? start
    }
    while start < block.upperBound, !tokens[start].isWord { start += 1 }
    var end = start
    while end < block.upperBound, isPart(end, from: start) { end += 1 }
    guard start < end else { return nil }
    return (start..<bracketEnd(after: start..<end, in: block), start..<end)
  }

  private func isPart(_ index: Int, from start: Int) -> Bool {
    let token = annotated.tokens[index]
    switch token.kind {
    case .word, .hyphen, .possessiveMark: return true
    // "Speaker 1", but not "Anna Lund 00:20".
    case .number: return index == start + 1 && token.span.length <= 3
    case .stop: return annotated.tokens[index].isAbbreviation
    default: return false
    }
  }

  /// After "(Mr Holm)", which says who has the part; a time or a district says nothing.
  private func bracketEnd(after speaker: Range<Int>, in block: Range<Int>) -> Int {
    let rest = speaker.upperBound..<block.upperBound
    guard let open = rest.first(where: { annotated.tokens[$0].kind == .openingBracket }),
      let close = rest.last(where: { annotated.tokens[$0].kind == .closingBracket }),
      open + 1 < close, annotated.tokens[open + 1].isAny(.title) || isOffice(speaker)
    else { return speaker.upperBound }
    return close + 1
  }

  /// "The Minister for Fisheries": what names an office and nobody.
  private func isOffice(_ speaker: Range<Int>) -> Bool {
    annotated.tokens[speaker.lowerBound].word == .the
      || speaker.contains {
        annotated.tokens[$0].word == .of || annotated.tokens[$0].word == .forWord
      }
  }

  /// Whether a word is a part that anybody may speak in.
  static func isRole(_ word: Word) -> Bool { roles.contains(word) }

  private static let longest = 8
  private static let longestEntry = 12
  private static let letter = Word("q")
  private static let roles = WordSet(
    [
      "question", "answer", "counsel", "moderator", "host", "speaker", "interviewer", "reporter",
      "voice", "caller", "operator", "court", "witness", "chair", "journalist", "participant",
      "interviewee", "questioner", "narrator", "audience", "press", "respondent", "presenter",
    ].map { Word($0) })
}

extension TurnFinder.Turn {
  /// What is said, by whom: a source without a cue.
  var draft: Draft {
    Draft(
      voice: .reported, source: label, called: called ?? bearer, cue: nil, lemma: "",
      content: [content],
      via: [],
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
