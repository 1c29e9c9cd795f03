extension QueryLexer {
  /// Reads a regular expression between slashes; nil where it is still being typed.
  ///
  /// Its first slash begins a term and its last ends one, so that a path is not taken for one.
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

  /// The place of the character that holds a scalar of an expression.
  private func position(ofScalar offset: Int, from start: Int, to end: Int) -> Int {
    var scalars = 0
    for place in start..<end {
      scalars += characters[place].unicodeScalars.count
      if scalars > offset { return place }
    }
    return end
  }
}
