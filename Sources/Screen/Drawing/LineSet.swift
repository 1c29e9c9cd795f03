/// The characters that borders, rules and marks are drawn with.
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

  /// Before the selected row.
  package let selection: String
  /// Before the title of what has the focus.
  package let focus: String
  /// Behind a row that leads somewhere.
  package let leads: String
  /// Where there is more below.
  package let more: String
  /// Between the steps of the way to a place.
  package let step: String
  /// Where text has been cut off.
  let ellipsis: Slot.Content

  /// Box drawing characters, and signs of their kind.
  package static let unicode = LineSet(
    " │─└││┌├─┘─┴┐┤┬┼", selection: "▌", focus: "▸", leads: "▸", more: "▾", step: "›", ellipsis: "…")
  /// For terminals and fonts that have none.
  package static let ascii = LineSet(
    " |-+||++-+-+++++", selection: "|", focus: ">", leads: ">", more: "v", step: ">", ellipsis: "~")

  private init(
    _ characters: String, selection: String, focus: String, leads: String, more: String,
    step: String, ellipsis: Unicode.Scalar
  ) {
    contents = characters.unicodeScalars.map { Slot.Content($0) }
    self.selection = selection
    self.focus = focus
    self.leads = leads
    self.more = more
    self.step = step
    self.ellipsis = Slot.Content(ellipsis)
  }

  /// What is drawn for these arms.
  subscript(arms: Arms) -> Slot.Content { contents[arms.rawValue & 15] }

  /// The arms of what stands in a cell: none unless it is of this set.
  func arms(of content: Slot.Content) -> Arms {
    guard !content.isBlank, let index = contents.lastIndex(of: content) else { return [] }
    return Arms(rawValue: index)
  }
}
