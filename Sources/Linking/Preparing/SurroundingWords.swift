internal import Corpus

/// What the words around and in a passage tell of its part in the sentence, its number and gender.
struct SurroundingWords: Sendable {
  private let text: DocumentText

  init(_ text: DocumentText) { self.text = text }

  /// The role of words that are no subject.
  func role(of span: TextSpan) -> Discourse.Role {
    if isOwner(span) { return .owner }
    guard let word = word(before: Int(span.start)) else { return .object }
    if Self.prepositions.contains(word) { return .oblique }
    guard Self.articles.contains(word),
      let outer = self.word(before: Int(span.start) - word.utf8.count - 1)
    else { return .object }
    return Self.prepositions.contains(outer) ? .oblique : .object
  }

  /// "She spoke to X", "interviewed by X".
  func isIntroducedAsHost(_ name: TextSpan) -> Bool {
    guard let word = word(before: Int(name.start)), ["to", "by", "with"].contains(word),
      let verb = self.word(before: Int(name.start) - word.utf8.count - 1)
    else { return false }
    return Self.interviewing.contains(verb)
  }

  /// Whether a pronoun is an object, and so none of the words for an owner.
  func isObject(_ pronoun: TextSpan) -> Bool {
    switch text[pronoun].lowercased() {
    case "him", "them": true
    case "her": !isBeforeNoun(pronoun)
    default: false
    }
  }

  /// Whether a source is nothing but "I" or "we".
  func firstPerson(_ source: TextSpan) -> PreparedSource.FirstPerson {
    guard source.length <= 2 else { return .none }
    switch text[source].lowercased() {
    case "i": return .singular
    case "we": return .plural
    default: return .none
    }
  }

  /// Whether a phrase speaks of several: "officials", "two diplomats".
  func isPlural(_ source: TextSpan) -> Bool {
    let words = text.singleLine(source).lowercased().split(separator: " ")
    let head = words.prefix { !Self.prepositions.contains(String($0)) && $0 != "who" }
    guard let last = head.last?.last(where: { $0 != "," }) else { return false }
    return last == "s" && head.first != "a" && head.first != "an"
      || head.last.map { Self.plurals.contains(String($0)) } ?? false
  }

  /// As far as a word for a woman or a man tells it: "a spokeswoman".
  func gender(of source: TextSpan) -> Candidate.Gender {
    let words = text.singleLine(source).lowercased().split(separator: " ").map(String.init)
    if words.contains(where: { $0.hasSuffix("woman") || Self.women.contains($0) }) {
      return .female
    }
    return words.contains { $0.hasSuffix("man") && $0.utf8.count < 14 || Self.men.contains($0) }
      ? .male : .unknown
  }

  private func isOwner(_ span: TextSpan) -> Bool {
    let rest = text.bytes[Int(span.end)...].prefix(4)
    return rest.starts(with: "'s".utf8) || rest.starts(with: "’s".utf8)
      || rest.starts(with: "' ".utf8) || rest.starts(with: "’ ".utf8)
  }

  /// Whether a word that can only open a noun phrase's rest follows.
  private func isBeforeNoun(_ span: TextSpan) -> Bool {
    let rest = text.bytes[Int(span.end)...].prefix(24)
    guard rest.first == 0x20 else { return false }
    let word = String(decoding: rest.dropFirst().prefix { $0 != 0x20 }, as: UTF8.self).lowercased()
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return !Self.prepositions.contains(word) && !Self.articles.contains(word)
      && !Self.linkers.contains(word)
  }

  /// The word before a byte, in lower case; nil where a mark or the beginning stands there.
  private func word(before byte: Int) -> String? {
    let end = byte - 1
    guard end > 0, end < text.bytes.count, text.bytes[end] == 0x20 else { return nil }
    var start = end
    while start > 0, end - start < 16, text.bytes[start - 1] | 0x20 >= 0x61,
      text.bytes[start - 1] | 0x20 <= 0x7A
    { start -= 1 }
    guard start < end else { return nil }
    return String(decoding: text.bytes[start..<end], as: UTF8.self).lowercased()
  }

  private static let interviewing: Set<String> = [
    "spoke", "speaks", "talked", "talks", "interviewed", "interview", "conversation", "conducted",
  ]
  private static let articles: Set<String> = ["the", "a", "an", "this", "that", "its", "their"]
  private static let linkers: Set<String> = [
    "that", "and", "but", "or", "as", "if", "when", "while", "because", "was", "is", "had", "has",
    "said", "who", "which", "then", "so", "not", "again", "what", "how", "why", "where", "whether",
  ]
  private static let prepositions: Set<String> = [
    "of", "for", "in", "at", "from", "with", "to", "on", "under", "by", "within", "inside", "near",
    "against", "about", "between", "among", "over", "after", "before", "behind", "into", "through",
    "across", "toward", "towards", "without", "beside", "around", "during", "since", "like",
  ]
  private static let plurals: Set<String> = ["people", "some", "many", "others", "both", "police"]
  private static let women: Set<String> = [
    "mother", "wife", "widow", "daughter", "sister", "niece", "aunt", "girl", "grandmother",
    "queen", "princess", "actress", "nun",
  ]
  private static let men: Set<String> = [
    "father", "husband", "widower", "son", "brother", "nephew", "uncle", "boy", "grandfather",
    "king", "prince", "actor", "monk",
  ]
}
