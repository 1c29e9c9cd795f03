internal import Corpus
internal import Screen

/// What things look like, by what they are.
///
/// The terminal's own colours on its own background, which are readable on light and dark; never a
/// colour without an attribute, a word or a place that says the same.
package struct Theme: Hashable, Sendable {
  var plain = Style.plain
  var bar = Style([.reverse])
  var border = Style([.dim])
  var focusedBorder = Style([.bold])
  var title = Style([.bold])
  var heading = Style([.bold, .underline])
  var secondary = Style([.dim])
  var explanation = Style([.italic])
  var marker = Style([.bold], foreground: .cyan)
  var selection: Style.Attributes = [.reverse]
  var match = Style([.bold, .underline], foreground: .red)
  var failure = Style([.bold], foreground: .red)
  var key = Style([.bold])

  /// The terminal's own palette.
  package static let standard = Theme()

  /// The one word that sums a claim up.
  func status(_ status: Claim.Status) -> Style {
    switch status {
    case .asserted: Style.plain
    case .hedged: Style([.italic])
    case .alleged: Style([.underline], foreground: .magenta)
    case .denied: Style([.bold], foreground: .red)
    }
  }

  /// The text as written: names bold, sources underlined too, cues underlined, contents in italics.
  func text(_ role: TextRole) -> Style {
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
