internal import Corpus
package import Screen

/// What things look like, by what they are.
///
/// Never a colour without an attribute, a word or a place that says the same; red is for what is
/// denied only. `ThemeRole.all` names each style for the person who wants another one.
package struct Theme: Hashable, Sendable {
  /// As the configuration calls it.
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
  package var match = Style([.bold, .reverse], foreground: .yellow)
  package var letters = Style([.bold, .underline], foreground: .magenta)
  package var failure = Style([.bold], foreground: .magenta)
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

  /// Words in the text that a search has found: the match's looks in the colour of what they are.
  ///
  /// The match that the reader has come to looks like a selection, and is underlined; others are not,
  /// whatever they are.
  package func match(_ role: TextRole, isCurrent: Bool) -> Style {
    if isCurrent { return selection.adding([.bold, .underline]) }
    var style = match
    let color = text(role).foreground
    if color != .standard { style.foreground = color }
    return style
  }
}

/// A style of a theme, by the name that a person calls it.
package struct ThemeRole: Sendable {
  /// In lower case with hyphens; no two have the same.
  package let name: String
  /// What has the style.
  package let meaning: String
  /// Where the style is in a theme.
  package let style: any WritableKeyPath<Theme, Style> & Sendable

  /// All styles there are, in the order of the documentation.
  package static let all = [
    role("plain", "the screen; its colours stand for the terminal's own", \.plain),
    role("bar", "the title line and the status line", \.bar),
    role("border", "borders and rules", \.border),
    role("focused-border", "the border of the pane that the keys go to", \.focusedBorder),
    role("title", "titles of panes, sections and formats", \.title),
    role("heading", "headings of lists and of the help", \.heading),
    role("secondary", "numbers, paths and remarks beside the words", \.secondary),
    role("explanation", "why something is shown", \.explanation),
    role("marker", "the mark before the selected row", \.marker),
    role("selection", "the selected row", \.selection),
    role("other-selection", "the selected row where the keys do not go", \.otherSelection),
    role("match", "words that a search found", \.match),
    role("letters", "the letters typed, in what they were found in", \.letters),
    role("failure", "what went wrong", \.failure),
    role("key", "the names of keys", \.key),
    role("asserted", "the word `asserted` of a claim", \.asserted),
    role("hedged", "the word `hedged` of a claim", \.hedged),
    role("alleged", "the word `alleged` of a claim", \.alleged),
    role("denied", "the word `denied` of a claim", \.denied),
    role("document-heading", "a heading in the text", \.documentHeading),
    role("furniture", "page numbers and the like in the text", \.furniture),
    role("actor", "a name, in the text and in lists", \.actor),
    role("source", "who says something, in the text", \.source),
    role("cue", "the word that says it is said", \.cue),
    role("content", "what is said", \.content),
  ]

  /// The style with a name.
  package static func named(_ name: String) -> ThemeRole? { all.first { $0.name == name } }

  private static func role(
    _ name: String, _ meaning: String, _ style: any WritableKeyPath<Theme, Style> & Sendable
  ) -> ThemeRole {
    ThemeRole(name: name, meaning: meaning, style: style)
  }
}

/// What a byte of a document's text is, as sets: a name may be part of a claim's content.
package struct TextRole: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let name = TextRole(rawValue: 1)
  package static let source = TextRole(rawValue: 2)
  package static let cue = TextRole(rawValue: 4)
  package static let content = TextRole(rawValue: 8)
  package static let heading = TextRole(rawValue: 16)
  package static let furniture = TextRole(rawValue: 32)
}
