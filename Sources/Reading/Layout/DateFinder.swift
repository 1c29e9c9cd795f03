internal import Corpus

/// Dates as English texts write them, and ISO 8601's.
enum DateFinder {
  /// The first date of a line; for short passages only.
  static func date(in line: Passage) -> TextSpan? {
    let tokens = Token.tokens(of: line)
    return tokens.indices.lazy.compactMap { date(tokens, $0) }.first
      .map { TextSpan(tokens[$0.lowerBound].start, end(of: $0, tokens)) }
  }

  /// Whether a line says a date and nothing else: words like "Published on", a weekday, a time.
  static func isDateLine(_ line: Passage) -> Bool {
    guard line.length <= 80, line.last != UInt8(ascii: "."), !line.hasPrefix("on ") else {
      return false
    }
    let tokens = Token.tokens(of: line)
    guard let range = tokens.indices.lazy.compactMap({ date(tokens, $0) }).first else {
      return false
    }
    return tokens.indices.allSatisfy { range.contains($0) || isBesideDate(tokens[$0]) }
  }

  /// Whether a line says a time and nothing else ("2 hours ago").
  static func isTimeLine(_ line: Passage) -> Bool {
    guard line.length <= 40, line.text[line.start..<line.end].contains(where: Passage.isDigit)
    else { return false }
    let tokens = Token.tokens(of: line)
    let isTime = tokens.count > 1 && tokens.contains { !Passage.isDigit($0.word.utf8.first ?? 0) }
    return isTime && tokens.allSatisfy { isBesideDate($0) || Token.spans.contains($0.word) }
  }

  /// The tokens of the date that begins at one; nil where none does.
  private static func date(_ tokens: [Token], _ index: Int) -> ClosedRange<Int>? {
    func token(_ offset: Int) -> Token? {
      index + offset < tokens.count ? tokens[index + offset] : nil
    }
    guard let first = token(0), let second = token(1) else { return nil }
    if let month = Token.months[first.word] {
      if month > 0, second.isYear { return index...(index + 1) }
      if second.isDay, let third = token(2), third.isYear { return index...(index + 2) }
      return nil
    }
    guard let third = token(2) else { return nil }
    if first.isYear, second.isTwoDigits, third.opensWithDay,
      second.mark == first.mark || third.mark == second.mark, "-/.".utf8.contains(second.mark)
    {
      return index...(index + 2)
    }
    if first.isDay {
      if Token.months[second.word] != nil, third.isYear { return index...(index + 2) }
      if second.word == "of", Token.months[third.word] != nil, let fourth = token(3),
        fourth.isYear
      {
        return index...(index + 3)
      }
      if second.isDay, third.isYear, second.mark == third.mark, "/.-".utf8.contains(third.mark) {
        return index...(index + 2)
      }
    }
    return nil
  }

  private static func end(of range: ClosedRange<Int>, _ tokens: [Token]) -> Int {
    let last = tokens[range.upperBound]
    // The day of "2024-05-03T10:30Z" is a token together with the hour.
    return last.isYear || last.isDay ? last.end : min(last.end, last.start + 2)
  }

  private static func isBesideDate(_ token: Token) -> Bool {
    Token.besideDates.contains(token.word) || Passage.isDigit(token.word.utf8.first ?? 0)
  }
}

/// A run of letters and digits, in lower case.
private struct Token {
  var start: Int
  var end: Int
  var word: String
  /// The byte before it; 0 at the beginning of a line.
  var mark: UInt8

  static func tokens(of line: Passage) -> [Token] {
    var tokens: [Token] = []
    var index = line.start
    while index < line.end {
      let start = index
      while index < line.end, isPart(line.text[index]) { index += 1 }
      if index > start {
        tokens.append(
          Token(
            start: start, end: index, word: Passage(line.text, start, index).lowercased,
            mark: start > line.start ? line.text[start - 1] : 0))
      }
      index += 1
    }
    return tokens
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    Passage.isDigit(byte) || Passage.isLetter(byte) || byte >= 0x80
  }

  var isYear: Bool { word.utf8.count == 4 && (1000...2999).contains(Int(word) ?? 0) }

  var isTwoDigits: Bool { word.utf8.count == 2 && (1...31).contains(Int(word) ?? 0) }

  /// A day of the month, with or without "st", "nd", "rd", "th".
  var isDay: Bool {
    let digits = word.utf8.prefix { Passage.isDigit($0) }
    let rest = word.utf8.dropFirst(digits.count)
    guard (1...2).contains(digits.count), rest.isEmpty || rest.count == 2 else { return false }
    guard rest.isEmpty || ["st", "nd", "rd", "th"].contains(String(rest) ?? "") else {
      return false
    }
    return (1...31).contains(Int(String(digits) ?? "") ?? 0)
  }

  /// A day of two digits, alone or with the "T" and the hour of ISO 8601 after it.
  var opensWithDay: Bool {
    let digits = Array(word.utf8.prefix(3))
    guard digits.count >= 2, Passage.isDigit(digits[0]), Passage.isDigit(digits[1]) else {
      return false
    }
    return digits.count == 2 || digits[2] == UInt8(ascii: "t")
  }

  static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var months: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  static let spans: Set<String> = [
    "ago", "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days",
    "week", "weeks", "month", "months", "year", "years",
  ]

  static let besideDates: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "am", "pm", "a", "p", "m", "at",
    "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet", "cest",
    "et", "z", "on", "published", "posted", "updated", "last", "modified", "first", "written",
    "date", "dated", "created", "issued", "released", "edited",
  ]
}
