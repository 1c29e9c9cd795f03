extension QueryLexer {
  /// Reads a field from its colon to the end of its value.
  mutating func readField(_ name: String, at start: Int) throws(QueryError) {
    guard let field = Field(rawValue: name) else {
      throw QueryError(
        position: start,
        message: "there is no field \(name): "
          + (Field.nearest(to: name).map { "(did you mean \($0.rawValue):?)" }
            ?? "(the fields are \(Field.names))")
          + "; to search for the words, put them in quotes")
    }
    index += 1
    switch field.definition.meaning {
    case .years: try readYears(of: field, at: start)
    case .scores: try readScores(of: field, at: start)
    case .scope(let names): try readScope(among: names, of: field, at: start)
    case .cues: try readWords(of: field, at: start, ending: .inflected)
    case .mentions, .claimsOfActor, .claimsOfKind, .sourcesOfKind, .headings, .documents:
      try readWords(of: field, at: start, ending: .exact)
    }
  }

  /// Throws for a field without a value, unless it is still being typed.
  func missingValue(of field: Field, at start: Int) throws(QueryError) {
    if asTyped && index == characters.count { return }
    throw QueryError(
      position: start,
      message: "\(field.rawValue): needs a value right after it, as in \(field.definition.example)"
    )
  }

  // MARK: - Words

  private mutating func readWords(
    of field: Field, at start: Int, ending: Query.Words.Ending
  ) throws(QueryError) {
    let valueStart = index
    var value: Query.Words
    if let character = next, Self.isQuote(character) {
      value = try readQuoted()
    } else {
      if next == "/" {
        throw QueryError(
          position: index, message: "an expression cannot be the value of a field; use words")
      }
      skipValue()
      value = try words(from: valueStart, to: index, ending: ending)
    }
    if value.folded.isEmpty { return try missingValue(of: field, at: start) }
    try check(value, of: field, at: valueStart)
    add(.field(field, value), at: start)
  }

  /// Throws if a field has a few known values and this is none of them.
  private func check(
    _ value: Query.Words, of field: Field, at position: Int
  ) throws(QueryError) {
    let names: [String]
    switch field.definition.meaning {
    case .claimsOfKind(let kinds, _), .sourcesOfKind(let kinds): names = kinds
    default: return
    }
    guard !names.contains(where: { value.matches(kind: $0) }) else { return }
    throw QueryError(
      position: position,
      message: "\(field.rawValue): is one of \(Field.list(names))")
  }

  // MARK: - Years and scopes

  private mutating func readYears(of field: Field, at start: Int) throws(QueryError) {
    let value = readPlainValue()
    guard !value.isEmpty else { return try missingValue(of: field, at: start) }
    guard let years = YearRange.read(value, isUnfinished: asTyped && index == characters.count)
    else {
      throw QueryError(
        position: value.startIndex,
        message: "year: takes a year from \(Query.years.lowerBound) to \(Query.years.upperBound), "
          + "or a range, as in 2015, 2010..2015, ..1999 or 2010..")
    }
    add(.years(years), at: start)
  }

  private mutating func readScores(of field: Field, at start: Int) throws(QueryError) {
    let value = readPlainValue()
    guard !value.isEmpty else { return try missingValue(of: field, at: start) }
    let isBegun = asTyped && index == characters.count
    // "0." and "0.8." are unfinished.
    if isBegun, value.last == "." || value.count < 3,
      value.allSatisfy({ "01.".contains($0) || $0.isNumber })
    {
      return
    }
    guard let scores = ScoreRange.read(value) else {
      throw QueryError(
        position: value.startIndex,
        message: "score: takes a number from 0 to 1, or a range, as in 0.8.., ..0.5 or 0.5..0.8")
    }
    add(.scores(scores), at: start)
  }

  private mutating func readScope(
    among names: [String], of field: Field, at start: Int
  ) throws(QueryError) {
    let value = readPlainValue()
    guard !value.isEmpty else { return try missingValue(of: field, at: start) }
    let typed = String(value).lowercased()
    if let scope = Query.Scope(rawValue: typed) { return add(.scope(scope), at: start) }
    // The name is unfinished.
    if asTyped, index == characters.count, names.contains(where: { $0.hasPrefix(typed) }) { return }
    throw QueryError(
      position: value.startIndex, message: "\(field.rawValue): is one of \(Field.list(names))")
  }

  /// The characters of a value, without its quotes.
  private mutating func readPlainValue() -> ArraySlice<Character> {
    guard let character = next, Self.isQuote(character) else {
      let start = index
      skipValue()
      return characters[start..<index]
    }
    index += 1
    let start = index
    while let character = next, !Self.isQuote(character) { index += 1 }
    let value = characters[start..<index]
    if index < characters.count { index += 1 }
    return value
  }

  private mutating func skipValue() {
    while let character = next, !Self.endsWord(character) { index += 1 }
  }
}

