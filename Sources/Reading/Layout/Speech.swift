/// Words before a colon that hand over to a speaker, and are no label of what follows.
enum Speech {
  /// Whether a label is a clause of saying or pointing ("He said", "Here is the list").
  static func opensTurn(_ label: Passage) -> Bool {
    let words = label.words
    guard let first = words.first, let last = words.last else { return true }
    return openers.contains(first.lowercased) || closers.contains(last.lowercased)
  }

  /// Whether the words behind a label address someone or speak of the speaker.
  static func isInFirstPerson(_ body: Passage) -> Bool {
    let opening = Passage(body.text, body.start, min(body.end, body.start + 240))
    return opening.words.contains { persons.contains($0.lowercased) }
  }

  private static let openers: Set<String> = [
    "he", "she", "it", "they", "we", "i", "you", "here", "there", "this", "these", "those", "who",
    "for", "as", "http", "https",
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
