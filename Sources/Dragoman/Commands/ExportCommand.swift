internal import ArgumentParser
internal import Export

/// `export`: the corpus, or a part of it, in one of the formats.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.export.rawValue,
    abstract: "Write everything, or what is chosen, in a format for people or programs.",
    discussion: """
      Formats:
      \(ExportFormat.all.map(summary).joined(separator: "\n"))

        dragoman export --format json seeds > corpus.json
        dragoman export --format csv --query status:denied -o denied.csv
        dragoman export --format markdown --section s1f0e seeds

      A file is written whole or not at all, and one that is there already is replaced only with \
      --force. Ids are those of 'list'; their first characters are enough where they are the only \
      such.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "How it is written: \(ExportFormat.all.map(\.name).joined(separator: ", ")).",
      valueName: "format"),
    completion: .list(ExportFormat.all.map(\.name)))
  var format: String

  @OptionGroup var choice: ChoiceOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace the file where there is one.")
  var force = false

  @OptionGroup var input: PathOptions

  func validate() throws {
    if ExportFormat.named(format) == nil {
      let names = ExportFormat.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format '\(format)'; choose one of: \(names).")
    }
  }

  func run() throws {
    guard let format = ExportFormat.named(format) else { return }
    let corpus = try CorpusInput(input).load()
    let bytes = format.render(corpus, try choice.choice(in: corpus))
    if let path = output {
      try WholeFile.write(bytes, to: path, replacing: force)
    } else {
      var output = StandardOutput()
      try output.write(bytes)
    }
  }

  private static func summary(_ format: ExportFormat) -> String {
    "  \(format.name)" + String(repeating: " ", count: max(1, 12 - format.name.count))
      + format.summary
  }
}
