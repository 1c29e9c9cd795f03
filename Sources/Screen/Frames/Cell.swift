/// One cell of a frame as it is seen: a grapheme cluster and its style.
///
/// A frame keeps its cells as `Slot`s and makes these of them when it is asked.
package struct Cell: Hashable, Sendable {
  /// What stands in the cell; nil for the right half of the wide cluster before it.
  package var character: Character?
  package var style: Style

  package init(_ character: Character?, _ style: Style = .plain) {
    self.character = character
    self.style = style
  }

  package static let blank = Cell(" ")
}
