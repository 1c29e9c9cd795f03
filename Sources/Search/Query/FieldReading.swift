extension QueryLexer {
  /// Reads a field whose name has been read, from its colon to the end of its value.
  mutating func readField(_ name: String, at start: Int) throws(QueryError) {
    guard let field = Field(rawValue: name) else {
      throw QueryError(
        position: start,
        message: "there is no field \(name): (the fields are \(Field.names)); "
          + "to search for the words, put them in quotes")
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

  /// Answers a field without a value.
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

  /// Throws where a field has a few known values and this is none of them.
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
    // "0." and "0.8." say nothing yet.
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
    // A name that is begun says nothing yet.
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
