internal import Corpus
package import Screen

/// What things look like, by what they are.
///
/// Never a colour without an attribute, a word or a place that says the same. `ThemeRole.all` names
/// each style for the person who wants another one.
package struct Theme: Hashable, Sendable {
  package var name = "standard"

  /// The screen itself: its colours stand for the terminal's own.
  package var plain = Style.plain
  package var bar = Style([.reverse])
  package var border = Style([.dim])
  package var focusedBorder = Style([.bold])
  package var title = Style([.bold])
  package var heading = Style([.bold, .underline])
  package var secondary = Style([.dim])
  package var explanation = Style([.italic])
  package var marker = Style([.bold], foreground: .cyan)
  package var selection = Style([.reverse])
  package var otherSelection = Style([.bold])
  package var match = Style([.bold, .reverse], foreground: .red)
  package var letters = Style([.bold, .underline], foreground: .red)
  package var failure = Style([.bold], foreground: .red)
  package var key = Style([.bold])

  package var asserted = Style.plain
  package var hedged = Style([.italic])
  package var alleged = Style([.underline], foreground: .magenta)
  package var denied = Style([.bold], foreground: .red)

  package var documentHeading = Style([.bold])
  package var furniture = Style([.dim])
  package var actor = Style([.bold], foreground: .cyan)
  package var source = Style([.bold, .underline], foreground: .cyan)
  package var cue = Style([.underline], foreground: .magenta)
  package var content = Style([.italic], foreground: .green)

  /// The one word that sums a claim up.
  func status(_ status: Claim.Status) -> Style {
    switch status {
    case .asserted: asserted
    case .hedged: hedged
    case .alleged: alleged
    case .denied: denied
    }
  }

  /// The text as written; a name in what is said has the looks of both.
  func text(_ role: TextRole) -> Style {
    if role.contains(.furniture) { return furniture }
    if role.contains(.heading) { return documentHeading }
    if role.contains(.cue) { return cue }
    if role.contains(.source) { return source }
    let base = role.contains(.content) ? content : Style.plain
    return role.contains(.name) ? base.under(actor) : base
  }
}
