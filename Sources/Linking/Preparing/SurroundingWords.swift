internal import Corpus

/// What the words around and in a passage tell of its part in the sentence, its number and gender.
struct SurroundingWords: Sendable {
  private let text: DocumentText

  init(_ text: DocumentText) { self.text = text }

  /// The role of words that are no subject.
  func role(of span: TextSpan) -> Discourse.Role {
    if isOwner(span) { return .owner }
    guard let word = word(before: Int(span.start)) else { return .object }
    if Self.prepositions.contains(word.fingerprint) { return .oblique }
    guard Self.articles.contains(word.fingerprint), let outer = self.word(before: word.start)
    else { return .object }
    return Self.prepositions.contains(outer.fingerprint) ? .oblique : .object
  }

  /// "She spoke to X", "interviewed by X".
  func isIntroducedAsHost(_ name: TextSpan) -> Bool {
    guard let word = word(before: Int(name.start)), Self.partners.contains(word.fingerprint),
      let verb = self.word(before: word.start)
    else { return false }
    return Self.interviewing.contains(verb.fingerprint)
  }

  /// "Ahmed, I met …", "Hi Ahmed,", "Governor Ruiz, you told …": a name with a comma that one speaks to.
  func isAddressed(_ name: TextSpan) -> Bool {
    let end = Int(name.end)
    guard end < text.count, text.bytes[end] == 0x2C else { return false }
    if let before = word(before: Int(name.start)), Self.greetings.contains(before.fingerprint) {
      return true
    }
    guard let next = text.nextWord(from: end + 1, to: min(end + 16, text.count)) else {
      return false
    }
    return Self.addressing.contains(text.fingerprint(of: next))
  }

  /// "Was told by X".
  func isAgent(_ name: TextSpan) -> Bool { word(before: Int(name.start))?.fingerprint == Self.by }

  /// Whether a pronoun is an object, and so none of the words for an owner.
  func isObject(_ pronoun: TextSpan) -> Bool {
    let word = text.fingerprint(of: pronoun.range)
    return Self.objects.contains(word) || word == Self.her && !isBeforeNoun(pronoun)
  }

  /// Whether a source is nothing but "I", "we" or "you", or what is theirs: "my guess is".
  func firstPerson(_ source: TextSpan) -> PreparedSource.FirstPerson {
    Self.persons.first { word, _ in
      source.length == word.utf8CodeUnitCount && text.contains(word, at: Int(source.start))
    }?.person ?? .none
  }

  private static let persons: [(word: StaticString, person: PreparedSource.FirstPerson)] = [
    ("i", .singular), ("we", .plural), ("you", .second),
    ("my", .singular), ("our", .plural), ("your", .second),
  ]

  /// Whether a source is a word for nobody or for anybody, whom no "he" goes on with.
  func isNobody(_ source: TextSpan) -> Bool {
    guard let word = text.nextWord(from: Int(source.start), to: Int(source.end)) else {
      return true
    }
    return Self.nobody.contains(text.fingerprint(of: word))
  }

  /// Whether a phrase speaks of several: "officials", "two diplomats".
  func isPlural(_ source: TextSpan) -> Bool {
    var first: Fingerprint?
    var last: (range: Range<Int>, fingerprint: Fingerprint)?
    var index = Int(source.start)
    while let word = text.nextWord(from: index, to: Int(source.end)) {
      let fingerprint = text.fingerprint(of: word)
      if Self.prepositions.contains(fingerprint) || fingerprint == Self.who { break }
      if first == nil { first = fingerprint }
      last = (word, fingerprint)
      index = word.upperBound
    }
    guard let first, let last, let end = text.bytes[last.range].last(where: { $0 != 0x2C })
    else { return false }
    return end | 0x20 == 0x73 && !Self.single.contains(first)
      || Self.plurals.contains(last.fingerprint)
  }

  /// As far as a word for a woman or a man tells it: "a spokeswoman".
  func gender(of source: TextSpan) -> Candidate.Gender {
    var gender = Candidate.Gender.unknown
    var index = Int(source.start)
    while let word = text.nextWord(from: index, to: Int(source.end)) {
      let fingerprint = text.fingerprint(of: word)
      if text.ends(word, in: "woman") || Self.women.contains(fingerprint) { return .female }
      if text.ends(word, in: "man") && word.count < 14 || Self.men.contains(fingerprint) {
        gender = .male
      }
      index = word.upperBound
    }
    return gender
  }

  private func isOwner(_ span: TextSpan) -> Bool {
    guard let end = text.endOfApostrophe(at: Int(span.end)), end < text.count else { return false }
    return text.bytes[end] == 0x73 || text.bytes[end] == 0x20
  }

