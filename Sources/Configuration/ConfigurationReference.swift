internal import Explorer
internal import Screen

/// `docs/configuration.md`, drawn from the tables that the program works with.
package enum ConfigurationReference {
  /// The whole file, with the options, themes and styles of this program.
  package static var markdown: String {
    """
    # Configuration

    <!-- Drawn from Sources/Configuration; a test compares them and can write this file anew. -->

    The explorer works without any configuration. What you want otherwise stands in

        $XDG_CONFIG_HOME/dragoman/config.toml        (~/.config/dragoman/config.toml)

    a file in [TOML](https://toml.io/en/v1.0.0). To begin with what holds now, with a comment for each option:

        mkdir -p ~/.config/dragoman
        dragoman config > ~/.config/dragoman/config.toml

    A line that is wrong is told, with its number and what is allowed: on the status line when the explorer opens (`!` shows
    all), and on standard error by `dragoman config`. All other lines hold. `dragoman config --check` prints nothing else and ends with status 2 where
    something is wrong; `dragoman config --path` says where the file is. `dragoman --config FILE` takes another file, and
    `--config /dev/null` none. A script (`browse --script`) takes only a file that it is told of, so that it gives the same screens for
    everybody.

    For example:

        theme = "dark"
        text-width = 80
        panes = { documents = 20, sections = 20, detail = 60 }

        [keys]
        quit = ["x", "Ctrl-X q"]

        [keys.panes]
        notices = "N"

        [styles]
        denied = "bold red"
        selection = "white on 24"

    ## Options

    \(optionTable)

    ## Citations

    `citation` says how `y` copies a claim. A name in braces stands for a part of the claim or of its place; what is in brackets is left out where
    one of the parts in it is not known; `{{`, `}}`, `[[` and `]]` are the signs themselves; `\\n` begins a line. For a footnote:

        citation = "{source}, cited in [{author}, ]“{document}”[ ({date})], para. {paragraph}: {words}"

    \(citationTable)

    ## The clipboard

    With `clipboard = "auto"` copies go to the first of these that is installed: `wl-copy` where `WAYLAND_DISPLAY` is set; `xclip` or `xsel` where
    `DISPLAY` is; `pbcopy`; `tmux load-buffer -w -` inside tmux; else to the terminal (OSC 52), which also works over ssh. `"osc52"` always takes the
    terminal. Anything else is a command for the shell, which reads the text from its standard input: `clipboard = "xclip -selection primary"`. It has
    two seconds; where it fails, the status line says so, and the terminal gets the text. `dragoman config` says which is in use.

    ## Keys

    In `[keys]` stand the names of actions, as [keys.md](keys.md) has them, each with a key or a list of keys; the first is the one that hints name. An
    action has these keys and no others; a key that another action had is taken from it. `[]` leaves an action without keys. Keys are written as the
    help writes them (`q`, `Ctrl-O`, `Shift-Tab`, `F2`) or as vim does (`<C-o>`); with blanks between them, they are pressed one after the other
    (`Ctrl-W h`). In `[keys.panes]` and the like an action has other keys in one place only: \
    \(Context.allCases.map { "`\($0.name)`" }.joined(separator: ", ")).

    ## Themes

    \(themeTable)

    A theme names each colour once, and the terminal shows the nearest that it has (by distance in OKLab): its own 8 or 16, 256 of xterm, or all of
    red, green and blue. How many there are terminfo says, by `TERM`. Nearly all its entries end at 256, so a terminal that sets `COLORTERM` to
    `truecolor` or `24bit` and has 256 there gets direct colours as well. Under `NO_COLOR`, and on a terminal without colours, bold, underline,
    reverse and italic are left: nothing is told by colour alone.

    ## Styles

    In `[styles]` a style of the theme is replaced. A style is words: `bold`, `dim`, `underline`, `reverse`, `italic`; a colour; behind `on` the
    colour of the background; or `plain`. A colour is \(Style.Color.names.map { "`\($0)`" }.joined(separator: ", ")), each also with
    `bright-` before it; a number of the palette, `0` to `255`; `#rrggbb`; or `default`. Colours that `plain` has are those of the whole screen.

    \(styleTable)

    ## Letters and signs

    With `borders = "ascii"` boxes, rules and marks are drawn with `+`, `-`, `|`, `>` and `v`. With `auto` that happens where the locale (the first
    that is set of `LC_ALL`, `LC_CTYPE` and `LANG`) is `C` or `POSIX` or names another encoding than UTF-8. There `encoding = "auto"` also keeps
    all other letters from the terminal, which would take their bytes for something else, commands among them: `é` is drawn as `e`, “ as `"`, and what
    has no such form as `?`. Copies and exports have the letters as they are. On a terminal that does have UTF-8, `encoding = "unicode"` brings them back.

    """
  }

  private static var optionTable: String {
    table(
      ["option", "default", "can be", "what for"],
      ConfigurationOption.all.filter { $0.key != nil }.map { option in
        let name = [option.table, option.key].compactMap(\.self).joined(separator: ".")
        let value = option.write(Configuration()).first?.value ?? ""
        let allowed = option.allowed.replacing("|", with: "\\|")
        return ["`\(name)`", "`\(value)`", allowed, option.meaning]
      })
  }

  private static var citationTable: String {
    table(
      ["placeholder", "what it stands for"],
      CitationTemplate.Part.allCases.map { ["`{\($0.rawValue)}`", $0.meaning] })
  }

  private static var themeTable: String {
    table(["theme", "what it is"], Theme.all.map { ["`\($0.name)`", $0.summary] })
  }

  private static var styleTable: String {
    table(
      ["style", "in the standard theme", "of what"],
      ThemeRole.all.map { role in
        ["`\(role.name)`", "`\(Theme.standard[keyPath: role.style].words)`", role.meaning]
      })
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }
}
