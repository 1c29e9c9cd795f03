internal import Corpus

/// Run-in headings: "Background: …", "Challenges: …" on sibling paragraphs.
enum LabelFinder {
  /// A label before its colon, and where the text after it begins.
  struct Label: Equatable {
    var title: TextSpan
    var bodyStart: Int
  }

  /// The labels of paragraphs that follow one another, in their order; nil for those without.
  ///
  /// A label needs a sibling: a run of one is none. Where one of a run has another turn, or returns
  /// within it, or the paragraphs speak in the first person, they are turns of speakers.
  static func labels(of paragraphs: [Passage], turns: TurnLabels) -> [Label?] {
    var labels = paragraphs.map(label)
    var start = 0
    while start < labels.count {
      var end = start
      while end < labels.count, labels[end] != nil { end += 1 }
      if end > start, !isRunOfSections(labels[start..<end], paragraphs, turns) {
        for index in start..<end { labels[index] = nil }
      }
      start = end + 1
    }
    return labels
  }

  private static func isRunOfSections(
    _ labels: ArraySlice<Label?>, _ paragraphs: [Passage], _ turns: TurnLabels
  ) -> Bool {
    guard labels.count >= 2, !labels.indices.contains(where: { turns.open(paragraphs[$0]) })
    else { return false }
    var titles: Set<String> = []
    var spoken = 0
    for case (let index, let label?) in zip(labels.indices, labels) {
      let piece = paragraphs[index]
      let title = Passage(piece.text, Int(label.title.start), Int(label.title.end))
      guard titles.insert(title.lowercased).inserted else { return false }
      if Grammar.isInFirstPerson(piece.from(label.bodyStart)) { spoken += 1 }
    }
    return spoken * 2 <= labels.count
  }

  /// What comes before the first colon where it reads like a label and a text follows it.
  private static func label(of piece: Passage) -> Label? {
    let start = piece.endOfBullet ?? piece.start
    let content = piece.from(start)
    guard let colon = content.firstIndex(of: UInt8(ascii: ":"), limit: 62),
      colon + 1 < content.end, Passage.isSpace(content.text[colon + 1])
    else { return nil }
    let label = content.upTo(colon)
    let body = content.from(colon + 1)
    guard label.length >= 2, label.isTitleLike(words: 6, bytes: 60), !holdsStop(label),
      !Grammar.opensSpeech(label), body.length >= 40, body.wordCount(limit: 6) == 6
    else { return nil }
    return Label(title: label.span, bodyStart: body.start)
  }

  /// Whether a sentence ends inside a label; the stops of "U.S." end none.
  private static func holdsStop(_ label: Passage) -> Bool {
    for index in label.start..<label.end {
      switch label.text[index] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return true
      case UInt8(ascii: "."):
        let isAbbreviation = index > label.start && Passage.isUpper(label.text[index - 1])
        if !isAbbreviation { return true }
      default: continue
      }
    }
    return false
  }
}
