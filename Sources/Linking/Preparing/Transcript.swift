internal import Corpus

/// The labels of a transcript, and whom what comes before the first of them introduces.
struct Transcript: Sendable {
  /// A turn: its statement, and its label as a position in `labels`.
  struct Turn: Sendable {
    var statement: Int
    var label: Int
  }

  /// In the order in which they were found.
  private(set) var turns: [Turn] = []
  /// The labels under which somebody only answers, and only asks, if they are there.
  private(set) var answering: Int?
  private(set) var asking: Int?
  /// The label of each turn's statement; -1 for one without words.
  private(set) var labelOfStatement: [Int: Int] = [:]
  /// The statements that are turns, sorted.
  private var byPosition: [Int] = []
  /// How many candidates come before the first turn.
  private(set) var openingCount = 0
  /// Of these, those that the guest "spoke to".
  private(set) var hosts: Set<Int> = []
  /// Of these, those that are the byline.
  private(set) var authors: Set<Int> = []

  /// Nil where nobody takes turns.
  ///
  /// - Parameter statementOf: For each attribution the position of its statement.
  init?(_ analysis: Analysis, document: Document, statementOf: [Int]) {
    let found = analysis.attributions.indices.filter {
      analysis.attributions[$0].method == Attribution.turn
    }
    guard let first = found.first else { return nil }
    // In lower case and without brackets.
    var labels = WordList()
    for index in found {
      labelOfStatement[statementOf[index]] = -1
      guard let source = analysis.attributions[index].source,
        let label = Self.label(of: source, in: document.text)
      else { continue }
      let turn = Turn(statement: statementOf[index], label: labels.position(of: label))
      turns.append(turn)
      labelOfStatement[turn.statement] = turn.label
    }
    byPosition = labelOfStatement.keys.sorted()
    answering = labels.known("a")
    asking = labels.known("q")
    let start = analysis.attributions[first].source?.start ?? 0
    openingCount = analysis.candidates.count { $0.span.start < start }
    let words = SurroundingWords(document.text)
    // Candidates are in order, so that these are the first ones.
    for index in analysis.candidates.indices.prefix(openingCount) {
      let span = analysis.candidates[index].span
      if span == document.author { authors.insert(index) }
      if words.isIntroducedAsHost(span) { hosts.insert(index) }
    }
  }

  /// The turn that comes right after another.
  func answer(to turn: Int) -> Int? {
    guard labelOfStatement[turn] != nil else { return nil }
    let at = byPosition.partitionPoint { $0 <= turn }
    return at < byPosition.count ? byPosition[at] : nil
  }

  private static func label(of source: TextSpan, in text: DocumentText) -> String? {
    text.singleLine(source).lowercased().split(separator: "(").first.map { label in
      String(label.hasSuffix(" ") ? label.dropLast() : label)
    }
  }
}
