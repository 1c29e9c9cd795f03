/// The keys as a document, drawn from the table of actions.
package enum KeyReference {
  /// `docs/keys.md`, whole.
  package static var markdown: String {
    let parts = ActionGroup.all.map { group in
      let rows = group.actions.map { row(of: $0) }.joined(separator: "\n")
      return "## \(group.title)\n\n| Keys | Action | What it does |\n|---|---|---|\n\(rows)\n"
    }
    return introduction + "\n" + parts.joined(separator: "\n")
  }

  private static let introduction = """
    # Keys

    A number typed before a key that moves repeats it: `12j` moves down twelve rows, `7G` goes to the
    seventh. Where a key does something only in one place, the place stands in parentheses. The same
    list is shown by `?`.

    <!-- Drawn from Sources/Explorer/Actions; a test compares them and can write this file anew. -->

    """

  private static func row(of action: Action) -> String {
    let keys = KeyMap.standard.keys(of: action).map { "`\($0.name)`" }.joined(separator: " ")
    return "| \(keys) | \(action.name) | \(action.explanation) |"
  }
}
