internal import CTerminal
internal import Screen

/// Brings styles down to what the terminal can show, in the numbers of the C target.
struct StyleEncoder {
  private let depth: ColorDepth
  /// What became of each colour that had to be brought down.
  private var reduced: [Style.Color: UInt32] = [:]

  /// Takes what the terminal that is open has.
  init() {
    depth = ColorDepth(
      palette: Int(dragoman_terminal_palette()), isDirect: dragoman_terminal_is_direct())
  }

  mutating func encode(_ style: Style) -> dragoman_terminal_style {
    var bits = 0
    let attributes = style.attributes
    if attributes.contains(.bold) { bits |= DRAGOMAN_TERMINAL_BOLD }
    if attributes.contains(.dim) { bits |= DRAGOMAN_TERMINAL_DIM }
    if attributes.contains(.underline) { bits |= DRAGOMAN_TERMINAL_UNDERLINE }
    if attributes.contains(.reverse) { bits |= DRAGOMAN_TERMINAL_REVERSE }
    if attributes.contains(.italic) { bits |= DRAGOMAN_TERMINAL_ITALIC }
    return dragoman_terminal_style(
      attributes: UInt8(truncatingIfNeeded: bits), foreground: code(of: style.foreground),
      background: code(of: style.background))
  }

  private mutating func code(of color: Style.Color) -> UInt32 {
    if color == .standard { return color.code }
    if let known = reduced[color] { return known }
    let code = color.reduced(to: depth).code
    reduced[color] = code
    return code
  }
}
