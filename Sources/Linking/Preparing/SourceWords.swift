internal import Corpus

/// What the words of a source say of the names among them: which only say which, and for whom a
/// spokesman speaks.
///
/// Read once; each name then costs the word in front of it and the one behind it.
struct SourceWords {
  private let source: TextSpan
  private let text: DocumentText
  /// Where the first word ends that is more than an article; `.max` for none.
  private var headEnd = Int.max
  /// Where the first preposition ends; `.max` for none.
  private var prepositionEnd = Int.max
  private var mentionsSpokesman = false
  private let endsInSpokesman: Bool

  init(_ source: TextSpan, in text: DocumentText) {
    self.source = source
    self.text = text
    let range = Int(source.start)..<Int(source.end)
    endsInSpokesman =
      text.ends(range, in: "spokesman") || text.ends(range, in: "spokeswoman")
      || text.ends(range, in: "spokesperson")
    var start = range.lowerBound
    for index in range {
      let byte = text.bytes[index] | 0x20
      if byte == 0x73, index + 6 <= range.upperBound, text.contains("spokes", at: index) {
        mentionsSpokesman = true
      }
      if byte == 0x64, index + 14 <= range.upperBound,
        text.contains("delegation of ", at: index)
      {
        mentionsSpokesman = true
      }
      guard text.bytes[index] == 0x20 else { continue }
      if start < index { note(start..<index) }
      start = index + 1
    }
  }

  private mutating func note(_ word: Range<Int>) {
    if headEnd == .max && isHead(word) { headEnd = word.upperBound }
    if prepositionEnd == .max && isPreposition(word) { prepositionEnd = word.upperBound }
  }

  /// Whether a name only says which: behind a preposition or a lower-case head ("official of X").
  func isQualifier(_ name: TextSpan) -> Bool {
    let start = Int(name.start)
    if start > Int(source.start) {
      var word = start..<start
      while word.lowerBound > Int(source.start), text.bytes[word.lowerBound - 1] != 0x20 {
        word = word.lowerBound - 1..<start
      }
      let hasHead = headEnd < start || !word.isEmpty && isHead(word)
      let hasPreposition = prepositionEnd < start || !word.isEmpty && isPreposition(word)
      if hasHead && hasPreposition { return true }
    }
    // "Pentagon officials": a plain noun behind the name is the head.
    return nextWord(behind: name).map { word in
      startsSmall(word) && !Self.leads.contains(Fingerprint(text.bytes[word]))
        && !Self.prepositions.contains(Fingerprint(text.bytes[word]))
    } ?? false
  }

  /// Whether the source speaks for a name in it.
  func hasSpokesman(of name: TextSpan) -> Bool {
    mentionsSpokesman && name.start > source.start || endsInSpokesman
  }

  /// The word that a space divides from a name.
  private func nextWord(behind name: TextSpan) -> Range<Int>? {
    var start = Int(name.end)
    guard start < Int(source.end), text.bytes[start] == 0x20 else { return nil }
    while start < Int(source.end), text.bytes[start] == 0x20 { start += 1 }
    var end = start
    while end < Int(source.end), text.bytes[end] != 0x20 { end += 1 }
    return start < end ? start..<end : nil
  }

  private func startsSmall(_ word: Range<Int>) -> Bool {
    let first = text.bytes[word.lowerBound]
    if first < 0x80 { return 0x61...0x7A ~= first }
    return String(decoding: text.bytes[word], as: UTF8.self).first?.isLowercase == true
  }

  private func isHead(_ word: Range<Int>) -> Bool {
    let isComma = word.count == 1 && text.bytes[word.lowerBound] == 0x2C
    return !isComma && !Self.leads.contains(text.fingerprint(of: word))
  }

  private func isPreposition(_ word: Range<Int>) -> Bool {
    Self.prepositions.contains(text.fingerprint(of: word))
  }

  private static let leads = WordSet("the", "a", "an", "both", "either", "and", "or", "its")
  private static let prepositions = WordSet(
    "of", "for", "in", "at", "from", "with", "to", "on", "under", "by", "within", "inside", "near")
}
