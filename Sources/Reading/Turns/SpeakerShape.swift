internal import Corpus

// What the label of a turn looks like: its marks, its time, its name and titles.
extension Passage {
  /// Skips marks of emphasis or of a heading at the beginning, and the spaces after them.
  mutating func skipMarks(_ mark: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: mark)
    guard first == byte else { return false }
    while start < end, text[start] == byte { start += 1 }
    self = from(start)
    return true
  }

  /// Skips "[00:00:12]", "(12:30)", "00:12" and the like.
  mutating func skipTime() -> Bool {
    let isOpen = first == UInt8(ascii: "[") || first == UInt8(ascii: "(")
    let begin = isOpen ? start + 1 : start
    let close = endOfTime(from: begin)
    guard close > begin else { return false }
    var next = close
    if isOpen {
      guard next < end, text[next] == UInt8(ascii: "]") || text[next] == UInt8(ascii: ")") else {
        return false
      }
      next += 1
    }
    guard next < end, Passage.isSpace(text[next]) else { return false }
    self = from(next)
    if hasPrefix("- ") { self = from(start + 1) }
    return !isEmpty
  }

  /// Where a time that begins at an offset ends, perhaps after a date ("12/03/2023, 10:15"): digits
  /// parted by at least one colon.
  private func endOfTime(from begin: Int) -> Int {
    guard begin < end, Passage.isDigit(text[begin]) else { return begin }
    var index = begin
    var colons = 0
    while index < end, isOfTime(index) {
      if text[index] == UInt8(ascii: ":") { colons += 1 }
      index += 1
    }
    while index > begin, !Passage.isDigit(text[index - 1]) { index -= 1 }
    return colons > 0 && index - begin <= 24 ? index : begin
  }

  /// Whether a byte is a digit or a mark of times and dates; a blank before a digit counts.
  private func isOfTime(_ index: Int) -> Bool {
    if Passage.isDigit(text[index]) || ":.,/-".utf8.contains(text[index]) { return true }
    return text[index] == 0x20 && index + 1 < end && Passage.isDigit(text[index + 1])
  }

  /// Whether two capitals stand side by side before a full stop: a cheap look before a close one.
  var holdsLoudWord: Bool {
    guard Passage.isUpper(first) else { return false }
    var isLoud = false
    for index in start..<max(start, end - 1) {
      if Passage.isUpper(text[index]), Passage.isUpper(text[index + 1]) { isLoud = true }
      if isLoud, text[index] == UInt8(ascii: "."), Passage.isSpace(text[index + 1]) { return true }
    }
    return false
  }

  /// Whether the line begins with "Mr.", "Ms." or their kin.
  var opensWithAbbreviation: Bool {
    hasPrefix("mr. ") || hasPrefix("ms. ") || hasPrefix("mrs. ") || hasPrefix("dr. ")
  }

  /// Whether the line has the times of a subtitle: "00:01.000 --> 00:04.000".
  var holdsArrow: Bool {
    Passage.isDigit(first) && length < 80 && offset(of: "-->") != nil
  }

  /// Whether it is made of letters, perhaps with an apostrophe.
  var isLetters: Bool {
    text[start..<end].allSatisfy { Passage.isLetter($0) || $0 >= 0x80 || $0 == 0x27 }
  }

  /// Whether the first letters of the line are capitals.
  var opensLoud: Bool {
    length > 2 && Passage.isUpper(first) && Passage.isUpper(text[start + 1])
  }

  /// Where some bytes stand first.
  func offset(of words: StaticString) -> Int? {
    (start..<max(start, end - words.utf8CodeUnitCount)).first { hasWords(words, at: $0) }
  }

  /// A label without the colons and stars it ends in.
  var withoutLastMarks: Passage {
    var label = self
    while !label.isEmpty, ":*_ ".utf8.contains(label.last) { label.end -= 1 }
    return label
  }

  /// A label without a time after it: "Anna Lund 00:20", "Speaker 1 (00:12)".
  var withoutTime: Passage {
    guard let last = words.last, words.count > 1 else { return self }
    var time = last
    if time.first == UInt8(ascii: "(") || time.first == UInt8(ascii: "[") { time.start += 1 }
    guard time.endOfTime(from: time.start) > time.start else { return self }
    return upTo(last.start)
  }

  /// A label up to its affiliation, brackets or time.
  var speaker: Passage {
    let cut = (start..<end).first { ",([".utf8.contains(text[$0]) }
    return upTo(cut ?? end).withoutLastMarks.withoutTime
  }

  /// Whether the words are those of a name: all with capitals but for particles.
  var isSpeakerLike: Bool {
    let words = self.words
    // Only offices in capitals have long names.
    guard length >= 2, let first = words.first,
      length <= 60 && words.count <= 8 || isCapitals && Passage.isTitle(first), first.opensName,
      let last = words.last,
      last.opensName || Passage.isDigit(last.first) && words.count == 2
        || words.count > 1 && last.lowercased == "tempore"
    else { return false }
    return words.allSatisfy {
      $0.opensName || Passage.isDigit($0.first) && $0.length <= 3
        || Self.particles.contains($0.lowercased)
    }
  }

  private var opensName: Bool {
    Passage.isUpper(first) || first >= 0xC3 && first != 0xE2 || hasPrefix("al-") || hasPrefix("d'")
  }

  /// Whether a word of at least two letters, no title, is in capitals.
  var hasNameInCapitals: Bool {
    words.contains { word in
      !Passage.isTitle(word) && (word.isCapitals || word.isCapitalsOfAnyScript)
        && !word.text[word.start..<word.end].contains(UInt8(ascii: "."))
    }
  }

  private var isCapitalsOfAnyScript: Bool {
    guard first >= 0xC3 else { return false }
    let letters = String(decoding: text[start..<end], as: UTF8.self).unicodeScalars
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
  }

  /// Whether a title or a word for a part stands first or last.
  var isTitled: Bool {
    guard let first = words.first, let last = words.last else { return false }
    return Passage.isTitle(first) || Self.parts.contains(first.lowercased)
      || Self.parts.contains(last.lowercased)
  }

  static func isTitle(_ word: Passage) -> Bool { titles.contains(word.lowercased) }

  static let particles: Set<String> = [
    "of", "the", "for", "and", "de", "da", "di", "du", "del", "van", "von", "der", "den", "ter",
    "la", "le", "bin", "ibn", "al", "el", "y", "pro", "tempore", "to", "in",
  ]

  private static let titles: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lady", "lord", "dame",
    "madam", "judge", "justice", "senator", "sen", "sen.", "rep", "rep.", "representative",
    "president", "minister", "professor", "prof", "prof.", "hon", "hon.", "the", "secretary",
    "governor", "gov", "gov.", "general", "gen", "gen.", "admiral", "adm", "adm.", "colonel",
    "col", "col.", "captain", "capt", "capt.", "sgt", "sgt.", "lt", "lt.", "ambassador",
    "chairman", "chairwoman", "chair", "director", "speaker", "baroness", "rev", "rev.", "acting",
    "under", "deputy", "vice", "senior", "administrator", "commissioner",
  ]

  /// The parts that anybody may speak in.
  private static let parts: Set<String> = [
    "interviewer", "interviewee", "moderator", "host", "speaker", "question", "questioner",
    "answer", "reporter", "operator", "chair", "chairman", "counsel", "court", "witness", "voice",
    "caller", "participant", "narrator", "journalist", "respondent", "presenter", "anchor",
    "audience", "official", "press", "president",
  ]
}
