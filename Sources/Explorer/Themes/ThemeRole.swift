package import Screen

/// A style of a theme, by the name that a person calls it.
package struct ThemeRole: Sendable {
  /// In lower case with hyphens; no two have the same.
  package let name: String
  /// What has the style.
  package let meaning: String
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

  /// The style of a name; nil where there is none.
  package static func named(_ name: String) -> ThemeRole? { all.first { $0.name == name } }

  private static func role(
    _ name: String, _ meaning: String, _ style: any WritableKeyPath<Theme, Style> & Sendable
  ) -> ThemeRole {
    ThemeRole(name: name, meaning: meaning, style: style)
  }
}
