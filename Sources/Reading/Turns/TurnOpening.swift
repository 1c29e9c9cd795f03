internal import Corpus

/// How a line may open somebody's turn: a label, and where the words after it begin.
///
/// Whether it does depends on the other lines: `TurnLabels` decides.
struct TurnOpening {
  enum Form {
    /// "Q", "Q.", "A:".
    case letter
    /// "MR. CARNEY:", "Anna Lund (00:20):", "**Interviewer:**".
    case colon
    /// "nadia: …", as chats have it.
    case nick
    /// "[Anna Lund]", "((WN))", "<v Anna Lund>".
    case bracket
    /// "Mr. REID." before what he says, as the Congressional Record has it.
    case stop
    /// "Audience member:", "Suspect's lawyer:": words of which only the first has a capital.
    case phrase
    /// The label alone on its line, perhaps as a heading.
    case line
  }

  var form: Form
  /// Where the words after the label begin.
  var bodyStart: Int
  /// The speaker alone, without titles' marks, times and affiliation, in lower case.
  var key: String
  /// Whether the speaker's name is written in capitals.
  var isCapitals: Bool
  /// Whether the label is marked as a heading below the title's.
  private(set) var isHeading = false
  /// Whether a line after it, up to the next opening, asks or speaks of itself.
  var isSpoken = false
  /// Whether a title ("Mr") or a part ("The Chair", "Speaker 1") is in the label.
  var isTitled: Bool

  /// The opening of a line; nil where it has none.
  ///
  /// - Parameter isMarked: Whether markup says that the line is a heading below the title's.
  init?(_ line: Passage, isMarked: Bool = false) {
    var rest = line
    let isHeading = isMarked || line.hasPrefix("##") && rest.skipMarks("#")
    let isBold = rest.skipMarks("*")
    let isTimed = rest.skipTime()
    if let nick = Self.nick(rest) {
      self = nick
      isTitled = isTimed
      return
    }
    if let opening = Self.bracketed(rest) ?? Self.letter(rest) ?? Self.colon(rest)
      ?? Self.stopped(rest)
    {
      self = opening
      if bodyStart < line.end {
        var body = line.from(bodyStart)
        _ = body.skipMarks("*")
        bodyStart = body.start
      }
      return
    }
    guard line.length <= 80, let opening = Self.alone(rest) else { return nil }
    self = opening
    bodyStart = line.end
    self.isHeading = isHeading
    isTitled = isTitled || isTimed && !isHeading && !isBold && opening.key.contains(" ")
  }

  private init?(_ form: Form, _ label: Passage, bodyStart: Int) {
    let speaker = label.speaker
    guard speaker.isSpeakerLike, !MailHead.isLabel(speaker.lowercased)
    else { return nil }
    self.form = form
    self.bodyStart = bodyStart
    key = String(decoding: speaker.text[speaker.start..<speaker.end], as: UTF8.self).lowercased()
    isCapitals = speaker.hasNameInCapitals
    isTitled = speaker.isTitled
  }

  // MARK: The forms

  /// One word in small letters, as chats have it.
  private static func nick(_ line: Passage) -> TurnOpening? {
    guard Passage.isLower(line.first),
      let colon = line.firstIndex(of: UInt8(ascii: ":"), limit: 30),
      colon + 1 < line.end, Passage.isSpace(line.text[colon + 1])
    else { return nil }
    let label = line.upTo(colon)
    guard label.words.count == 1 else { return nil }
    return TurnOpening(nick: label, bodyStart: line.from(colon + 1).start)
  }

  private init(nick: Passage, bodyStart: Int) {
    (form, self.bodyStart, key) = (.nick, bodyStart, nick.lowercased)
    (isCapitals, isTitled) = (false, false)
  }

  private static func letter(_ line: Passage) -> TurnOpening? {
    guard line.length > 2, line.first == UInt8(ascii: "Q") || line.first == UInt8(ascii: "A")
    else { return nil }
    let isQuestion = line.first == UInt8(ascii: "Q")
    let after = line.from(line.start + 1)
    let gap = after.start - line.start - 1
    let next = line.text[line.start + 1]
    let isMarked =
      (next == UInt8(ascii: ".") || next == UInt8(ascii: ":")) && line.length > 3
      && Passage.isSpace(line.text[line.start + 2])
    guard isMarked || gap >= 2 || gap == 1 && (next == 0x09 || isQuestion) else { return nil }
    let body = isMarked ? line.from(line.start + 2) : after
    guard !body.isEmpty else { return nil }
    return TurnOpening(letter: isQuestion ? "q" : "a", bodyStart: body.start)
  }

  private static func letter(of label: Passage) -> String? {
    let speaker = label.speaker
    guard speaker.length == 1 else { return nil }
    return ["q", "a"].contains(speaker.lowercased) ? speaker.lowercased : nil
  }

  private init(letter: String, bodyStart: Int) {
    (form, key, self.bodyStart) = (.letter, letter, bodyStart)
    (isCapitals, isTitled) = (true, false)
  }

