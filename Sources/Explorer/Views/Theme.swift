internal import Corpus
internal import Screen

/// What things look like, by what they are.
///
/// The terminal's own colours on its own background, which are readable on light and dark; never a
/// colour without an attribute, a word or a place that says the same.
enum Theme {
  static let plain = Style.plain
  static let bar = Style([.reverse])
  static let border = Style([.dim])
  static let focusedBorder = Style([.bold])
  static let title = Style([.bold])
  static let heading = Style([.bold, .underline])
  static let secondary = Style([.dim])
  static let explanation = Style([.italic])
  static let marker = Style([.bold], foreground: .cyan)
  static let selection: Style.Attributes = [.reverse]
  static let match = Style([.bold, .underline], foreground: .red)
  static let failure = Style([.bold], foreground: .red)
  static let key = Style([.bold])

  /// The one word that sums a claim up.
  static func status(_ status: Claim.Status) -> Style {
    switch status {
    case .asserted: Style.plain
    case .hedged: Style([.italic])
    case .alleged: Style([.underline], foreground: .magenta)
    case .denied: Style([.bold], foreground: .red)
    }
  }

  /// The text as written: names bold, sources underlined too, cues underlined, contents in italics.
  static func text(_ role: TextRole) -> Style {
    if role.contains(.furniture) { return Style([.dim]) }
    if role.contains(.heading) { return Style([.bold]) }
    var style = Style.plain
    if role.contains(.content) { style = Style([.italic], foreground: .green) }
    if role.contains(.name) {
      style.attributes.formUnion(.bold)
      style.foreground = .cyan
    }
    if role.contains(.source) { style = Style([.bold, .underline], foreground: .cyan) }
    if role.contains(.cue) { style = Style([.underline], foreground: .magenta) }
    return style
  }
}
