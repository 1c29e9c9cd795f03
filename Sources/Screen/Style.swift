/// How a cell looks.
///
/// Nothing is told by colour alone: colour always goes with an attribute or a word.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
    package static let italic = Attributes(rawValue: 16)
  }

  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(
    _ attributes: Attributes = [], foreground: Color = .standard, background: Color = .standard
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  package static let plain = Style()

  /// The style with more attributes.
  package func adding(_ more: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(more)
    return style
  }

  /// The style with another one laid over it: the attributes of both, and the upper one's colours
  /// where it has any.
  package func under(_ upper: Style) -> Style {
    var style = adding(upper.attributes)
    if upper.foreground != .standard { style.foreground = upper.foreground }
    if upper.background != .standard { style.background = upper.background }
    return style
  }
}
