internal import Corpus

/// The lines of a text that open somebody's turn, as in transcripts, interviews and briefings.
///
/// One line that looks so proves nothing ("Background: ..."): labels that return, or that no heading is
/// written like, make a transcript. What opens a turn is never a heading.
struct TurnLabels {
  /// The openings that count, by where their lines begin.
  private var openings: [Int: TurnOpening] = [:]

  /// Two walks over the beginnings of the lines.
  init(_ lines: some Sequence<Passage>) {
    var found: [(start: Int, opening: TurnOpening)] = []
    for line in lines where Furniture.kind(of: line) == nil {
      if let opening = TurnOpening(line) { found.append((line.start, opening)) }
    }
    guard !found.isEmpty else { return }
    let census = Census(found.map(\.opening))
    for (start, opening) in found where census.accepts(opening) { openings[start] = opening }
  }

  /// Whether a passage opens somebody's turn.
  func open(_ passage: Passage) -> Bool { openings[passage.start] != nil }

  /// The opening of a turn that a passage begins with.
  func opening(_ passage: Passage) -> TurnOpening? { openings[passage.start] }

  /// Which labels a text has, and how often.
  private struct Census {
    private var uses: [String: Int] = [:]
    private var lineUses: [String: Int] = [:]
    private var questions = 0
    private var answers = 0
    /// Whether somebody other than an unnamed questioner has two turns, or sure labels are there.
    private var isTranscript = false
    /// Whether names on lines of their own take turns.
    private var isByLines = false

    init(_ openings: [TurnOpening]) {
      var hasSure = false
      for opening in openings {
        switch opening.form {
        case .letter: if opening.key == "q" { questions += 1 } else { answers += 1 }
        case .line: lineUses[opening.key, default: 0] += 1
        case .colon, .bracket, .stop:
          uses[opening.key, default: 0] += 1
          hasSure = hasSure || Self.isSure(opening)
        }
      }
      let returning = uses.values.count { $0 > 1 }
      isTranscript = returning > 0 && (uses.count > 1 || questions > 0) || hasSure || questions > 1
      let isNamed = openings.contains { $0.form == .line && $0.isTitled }
      isByLines =
        lineUses.values.count { $0 > 1 } > 1
        || isNamed && lineUses.count == 2 && openings.allSatisfy(\.isHeading)
        || isTranscript && isNamed && lineUses.values.contains { $0 > 1 }
    }

    /// A title and a name in capitals, before a colon or stop: nothing else is written so.
    private static func isSure(_ opening: TurnOpening) -> Bool {
      opening.isTitled && opening.isCapitals && opening.form != .bracket
    }

    func accepts(_ opening: TurnOpening) -> Bool {
      switch opening.form {
      case .letter:
        guard opening.key == "q" else { return questions > 0 && answers > 0 }
        return questions > 1 || answers > 0 || isTranscript
      case .line:
        return isByLines
          && (lineUses[opening.key, default: 0] > 1 || opening.isTitled
            || lineUses.count == 2)
      case .colon, .bracket, .stop:
        if Self.isSure(opening) { return true }
        guard isTranscript else { return false }
        return uses[opening.key, default: 0] > 1 || opening.isCapitals || opening.isTitled
      }
    }
  }
}