extension QueryLexer {
  /// Reads a regular expression between slashes; nil while it is still being typed.
  ///
  /// The second slash must end a term, so that a path is not read as an expression.
  mutating func readPattern() throws(QueryError) -> Pattern? {
    let opening = index
    index += 1
    let start = index
    while let character = next, character != "/" { index += character == "\\" ? 2 : 1 }
    guard index < characters.count else {
      index = characters.count
      if asTyped { return nil }
      throw QueryError(
        position: opening,
        message: "a / begins an expression, and this one is not closed; add a / behind it, "
          + "or put the words in quotes")
    }
    let end = index
    index += 1
    if let character = next, !Self.endsWord(character) {
      throw QueryError(
        position: index,
        message: "an expression ends with its second /, and this stands behind it; put a path in "
          + "quotes, and write \\/ for a / that belongs to the expression")
    }
    guard end > start else {
      throw QueryError(
        position: opening, message: "there is no expression between these slashes")
    }
    do {
      return try Pattern.compile(String(characters[start..<end]))
    } catch {
      throw QueryError(
        position: position(ofScalar: error.offset, from: start, to: end), message: error.message)
    }
  }

  /// The position of the character that contains a scalar of an expression.
  private func position(ofScalar offset: Int, from start: Int, to end: Int) -> Int {
    var scalars = 0
    for place in start..<end {
      scalars += characters[place].unicodeScalars.count
      if scalars > offset { return place }
    }
    return end
  }
}

/// Parses years: one, or two with `..` between, either of which may be missing.
enum YearRange {
  /// The range of years; nil if there is none.
  ///
  /// An unfinished year means all that begin with its digits: `20` is 2000 to 2099.
  static func read(_ text: ArraySlice<Character>, isUnfinished: Bool) -> ClosedRange<Int>? {
    guard let dot = text.firstIndex(of: ".") else { return years(text, isUnfinished) }
    let isRange = text[dot...].starts(with: [".", "."])
    let rest = text[dot...].dropFirst(isRange ? 2 : 1)
    let first = dot == text.startIndex ? Query.years : years(text[..<dot], false)
    let last: ClosedRange<Int>?
    if isRange {
      // Two dots alone are no range, unless a year may follow.
      guard dot > text.startIndex || !rest.isEmpty || isUnfinished else { return nil }
      last = rest.isEmpty ? Query.years : years(rest, isUnfinished)
    } else {
      guard isUnfinished, rest.isEmpty else { return nil }
      last = first
    }
    guard let first, let last, first.lowerBound <= last.upperBound else { return nil }
    return first.lowerBound...last.upperBound
  }

  private static func years(
    _ digits: ArraySlice<Character>, _ isUnfinished: Bool
  ) -> ClosedRange<Int>? {
    guard let number = QueryLexer.number(digits), digits.count <= 4 else { return nil }
    guard digits.count < 4 else {
      return Query.years.contains(number) ? number...number : nil
    }
    guard isUnfinished else { return nil }
    var low = number
    var high = number
    for _ in digits.count..<4 {
      low *= 10
      high = high * 10 + 9
    }
    let years = low...high
    return years.overlaps(Query.years) ? years.clamped(to: Query.years) : nil
  }
}

/// Parses scores: one, or two with `..` between, either of which may be missing.
enum ScoreRange {
  /// The range of scores in hundredths; nil if there is none.
  static func read(_ text: ArraySlice<Character>) -> ClosedRange<Int>? {
    let value = String(text)
    guard let dots = value.firstRange(of: "..") else { return hundredths(value).map { $0...$0 } }
    let (low, high) = (value[..<dots.lowerBound], value[dots.upperBound...])
    guard !low.isEmpty || !high.isEmpty,
      let first = low.isEmpty ? 0 : hundredths(low),
      let last = high.isEmpty ? 100 : hundredths(high),
      first <= last
    else { return nil }
    return first...last
  }

  private static func hundredths(_ number: some StringProtocol) -> Int? {
    guard let score = Double(number), 0...1 ~= score else { return nil }
    return Int((score * 100).rounded())
  }
}
