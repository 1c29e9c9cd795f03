/// The characters that borders and rules are drawn with.
package struct LineSet: Hashable, Sendable {
  /// The ways a line leaves a cell; a junction leaves by several.
  struct Arms: OptionSet {
    let rawValue: Int
    static let up = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let down = Arms(rawValue: 4)
    static let left = Arms(rawValue: 8)
  }

  /// One character for each set of arms, at its raw value.
  private let characters: [Character]

  /// Box drawing characters.
  package static let unicode = LineSet(characters: Array(" │─└││┌├─┘─┴┐┤┬┼"))
  /// For terminals and fonts that have none.
  package static let ascii = LineSet(characters: Array(" |-+||++-+-+++++"))

  /// The character with these arms.
  subscript(arms: Arms) -> Character { characters[arms.rawValue & 15] }

  /// The arms of a character that stands in a cell: none unless it is one of this set.
  func arms(of character: Character?) -> Arms {
    guard let character, character != " ", let index = characters.lastIndex(of: character) else {
      return []
    }
    return Arms(rawValue: index)
  }
}
