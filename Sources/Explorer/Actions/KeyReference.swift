/// The keys as a document, drawn from the table of actions.
package enum KeyReference {
  /// What has to be said before keys are listed: a paragraph each, in plain words.
  package static let introduction = [
    """
    A number typed before a key that moves repeats it: 12j moves down twelve rows, 7G goes to the \
    seventh. Keys with a blank between them are pressed one after the other; after the first the \
    screen shows what can follow, and Esc cancels.
    """,
    """
    A name after a colon can be typed on the command line, which : opens; its argument is written \
    in capitals, in brackets where it is optional. Names may be cut short as long as they are \
    unambiguous. Tab completes names and arguments, Up recalls earlier lines. :12 goes to the \
    twelfth row.
    """,
    """
    Where something can be done only in one place, the place is given in parentheses. ? shows the \
    same list for the current place; there, and in the list that Alt-x opens, Enter runs the \
    selected action.
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

  /// A key or a name in code; in two backquotes if it contains one, with bars escaped.
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
      action that has it. Some keys cannot be bound: those that type text in a prompt, digits where \
      they are counts, and the last key of an action that leads out of a place. These are reported, \
      and the others are bound. The places:

      | Name | Place |
      |---|---|
      \(contexts.joined(separator: "\n"))

      """
  }
}