  private static func bracketed(_ line: Passage) -> TurnOpening? {
    let marks: [(StaticString, StaticString)] = [
      ("((", "))"), ("[", "]"), ("<v ", ">"), ("<v.", ">"),
    ]
    for (open, close) in marks where line.hasPrefix(open) {
      var start = line.start + open.utf8CodeUnitCount
      // "<v.loud Anna Lund>" has a class before the name.
      if open.utf8CodeUnitCount == 3, line.text[start - 1] == UInt8(ascii: ".") {
        while start < line.end, !Passage.isSpace(line.text[start]) { start += 1 }
        start = line.from(start).start
      }
      let reach = Passage(line.text, start, min(line.end, start + 60))
      guard let end = reach.firstIndex(of: unsafe close.utf8Start.pointee) else { return nil }
      let body = line.from(end + close.utf8CodeUnitCount)
      guard !body.isEmpty,
        Passage.isUpper(body.first) || body.first >= 0x80
          || body.first == UInt8(ascii: "\"") || body.first == UInt8(ascii: "(")
      else { return nil }
      var opening = TurnOpening(.bracket, Passage(line.text, start, end), bodyStart: body.start)
      // "[Anna Lund]" may be anything, the others are marks of a speaker and of nothing else.
      if line.first != UInt8(ascii: "[") { opening?.isTitled = true }
      return opening
    }
    return nil
  }

  private static func colon(_ line: Passage) -> TurnOpening? {
    let reach = line.opensLoud ? longestLoud : 90
    guard let colon = line.firstIndex(of: UInt8(ascii: ":"), limit: reach), colon > line.start
    else { return nil }
    // "JANET OYELOWO, HOST:" on a line of its own.
    guard colon + 1 < line.end else {
      let opening = TurnOpening(.colon, line.upTo(colon), bodyStart: line.end)
      return opening?.isCapitals ?? false ? opening : nil
    }
    let next = line.text[colon + 1]
    guard Passage.isSpace(next) || next == UInt8(ascii: "*") else {
      // "Anna Lund (00:20): ..." has a colon before its own.
      guard Passage.isDigit(next), line.text[line.start..<colon].contains(UInt8(ascii: "(")),
        let bracket = line.firstIndex(of: UInt8(ascii: ")"), limit: 90), bracket + 2 < line.end,
        line.text[bracket + 1] == UInt8(ascii: ":"), Passage.isSpace(line.text[bracket + 2])
      else { return nil }
      return TurnOpening(
        .colon, line.upTo(bracket + 1), bodyStart: line.from(bracket + 2).start)
    }
    let label = line.upTo(colon)
    // "A (laughs): ...".
    if let letter = Self.letter(of: label) {
      return TurnOpening(letter: letter, bodyStart: line.from(colon + 1).start)
    }
    guard !Grammar.opensSpeech(label.withoutLastMarks),
      label.isCapitals || label.wordCount(limit: 13) <= 12
    else { return nil }
    let body = line.from(colon + 1)
    let opening =
      TurnOpening(.colon, label, bodyStart: body.start)
      ?? TurnOpening(phrase: label, bodyStart: body.start)
    // "Smith: 10" is a line of a table.
    let isSaid = body.text[body.start..<min(body.end, body.start + 40)].contains(
      where: Passage.isLetter)
    return isSaid || opening?.isTitled ?? false || opening?.isCapitals ?? false ? opening : nil
  }

  private init?(phrase label: Passage, bodyStart: Int) {
    let words = label.words
    guard Passage.isUpper(label.first), 2...4 ~= words.count,
      words.allSatisfy({ $0.isLetters || $0.hasPrefix("'s") })
    else { return nil }
    (form, self.bodyStart, key) = (.phrase, bodyStart, label.lowercased)
    (isCapitals, isTitled) = (false, false)
  }

  /// The bytes of the longest label in capitals that counts: offices have long names.
  private static let longestLoud = 400

  /// A title, a name and a stop, after which somebody is addressed.
  private static func stopped(_ line: Passage) -> TurnOpening? {
    let reach = Passage(line.text, line.start, min(line.end, line.start + 60))
    guard reach.holdsLoudWord || reach.opensWithAbbreviation else { return nil }
    let words = reach.words.prefix(7)
    guard let first = words.first, words.count > 2, Passage.isTitle(first) else { return nil }
    for (index, word) in words.enumerated().dropFirst() {
      guard word.last == UInt8(ascii: "."), word.end < line.end, index < words.count - 1 else {
        guard Passage.isUpper(word.first) || Passage.particles.contains(word.lowercased) else {
          return nil
        }
        continue
      }
      let label = Passage(line.text, line.start, word.end - 1)
      return TurnOpening(.stop, label, bodyStart: line.from(word.end).start)
    }
    return nil
  }

  private static func alone(_ line: Passage) -> TurnOpening? {
    var label = line.withoutLastMarks
    label = label.withoutTime
    // "Renata Okun -- Chief Executive Officer".
    let dash = label.offset(of: " -- ") ?? label.offset(of: " – ")
    let isNamed = dash != nil
    if let dash { label = label.upTo(dash) }
    guard !label.isEmpty, label.wordCount(limit: 6) <= 5, !label.endsSentence else { return nil }
    var opening = TurnOpening(.line, label, bodyStart: line.end)
    if isNamed { opening?.isTitled = true }
    return opening
  }
}
