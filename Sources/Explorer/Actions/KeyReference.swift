/// The keys as a document, drawn from the table of actions.
package enum KeyReference {
  /// What has to be said before keys are listed: a paragraph each, in plain words.
  package static let introduction = [
    """
    A number typed before a key that moves repeats it: 12j moves down twelve rows, 7G goes to the \
    seventh. Keys with a blank between them are pressed one after the other; after the first the \
    screen says what can follow, and Esc ends it.
    """,
    """
    A name behind a colon can be typed on the command line, which : opens; what can be typed behind \
    it stands in capitals, in brackets where it may be left out. Names may be cut short as long as \
    no other begins alike. Tab completes names and what stands behind them, Up recalls what was \
    typed before. :12 goes to the twelfth row.
    """,
    """
    Where something can be done only in one place, the place stands in parentheses. The same list is \
    shown by ?, for the place where one is; there, and in the list that Alt-x opens, Enter does \
    what is selected.
    """,
  ]

  /// `docs/keys.md`, whole.
  package static var markdown: String {
    let groups = ActionGroup.all.map { group in
      let rows = group.actions.map { row(of: $0) }.joined(separator: "\n")
      return "## \(group.title)\n\n| Keys | Name | What it does |\n|---|---|---|\n\(rows)\n"
    }
    let head = "# Keys and commands\n\n" + introduction.joined(separator: "\n\n") + "\n\n" + remark
    return ([head] + groups + [changing]).joined(separator: "\n")
  }

  private static let remark = """
    <!-- Drawn from Sources/Explorer/Actions; a test compares them and can write this file anew. -->

    """

  private static func row(of action: Action) -> String {
    let keys = KeyMap.standard.keys(of: action).map { code($0.name) }.joined(separator: ", ")
    let name = action.usage.map { code(":\($0)") } ?? action.name
    let aliases = action.isCommand ? action.aliases.map { code(":\($0)") } : []
    let names = ([name] + aliases).joined(separator: ", ")
    return "| \(keys) | \(names) | \(action.explanation) |"
  }

  /// A key or a name in code; two backquotes where one is in it, and no bar ends the cell.
  private static func code(_ text: String) -> String {
    let escaped = text.replacing("|", with: "\\|")
    return text.contains("`") ? "`` \(escaped) ``" : "`\(escaped)`"
  }

  private static var changing: String {
    let contexts = Context.allCases.map { "| `\($0.name)` | \($0.title) |" }
    return """
      ## Other keys

      Every action can have other keys, everywhere or in one place. Keys are written as above, \
      whatever the case, or as in vim, tmux, emacs and helix: `Ctrl-O`, `ctrl+o`, `C-o`, `<C-o>`, \
      `M-x`, `PageUp`, `<CR>`; one after the other with blanks between them: `g g`. An action that \
      is given keys has these and no others, and with an empty list none; a key is taken from the \
      action that has it here. Not every wish can hold: what is typed in a prompt is no key there, \
      digits count, and what leads out of a place must have a key. Whatever does not hold is told, \
      and the rest does. The places:

      | Name | Place |
      |---|---|
      \(contexts.joined(separator: "\n"))

      """
  }
}
