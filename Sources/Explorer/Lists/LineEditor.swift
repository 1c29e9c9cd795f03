/// A line being typed, with its cursor, as in a shell.
package struct LineEditor: Hashable, Sendable {
  /// The line, a grapheme cluster each.
  package private(set) var characters: [Character]
  /// The whole line; kept, because every key asks for it and a pasted line may be long.
  package private(set) var text: String
  /// Characters before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    self.text = text
    cursor = characters.count
  }

  /// The text before the cursor.
  package var head: String { String(characters[..<cursor]) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Inserts a character at the cursor.
  package mutating func insert(_ character: Character) {
    insert(CollectionOfOne(character))
  }

  /// Inserts many at once, in time linear in the line.
  package mutating func insert(_ more: some Collection<Character>) {
    // Only what a line can hold: a pasted tab or line end becomes a space.
    let shown = more.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    if shown.allSatisfy(\.isASCII) {
      characters.insert(contentsOf: shown, at: cursor)
      cursor += shown.count
      if cursor == characters.count { text += String(shown) } else { text = String(characters) }
      return
    }
    // A terminal sends a letter and its marks, or a family, one scalar after the other: they join.
    let before = head + String(shown)
    text = before + String(characters[cursor...])
    characters = Array(text)
    cursor = min(before.count, characters.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    text = String(characters)
  }

  /// Deletes the character before the cursor.
  package mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    remove(cursor..<cursor + 1)
  }

  /// Deletes the character under the cursor.
  package mutating func deleteForward() {
    guard cursor < characters.count else { return }
    remove(cursor..<cursor + 1)
  }

  /// Deletes the word before the cursor, with the spaces between.
  package mutating func deleteWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    remove(start..<cursor)
    cursor = start
  }

  package mutating func deleteToStart() {
    remove(0..<cursor)
    cursor = 0
  }

  package mutating func deleteToEnd() { remove(cursor..<characters.count) }
  package mutating func moveLeft() { cursor = max(cursor - 1, 0) }
  package mutating func moveRight() { cursor = min(cursor + 1, characters.count) }
  package mutating func moveToStart() { cursor = 0 }
  package mutating func moveToEnd() { cursor = characters.count }
}

extension [String] {
  /// Adds a line as the latest; each is kept once, and of many the last hundred.
  mutating func remember(_ line: String) {
    removeAll { $0 == line }
    append(line)
    if count > 100 { removeFirst() }
  }
}
