internal import ArgumentParser
internal import Explorer
internal import Export

/// `dragoman(1)`, drawn from the help of the commands and from the table of actions.
enum ManualPage {
  /// When what the page says was last true.
  private static let date = "2026-11-21"

  /// The page, whole.
  static var roff: String {
    var page = Roff(
      name: "dragoman", section: 1, date: date, source: "dragoman \(Generator.version)")
    let help = HelpText(Dragoman.helpMessage(columns: columns))
    page.section("Name")
    page.paragraph("dragoman - browse documents by who claims what")
    page.section("Synopsis")
    page.paragraph("dragoman [path ...]")
    for command in commands { page.paragraph(HelpText(helpMessage(of: command)).usage) }
    page.section("Description")
    page.paragraph(help.overview)
    write(help.discussion, into: &page)
    page.paragraph("Every command knows these options.")
    for entry in help.options where !entry.label.hasPrefix("--threads") {
      page.item([.bold(entry.label)], entry.help)
    }
    page.section("Commands")
    for command in commands { describe(command, in: &page) }
    addKeys(to: &page)
    page.section("Files and environment")
    page.paragraph("The guide that comes with the program lists both: docs/guide.md.")
    page.section("See also")
    page.paragraph("less(1), vim(1), man(7)")
    return page.text
  }

  /// More than any line of help has, so that the parser wraps none.
  private static let columns = 10_000

  private static var commands: [any ParsableCommand.Type] { Dragoman.configuration.subcommands }

  private static func helpMessage(of command: any ParsableCommand.Type) -> String {
    Dragoman.helpMessage(for: command, columns: columns)
  }

  private static func describe(_ command: any ParsableCommand.Type, in page: inout Roff) {
    let help = HelpText(helpMessage(of: command))
    page.subsection("dragoman " + (command.configuration.commandName ?? ""))
    page.paragraph(help.overview)
    write(help.discussion, into: &page)
    for entry in help.arguments { page.item([.italic(entry.label)], entry.help) }
    // What every command has is said once, of the program.
    let common = HelpText(Dragoman.helpMessage(columns: columns)).options
    for entry in help.options where !common.contains(entry) {
      page.item([.bold(entry.label)], entry.help)
    }
  }

  /// Paragraphs, and between them the lines that are indented, as they are.
  private static func write(_ blocks: [[String]], into page: inout Roff) {
    for block in blocks {
      var rest = block[...]
      while let first = rest.first {
        let isExample = first.hasPrefix("  ")
        let lines = rest.prefix { $0.hasPrefix("  ") == isExample }
        rest = rest.dropFirst(lines.count)
        if isExample {
          page.example(lines.map { String($0.drop { $0 == " " }) })
        } else {
          page.paragraph(lines.joined(separator: " "))
        }
      }
    }
  }

  private static func addKeys(to page: inout Roff) {
    page.section("Keys")
    for paragraph in KeyReference.introduction { page.paragraph(paragraph) }
    for group in ActionGroup.all {
      page.subsection(group.title)
      for action in group.actions {
        let keys = KeyMap.standard.keys(of: action)
        var tag = keys.enumerated().flatMap { index, keys -> [Roff.Span] in
          (index > 0 ? [.plain(", ")] : []) + [.bold(keys.name)]
        }
        if action.isCommand {
          tag += (tag.isEmpty ? [] : [.plain("  ")]) + [.bold(":\(action.name)")]
          if let argument = action.argument { tag += [.plain(" "), .italic(argument.words)] }
        }
        page.item(tag, action.explanation)
      }
    }
  }
}

/// `manual`: the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.manual.rawValue,
    abstract: "Print the manual page.",
    discussion: """
        dragoman manual | man -l -
        dragoman manual > ~/.local/share/man/man1/dragoman.1
      """)

  func run() throws {
    var output = StandardOutput()
    try output.write(ManualPage.roff)
    try output.flush()
  }
}
