/// The openings that return in a text, as the speakers of a transcript do: "Q:", "THE CHAIR:".
///
/// What opens so is somebody's turn, never a heading.
struct TurnLabels {
  /// How many lines each label opens.
  private var uses: [String: Int] = [:]

  /// Whether somebody has two turns.
  private let isTranscript: Bool

  /// One walk over the beginnings of the lines.
  init(_ lines: some Sequence<Passage>) {
    for line in lines {
      if let label = Self.label(of: line) { uses[label, default: 0] += 1 }
    }
    isTranscript = uses.values.contains { $0 > 1 }
  }

  /// Whether a passage opens with a speaker who has another turn, or, where somebody else has one,
  /// with capitals.
  func open(_ passage: Passage) -> Bool {
    guard isTranscript, let label = Self.label(of: passage) else { return false }
    return uses[label, default: 0] > 1 || !label.contains { $0.isLowercase }
  }

  /// What stands before the first colon, or before the brackets there, where it can be a speaker.
  private static func label(of line: Passage) -> String? {
    guard Passage.isUpper(line.first),
      let colon = line.firstIndex(of: UInt8(ascii: ":"), limit: 62),
      colon + 1 < line.end, Passage.isSpace(line.text[colon + 1])
    else { return nil }
    let whole = line.upTo(colon)
    let bracket = whole.firstIndex(of: UInt8(ascii: "("), limit: 62)
    let label = bracket.map(whole.upTo) ?? whole
    guard label.wordCount(limit: 7) <= 6, isSpeaker(label) else { return nil }
    return String(decoding: label.text[label.start..<label.end], as: UTF8.self)
  }

  private static func isSpeaker(_ label: Passage) -> Bool {
    if label.length == 1 { return "QA".utf8.contains(label.first) }
    return label.isCapitals || label.words.first.map { honorifics.contains($0.lowercased) } ?? false
  }

  private static let honorifics: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lady", "lord", "madam", "judge",
    "justice", "senator", "president", "minister", "professor", "prof.", "the",
  ]
}
