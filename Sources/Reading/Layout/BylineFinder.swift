internal import Corpus

/// Who wrote a document, from the line that says so.
enum BylineFinder {
  /// The author's name in a byline; nil where the line is none.
  ///
  /// For short lines at the head or the foot of a document: in a poem, "By" opens verses.
  static func author(in line: Passage) -> TextSpan? {
    guard line.length <= 160,
      let prefix = prefixes.first(where: { line.hasPrefix($0) })
    else { return nil }
    let rest = line.from(line.start + prefix.utf8CodeUnitCount)
    let end = endOfName(rest)
    let name = rest.upTo(end)
    guard !name.isEmpty, name.wordCount(limit: 13) <= 12, !isTime(name),
      closesByline(line.from(end))
    else { return nil }
    return name.span
  }

  private static let prefixes: [StaticString] = [
    "written by ", "words by ", "text by ", "reported by ", "story by ", "posted by ",
    "published by ", "article by ", "report by ", "edited by ", "written by: ", "by: ", "by ",
    "authors: ", "author: ", "from: ", "posted on behalf of ",
  ]

  /// Words inside a name that have no capital.
  private static let particles: Set<String> = [
    "and", "&", "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "ter", "la",
    "le", "bin", "ibn", "bint", "al", "el", "y", "dos", "das", "af", "zu",
  ]

  /// Where the capitalised words and particles end.
  private static func endOfName(_ rest: Passage) -> Int {
    var end = rest.start
    for word in rest.words {
      let isName = beginsName(word)
      guard isName || particles.contains(word.lowercased) else { break }
      if let cut = delimiter(in: word) {
        return cut > word.start ? cut : end
      }
      if isName { end = word.end }
    }
    return end
  }

  private static func beginsName(_ word: Passage) -> Bool {
    if Passage.isUpper(word.first) { return true }
    if word.first >= 0xC3 { return word.first != 0xE2 }
    return word.hasPrefix("al-") || word.hasPrefix("el-") || word.hasPrefix("d'")
  }

  /// Where a name is cut off inside a word: "Amin," and "Amin|Reuters".
  private static func delimiter(in word: Passage) -> Int? {
    for index in word.start..<word.end
    where ",|/;:(<".utf8.contains(word.text[index]) {
      return index
    }
    return nil
  }

  /// Whether what follows the name is the end, or says for whom, where or when it was written.
  private static func closesByline(_ rest: Passage) -> Bool {
    guard !rest.isEmpty else { return true }
    guard rest.wordCount(limit: 11) <= 10 else { return false }
    if rest.first == UInt8(ascii: ".") { return rest.length == 1 }
    if ",|/;(<-".utf8.contains(rest.first) { return rest.last != UInt8(ascii: ".") }
    if rest.first >= 0x80 { return true }
    let opening = Passage(rest.text, rest.start, rest.endOfWords(1)).lowercased
    return ["on", "for", "in", "at", "from", "with", "via"].contains(opening)
      && !rest.endsSentence
  }

  /// "By Monday" and "By May 2024" say when.
  private static func isTime(_ name: Passage) -> Bool {
    let first = Passage(name.text, name.start, name.endOfWords(1)).lowercased
    return openersOfTimes.contains(first)
  }

  private static let openersOfTimes: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "june", "july", "august", "september", "october", "november", "december",
    "the", "this", "that", "christmas", "easter", "then", "now", "contrast", "comparison",
  ]
}
