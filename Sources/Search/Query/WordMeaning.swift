/// A word of the screen, or one that people type, with the query that finds what it means.
///
/// The one table of such words: the empty prompt, what is offered above the results, completions,
/// the cheat sheet and `docs/search.md` are drawn from it.
package struct WordMeaning: Hashable, Sendable {
  /// In small letters.
  package let word: String
  /// What else people type for it, in small letters.
  package let others: [String]
  /// What finds it; a field alone, as `via:`, still needs a value.
  package let query: String
  /// What the query finds, in a few words.
  package let gloss: String
  /// Whether the screen itself uses the word.
  package let isOnScreen: Bool

  private init(
    _ word: String, _ query: String, _ gloss: String, also others: [String] = [],
    isOnScreen: Bool = true
  ) {
    self.word = word
    self.query = query
    self.gloss = gloss
    self.others = others
    self.isOnScreen = isOnScreen
  }

  /// In the order in which the screen explains them.
  package static let all = [
    WordMeaning(
      "denied", "status:denied", "claims that somebody denies or rejects",
      also: [
        "deny", "denies", "denying", "denial", "denials", "reject", "rejects", "rejected",
        "rejection", "refuted",
      ]),
    WordMeaning(
      "alleged", "status:alleged", "claims the text keeps its distance from",
      also: [
        "allege", "alleges", "allegedly", "allegation", "allegations", "accused", "accusation",
        "accusations", "hearsay", "rumour", "rumours", "rumor", "rumors",
      ]),
    WordMeaning(
      "hedged", "status:hedged", "claims made with a doubt: may, is likely",
      also: ["hedge", "hedges", "doubtful", "uncertain", "possibly", "perhaps", "speculation"]),
    WordMeaning(
      "asserted", "status:asserted", "claims made without a doubt",
      also: ["assert", "asserts"]),
    WordMeaning(
      "quoted", "voice:quoted", "claims in quotation marks",
      also: ["quote", "quotes", "quotation", "quotations", "verbatim"]),
    WordMeaning("via", "via:", "claims through somebody; a name follows"),
    WordMeaning(
      "unnamed", "by:unnamed", "claims of sources without a name",
      also: [
        "anonymous", "unidentified", "unnamed source", "unnamed sources", "anonymous source",
        "anonymous sources",
      ]),
    WordMeaning(
      "official", "by:official", "claims of described sources: a senior official",
      also: ["officials", "unnamed official", "unnamed officials"], isOnScreen: false),
    WordMeaning(
      "open", "source:unnamed", "claims of nobody, or of one of several"),
    WordMeaning(
      "the document", "voice:narrated", "what the documents say themselves",
      also: ["narrated", "narrator", "own voice"]),
    WordMeaning(
      "reported", "voice:reported", "claims told of somebody, without quotation marks",
      isOnScreen: false),
    WordMeaning(
      "nested", "nested:yes", "claims inside another's words", also: ["second hand"],
      isOnScreen: false),
    WordMeaning(
      "joint", "two:yes", "claims that several make together", also: ["jointly"],
      isOnScreen: false),
    WordMeaning(
      "unsure", "score:..0.59", "claims that are shown dim, with their score",
      also: ["dim", "dimmed", "low score"], isOnScreen: false),
    WordMeaning(
      "people", "kind:person", "claims that people make", also: ["person", "persons"],
      isOnScreen: false),
    WordMeaning(
      "states", "kind:state", "claims that states make",
      also: ["countries"], isOnScreen: false),
    WordMeaning(
      "organizations", "kind:organization", "claims that organizations make",
      also: ["organization", "organisation", "organisations"], isOnScreen: false),
    WordMeaning(
      "rejected", "said:rejected", "claims told with the word", also: ["reject", "rejects"],
      isOnScreen: false),
  ]

  /// The most words of an entry.
  package static let longest = 2

  /// What some words mean, in small letters with a blank between; empty where they are only words.
  package static func meanings(of words: String) -> [WordMeaning] {
    all.filter { $0.word == words || $0.others.contains(words) }
  }

  /// What a query of the table finds; nil for another.
  package static func gloss(of query: String) -> String? {
    all.first { $0.query == query }?.gloss
  }
}