  /// Whether a word that can only open a noun phrase's rest follows.
  private func isBeforeNoun(_ span: TextSpan) -> Bool {
    let rest = text.bytes[Int(span.end)...].prefix(24)
    guard rest.first == 0x20 else { return false }
    let word = rest.dropFirst().prefix { $0 != 0x20 }
    guard let first = word.first, Self.isAlphabetic(first, word) else { return false }
    let fingerprint = Fingerprint(lowercasing: word)
    return !Self.prepositions.contains(fingerprint) && !Self.articles.contains(fingerprint)
      && !Self.linkers.contains(fingerprint)
  }

  private static func isAlphabetic(_ first: UInt8, _ word: ArraySlice<UInt8>) -> Bool {
    if first < 0x80 { return 0x61...0x7A ~= first | 0x20 }
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    return scalars.first?.properties.isAlphabetic == true
  }

  /// The word before a byte, and where it begins; nil where a mark or the beginning stands there.
  private func word(before byte: Int) -> (fingerprint: Fingerprint, start: Int)? {
    let end = byte - 1
    guard end > 0, end < text.bytes.count, text.bytes[end] == 0x20 else { return nil }
    var start = end
    while start > 0, end - start < 16, text.bytes[start - 1] | 0x20 >= 0x61,
      text.bytes[start - 1] | 0x20 <= 0x7A
    { start -= 1 }
    return start < end ? (text.fingerprint(of: start..<end), start) : nil
  }

  private static let nobody = WordSet(
    "nobody", "no", "none", "everybody", "everyone", "anybody", "anyone", "who", "whoever", "which",
    "that", "this", "it", "what", "there", "i", "we", "you", "one", "neither")
  private static let greetings = WordSet("hi", "hello", "dear", "hey", "thanks")
  /// The words with which one goes on that has called somebody.
  private static let addressing = WordSet("i", "we", "you", "your", "please", "thank", "let")
  private static let partners = WordSet("to", "by", "with")
  private static let objects = WordSet("him", "them")
  private static let single = WordSet("a", "an")
  private static let by = Fingerprint("by")
  private static let her = Fingerprint("her")
  private static let who = Fingerprint("who")
  private static let interviewing = WordSet(
    "spoke", "speaks", "talked", "talks", "interviewed", "interview", "conversation", "conducted")
  private static let articles = WordSet("the", "a", "an", "this", "that", "its", "their")
  private static let linkers = WordSet(
    "that", "and", "but", "or", "as", "if", "when", "while", "because", "was", "is", "had", "has",
    "said", "who", "which", "then", "so", "not", "again", "what", "how", "why", "where", "whether")
  private static let prepositions = WordSet(
    "of", "for", "in", "at", "from", "with", "to", "on", "under", "by", "within", "inside", "near",
    "against", "about", "between", "among", "over", "after", "before", "behind", "into", "through",
    "across", "toward", "towards", "without", "beside", "around", "during", "since", "like")
  private static let plurals = WordSet("people", "some", "many", "others", "both", "police")
  private static let women = WordSet(
    "mother", "wife", "widow", "daughter", "sister", "niece", "aunt", "girl", "grandmother",
    "queen", "princess", "actress", "nun")
  private static let men = WordSet(
    "father", "husband", "widower", "son", "brother", "nephew", "uncle", "boy", "grandfather",
    "king", "prince", "actor", "monk")
}

extension DocumentText {
  /// The next word at or after a byte, between white space of any kind; nil where none is left
  /// before the end.
  func nextWord(from start: Int, to end: Int) -> Range<Int>? {
    var lower = start
    while lower < end, Self.isWhite(bytes[lower]) { lower &+= 1 }
    guard lower < end else { return nil }
    var upper = lower
    while upper < end, !Self.isWhite(bytes[upper]) { upper &+= 1 }
    return lower..<upper
  }

  /// A word without regard to capitals.
  func fingerprint(of word: Range<Int>) -> Fingerprint {
    Fingerprint(lowercasing: bytes[word])
  }

  /// Where an apostrophe that is at a byte ends, straight or typographic.
  func endOfApostrophe(at start: Int) -> Int? {
    guard start < count else { return nil }
    if bytes[start] == 0x27 { return start + 1 }
    let isTypographic =
      start + 2 < count && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && bytes[start + 2] == 0x99
    return isTypographic ? start + 3 : nil
  }

  /// Whether a word's bytes end in ASCII letters, without regard to capitals.
  func ends(_ word: Range<Int>, in letters: StaticString) -> Bool {
    word.count >= letters.utf8CodeUnitCount
      && contains(letters, at: word.upperBound - letters.utf8CodeUnitCount)
  }

  /// Whether ASCII letters are at a byte, without regard to capitals.
  func contains(_ letters: StaticString, at start: Int) -> Bool {
    guard start + letters.utf8CodeUnitCount <= count else { return false }
    return letters.withUTF8Buffer { letters in
      for index in letters.indices where unsafe bytes[start + index] | 0x20 != letters[index] | 0x20
      {
        return false
      }
      return true
    }
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
