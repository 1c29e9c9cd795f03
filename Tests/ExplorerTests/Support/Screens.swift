/// Every kind of screen there is, as the keys that lead to it; a new kind is a row here.
enum Screens {
  static let all = [
    // The panes, in each focus, near the ends of their lists, filtered, zoomed.
    "", "<Tab>", "<Tab><Tab>", "G<Enter><Enter>", "fwhat", "<Tab>fzzz<Enter>", "z", "<Tab>z", "7",
    "<Tab><Tab>z",
    // The text, and what is linked to it.
    "<Enter><Enter>t", "<Enter><Enter>tz", "<Enter><Enter>twwww",
    // The dossier.
    "<Enter><Enter><Enter>", "<Enter><Enter><Enter>G", "<Enter><Enter>G<Enter>",
    "<Enter><Enter><Enter>x",
    // Searching: results, an error, nothing found, walking through the matches, the lines.
    "/quay", "/quay (", "/zzz", "/", "/quay<Down><Down>", "/quay<Enter>n", "/quay<Alt-k>",
    "/quay<Alt-k>ssG", "/quay<Enter>K?",
    // Queries on claims, words that mean one, completions, the query language.
    "/status:denied ", "/by:norland <Down>", "/by:lindqvist <Enter>n", "/by:lindqvist <Alt-k>",
    "/denied", "/denied<Up>", "/denied<Tab>", "/norland denied", "/by:", "/by:no<Tab>",
    "/status:<Tab><Tab>",
    "/st", "/<Down><Down><Down>", "/<F1>", "/<F1>G", "/quay<F1>jj", ":query-help<Enter>",
    // Going to anything.
    "<Ctrl-P>", "<Ctrl-P>quay", "<Ctrl-P>zzz", "<Enter><Enter><Enter><Ctrl-P>",
    // Exporting, in each stage.
    "e", "e<Enter>", "/quay<Alt-e>", "e<Enter><Enter>",
    // The command line, its list, and the palette.
    ":", ":ex<Tab>", ":go<Tab><Tab><Tab>", ":serch quay<Enter>", ":export <Tab>", ":search x",
    ":actor <Tab><Tab>", "<Alt-x>", "<Alt-x>zoom", "<Alt-x>qqqq", "/quay<Alt-k>:",
    // Tables: of claims in every order and group, narrowed, filtered; of channels, of actors.
    "C", "CsG", "Cb", "Cbz", "Cbbbz", "Cdau", "Cfzzz", "Cfq<Enter>j", "V", "VzG", "A", "AzzG",
    // Two side by side.
    "cjc", "cjcjj<Tab>", "AjcjcG", "AcjcfquayX", "Acjcz",
    // Lines to be read, and a key that waits for another.
    "?", "?G", "!", "?/mark", "?jjj", "?10j", "/quay<F1>?", "/quay<Alt-k>?", "<Ctrl-W>",
  ]
}
