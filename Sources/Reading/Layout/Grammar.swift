/// What a short line's little words say about it; titles and labels do without most of them.
enum Grammar {
  /// Whether a line ends in a word that asks for another: an article, a preposition.
  static func breaksOff(_ line: Passage) -> Bool {
    // Capitalised, it may belong to the words of a title: "What They Came For".
    lastWord(of: line).map(unfinished.contains) ?? false
  }

  /// Whether a line ends in a word that joins the parts of a name: "Magda van der".
  static func breaksOffName(_ line: Passage) -> Bool {
    lastWord(of: line).map(particles.contains) ?? false
  }

  /// The last of several words, as it is written; nil for a longer one than a preposition is.
  private static func lastWord(of line: Passage) -> String? {
    var start = line.end
    while start > line.start, line.end - start <= 6, !Passage.isSpace(line.text[start - 1]) {
      start -= 1
    }
    guard start > line.start, line.end - start <= 6 else { return nil }
    return String(decoding: line.text[start..<line.end], as: UTF8.self)
  }

  /// Whether a line has a verb of a statement in small letters and does not open as a question.
  static func isClause(_ line: Passage) -> Bool {
    let words = line.words
    guard let first = words.first, !questions.contains(first.lowercased),
      line.last != UInt8(ascii: "?")
    else { return false }
    return words.dropFirst().contains {
      $0.length <= 6 && verbs.contains(String(decoding: $0.text[$0.start..<$0.end], as: UTF8.self))
    }
  }

  /// Whether a label is a clause of saying or pointing ("He said", "Here is the list").
  static func opensSpeech(_ label: Passage) -> Bool {
    let words = label.words
    guard let first = words.first, let last = words.last else { return true }
    return openers.contains(first.lowercased) || closers.contains(last.lowercased)
  }

  /// Whether the words after a label address someone or speak of the speaker.
  static func isInFirstPerson(_ body: Passage) -> Bool {
    let opening = Passage(body.text, body.start, min(body.end, body.start + 240))
    return opening.words.contains { persons.contains($0.lowercased) }
  }

  /// Whether a line asks, or opens with "I": somebody speaks in it.
  static func isSpoken(_ line: Passage) -> Bool {
    line.last == UInt8(ascii: "?") || line.hasPrefix("i ") || line.hasPrefix("i'm ")
      || line.hasPrefix("i’")
  }

  private static let unfinished: Set<String> = [
    "a", "an", "the", "of", "to", "and", "or", "by", "from", "with", "for", "on", "at", "in",
    "into",
    "that", "which", "who", "my", "our", "their", "his", "her", "its", "I", "as", "than", "but",
    "is",
    "are", "was", "were", "has", "have", "we", "be", "not", "this", "these", "all", "allow",
  ]

  private static let particles: Set<String> = [
    "van", "der", "den", "von", "zu", "de", "da", "dos", "del", "della", "di", "du", "bin", "ibn",
    "al", "el", "ter", "ten",
  ]

  private static let questions: Set<String> = [
    "why", "how", "what", "when", "where", "who", "which", "whose",
  ]

  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "shall", "should", "must",
    "can", "could", "wish", "am", "been", "did", "does", "do", "said",
  ]

  private static let openers: Set<String> = [
    "he", "she", "it", "they", "we", "i", "you", "here", "there", "this", "these", "those", "who",
    "for", "as", "let", "http", "https",
  ]

  private static let closers: Set<String> = [
    "said", "says", "say", "added", "adds", "asked", "asks", "wrote", "writes", "told", "replied",
    "continued", "warned", "stated", "states", "noted", "notes", "claimed", "claims", "explained",
    "tweeted", "posted", "read", "reads", "declared", "announced", "concluded", "are", "is", "was",
    "were", "that", "include", "includes", "including", "following", "follows", "be",
  ]

  private static let persons: Set<String> = [
    "i", "i'm", "i’m", "i've", "i’ve", "you", "your", "me", "my", "i'll", "i’ll", "i'd", "i’d",
    "thanks", "thank",
  ]
}

/// Phrases in lower case, each with a value, looked up by the words of a passage.
///
/// Nearly every passage is none of them, and its length and first byte say so: only what could be
/// one is made a string.
struct Phrases<Value: Sendable>: Sendable {
  private let values: [String: Value]
  /// By first byte, a bit for each length of a phrase; lengths of 63 bytes and more share one.
  private let lengths: [UInt64]

  init(_ rows: [(value: Value, phrases: [String])]) {
    var values: [String: Value] = [:]
    var lengths = [UInt64](repeating: 0, count: 256)
    for row in rows {
      for phrase in row.phrases {
        values[phrase] = row.value
        lengths[Int(phrase.utf8.first ?? 0)] |= Self.bit(ofLength: phrase.utf8.count)
      }
    }
    self.values = values
    self.lengths = lengths
  }

  /// The value of a passage's words, whatever their case.
  subscript(_ passage: Passage) -> Value? {
    let first = Int(Passage.lower(passage.first))
    guard lengths[first] & Self.bit(ofLength: passage.length) != 0 else { return nil }
    return values[passage.lowercased]
  }

  private static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
