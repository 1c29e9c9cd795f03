/// What one document says and reports, before anybody is known: claims without actors.
///
/// 36 bytes a statement and 8 for each of its spans. It does not change with the corpus, so all
/// corpora that a document is part of share one.
package struct StatementTable: Sendable {
  private struct Row: Sendable {
    var anchor: TextSpan
    var confidence: Float
    /// Where its spans end in `spans`: its source and cue, if it has them, then its content.
    var end: UInt32
    /// -1 for a statement that is in no other.
    var parent: Int32
    var section: Int32
    /// Position in `words` of its cue's lemma.
    var lemma: Int32
    /// Position in `methods`.
    var method: UInt8
    var hasSource: Bool
    var hasCue: Bool
    var voice: Claim.Voice
    var certainty: Claim.Certainty
    var polarity: Claim.Polarity
    var status: Claim.Status
  }

  private var rows: [Row] = []
  private var spans: [TextSpan] = []
  private var words = WordList()
  private var methods = WordList()

  package init() {}

  package var count: Int { rows.count }

  /// Adds what a claim says; its actors are left out.
  package mutating func append(_ claim: Claim, content: [TextSpan]) {
    if let source = claim.source { spans.append(source.span) }
    if let cue = claim.cue { spans.append(cue.span) }
    spans += content
    rows.append(
      Row(
        anchor: claim.anchor, confidence: claim.confidence,
        end: UInt32(truncatingIfNeeded: spans.count),
        parent: Int32(truncatingIfNeeded: claim.parent ?? -1),
        section: Int32(truncatingIfNeeded: claim.section),
        lemma: Int32(truncatingIfNeeded: claim.cue.map { words.position(of: $0.lemma) } ?? -1),
        method: UInt8(clamping: methods.position(of: claim.method)),
        hasSource: claim.source != nil, hasCue: claim.cue != nil, voice: claim.voice,
        certainty: claim.certainty, polarity: claim.polarity, status: claim.status))
  }

  /// Gives back what only adding needs.
  package mutating func trim() {
    rows = rows.trimmed()
    spans = spans.trimmed()
    words.trim()
    methods.trim()
  }

  /// From the first to the last byte of its source, cue and content.
  package func anchor(at index: Int) -> TextSpan { rows[index].anchor }
  /// From 0 to 1.
  package func confidence(at index: Int) -> Float { rows[index].confidence }
  /// The index, in the document, of the section it is in.
  package func section(at index: Int) -> Int { Int(rows[index].section) }
  package func voice(at index: Int) -> Claim.Voice { rows[index].voice }
  package func certainty(at index: Int) -> Claim.Certainty { rows[index].certainty }
  package func polarity(at index: Int) -> Claim.Polarity { rows[index].polarity }
  package func status(at index: Int) -> Claim.Status { rows[index].status }
  /// The rule or model that found it.
  package func method(at index: Int) -> String { methods[Int(rows[index].method)] }

  /// The statement that a statement is in.
  package func parent(at index: Int) -> Int? {
    rows[index].parent < 0 ? nil : Int(rows[index].parent)
  }

  /// The words that say who makes it; nil where there are none.
  package func source(at index: Int) -> TextSpan? {
    rows[index].hasSource ? spans[start(of: index)] : nil
  }

  /// The word for saying it; nil where there is none.
  package func cue(at index: Int) -> TextSpan? {
    guard rows[index].hasCue else { return nil }
    return spans[start(of: index) + (rows[index].hasSource ? 1 : 0)]
  }

  /// The dictionary form of the cue; empty where there is none.
  package func lemma(at index: Int) -> String {
    rows[index].lemma < 0 ? "" : words[Int(rows[index].lemma)]
  }

  /// What is said, in one or more spans by position.
  package func content(at index: Int) -> ArraySlice<TextSpan> {
    let row = rows[index]
    return spans[start(of: index) + (row.hasSource ? 1 : 0) + (row.hasCue ? 1 : 0)..<Int(row.end)]
  }

  /// All spans of a statement: its source, its cue, its content.
  package func spans(at index: Int) -> ArraySlice<TextSpan> {
    spans[start(of: index)..<Int(rows[index].end)]
  }

  private func start(of index: Int) -> Int { index > 0 ? Int(rows[index - 1].end) : 0 }
}

/// Words by position, each kept once.
package struct WordList: Sendable {
  private var words: [String] = []
  /// Empty when nothing is added any more.
  private var positions: [String: Int] = [:]

  package init() {}

  package var count: Int { words.count }
  /// The word at a position; traps beyond the end.
  package subscript(_ position: Int) -> String { words[position] }

  /// Where a word is; one that is new is added at the end.
  package mutating func position(of word: String) -> Int {
    if let position = positions[word] { return position }
    positions[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// Where a word is; nil where it is not, and after `trim`.
  package func known(_ word: String) -> Int? { positions[word] }

  /// Gives back what only adding needs; a word that is added later is kept twice.
  package mutating func trim() {
    positions = [:]
    words = words.trimmed()
  }
}

extension Array {
  /// The same elements without room for more.
  @inlinable
  package func trimmed() -> [Element] {
    if capacity == count { return self }
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
