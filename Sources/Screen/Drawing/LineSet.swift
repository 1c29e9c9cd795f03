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

  /// What is drawn for each set of arms, at its raw value.
  private let contents: [Slot.Content]

  /// Box drawing characters.
  package static let unicode = LineSet(" │─└││┌├─┘─┴┐┤┬┼")
  /// For terminals and fonts that have none.
  package static let ascii = LineSet(" |-+||++-+-+++++")

  private init(_ characters: String) {
    contents = characters.unicodeScalars.map { Slot.Content($0) }
  }

  /// What is drawn for these arms.
  subscript(arms: Arms) -> Slot.Content { contents[arms.rawValue & 15] }

  /// The arms of what stands in a cell: none unless it is of this set.
  func arms(of content: Slot.Content) -> Arms {
    guard !content.isBlank, let index = contents.lastIndex(of: content) else { return [] }
    return Arms(rawValue: index)
  }
}
