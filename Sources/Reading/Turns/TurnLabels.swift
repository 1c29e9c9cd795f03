internal import Corpus

/// The lines of a text that open somebody's turn, as in transcripts, interviews and briefings.
///
/// One line that looks so proves nothing ("Background: ..."): labels that return, or that no heading is
/// written like, make a transcript. What opens a turn is never a heading.
struct TurnLabels {
  /// The openings that count, by where their lines begin.
  private var openings: [Int: TurnOpening] = [:]
  /// Whether some line opens as the sender's in a mail does.
  private(set) var mayHoldMail = false

  /// Whether nobody takes turns.
  var isEmpty: Bool { openings.isEmpty }

  /// Two walks over the beginnings of the lines.
  ///
  /// - Parameter headings: Where the lines begin that markup makes headings below the title's.
  init(_ lines: some Sequence<Passage>, headings: Set<Int> = []) {
    var found: [(start: Int, opening: TurnOpening)] = []
    var count = 0
    var isCue = false
    for line in lines {
      if Self.hasLetters(line) { count += 1 }
      defer { isCue = line.holdsArrow }
      mayHoldMail = mayHoldMail || line.hasPrefix("from: ")
      if var opening = TurnOpening(line, isMarked: headings.contains(line.start)),
        HeadingShape.namedDepth(line) == nil,
        Furniture.kind(of: line) == nil
      {
        // Below the times of a subtitle stands somebody.
        opening.isTitled = opening.isTitled || isCue
        found.append((line.start, opening))
      } else if let last = found.indices.last, Grammar.isSpoken(line) {
        found[last].opening.isSpoken = true
      }
    }
    guard !found.isEmpty else { return }
    let census = Census(found.map(\.opening), lines: count)
    for (start, opening) in found where census.accepts(opening) { openings[start] = opening }
  }

  /// Whether a line says something, and is no time or number of a subtitle.
  private static func hasLetters(_ line: Passage) -> Bool {
    line.text[line.start..<min(line.end, line.start + 40)]
      .contains { Passage.isLetter($0) || $0 >= 0xC3 }
  }

  /// Whether a passage opens somebody's turn.
  func open(_ passage: Passage) -> Bool { openings[passage.start] != nil }

  /// The opening of a turn that a passage begins with.
  func opening(_ passage: Passage) -> TurnOpening? { openings[passage.start] }
}

/// Which labels a text has, how often, and what they make of it.
private struct Census {
  /// How often each label comes before words, and how often alone on its line.
  private var uses: [String: Int] = [:]
  private var lineUses: [String: Int] = [:]
  private var questions = 0
  private var answers = 0
  /// Whether most lines open with a label.
  private let opensMost: Bool
  private let isTranscript: Bool
  /// Whether a stop ends labels in capitals: "Mr. REID."
  private let isByStops: Bool
  /// Whether names on lines of their own take turns.
  private let isByLines: Bool

  /// - Parameter lines: How many lines the text has.
  init(_ openings: [TurnOpening], lines: Int) {
    for opening in openings {
      switch opening.form {
      case .letter: if opening.key == "q" { questions += 1 } else { answers += 1 }
      case .line: lineUses[opening.key, default: 0] += 1
      case .colon, .nick, .bracket, .stop, .phrase: uses[opening.key, default: 0] += 1
      }
    }
    let labels = openings.filter { ![.letter, .line, .phrase].contains($0.form) }
    isByStops = labels.contains { $0.form == .stop && $0.isCapitals }
    let headings = openings.filter { $0.form == .line }
    let returns = uses.values.contains { $0 > 1 }
    let titled = labels.count(where: \.isTitled)
    let openers = labels.count + openings.count { $0.form == .phrase }
    opensMost = openers > 2 && openers * 3 >= lines * 2
    // Labels in capitals need not return: "MARCUS TRENT, BYLINE:".
    isTranscript =
      opensMost && titled > 1 || labels.count(where: \.isCapitals) > 2 || questions > 1
      || returns && (uses.count > 1 || questions > 0)
      || openings.count > 1 && labels.contains(where: Self.isSure)
      || isByStops
      || labels.count { $0.form == .bracket && $0.isTitled } > 1
    let linesReturn = lineUses.values.count { $0 > 1 }
    let named = headings.count(where: \.isTitled)
    // Where few of them have a question or an "I" below, they are headings.
    let isSpoken = headings.count(where: \.isSpoken) * 3 >= headings.count
    isByLines =
      linesReturn > 1 && isSpoken || linesReturn > 0 && (named > 2 || isTranscript && named > 0)
      || named > 0 && lineUses.count == 2 && openings.allSatisfy(\.isHeading)
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
        && (lineUses[opening.key, default: 0] > 1 || opening.isTitled || lineUses.count == 2)
    case .phrase: return isTranscript && opensMost
    case .stop: return isByStops
    case .nick: return opensMost && uses[opening.key, default: 0] > 1 || opening.isTitled
    case .colon, .bracket:
      // A single word that is met once may be a note inside a turn.
      return isTranscript
        && (opensMost || uses[opening.key, default: 0] > 1 || opening.isCapitals
          || opening.isTitled || opening.key.contains(" "))
    }
  }
}
