internal import ArgumentParser
internal import Corpus
internal import Export
internal import Files

/// `export`: the corpus, or a part of it, in one of the formats.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.export.rawValue,
    abstract: "Write everything, or what is chosen, in a format for people or programs.",
    discussion: """
      Formats:
      \(ExportFormat.all.map(summary).joined(separator: "\n"))

        dragoman export --format json seeds > corpus.json
        dragoman export --query status:denied -o denied.csv
        dragoman export --format markdown --section s1f0e seeds

      Without --format, the name of the file says it: \
      \(ExportFormat.all.map { ".\($0.fileExtension)" }.joined(separator: ", ")). A file is written whole or not at all, and one that is there already is replaced only with \
      --force. Ids are those of 'list'; their first characters are enough where they are the only \
      such.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      """
      How it is written: \(ExportFormat.all.map(\.name).joined(separator: ", ")) (default: what the \
      name of the file ends in).
      """,
      valueName: "format"),
    completion: .list(ExportFormat.all.map(\.name)))
  var format: String?

  @OptionGroup var choice: ChoiceOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace the file where there is one.")
  var force = false

  @OptionGroup var input: PathOptions

  func validate() throws { _ = try chosenFormat() }

  /// The format that is named, else the one that the name of the file ends in.
  private func chosenFormat() throws -> ExportFormat {
    let names = ExportFormat.all.map(\.name)
    if let format {
      if let known = ExportFormat.named(format) { return known }
      throw ValidationError(Suggestion.unknown("format", format, among: names))
    }
    if let output, let known = ExportFormat.forFile(named: output) { return known }
    let endings = ExportFormat.all.map { ".\($0.fileExtension)" }.joined(separator: ", ")
    throw ValidationError(
      "Name a format with --format: \(names.joined(separator: ", ")); "
        + "or a file with --output whose name ends in one of: \(endings).")
  }

  func run() throws {
    let format = try chosenFormat()
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

/// Which part of the corpus is exported: one kind of choice, or everything.
struct ChoiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only this section, with those below it; may be repeated.", valueName: "id"))
  var section: [String] = []

  @Option(
    help: ArgumentHelp("Only this document, by id or path; may be repeated.", valueName: "id"))
  var document: [String] = []

  @Option(
    help: ArgumentHelp("Only this actor's dossier.", valueName: "name"),
    completion: NameCompletion.actors)
  var actor: String?

  @Option(help: ArgumentHelp("Only the sections that answer a query.", valueName: "query"))
  var query: String?

  func validate() throws {
    let kinds = [!section.isEmpty, !document.isEmpty, actor != nil, query != nil]
    if kinds.count(where: { $0 }) > 1 {
      throw ValidationError(
        "Choose by --section, --document, --actor or --query, not by several of them.")
    }
  }

  /// What the options choose from a corpus.
  func choice(in corpus: Corpus) throws(Failure) -> ExportChoice {
    let selection = CorpusLookup(corpus: corpus)
    if !section.isEmpty {
      return .sections(
        try section.map { identifier throws(Failure) in
          try selection.section(identifier)
        })
    }
    if !document.isEmpty {
      return .documents(try document.map { name throws(Failure) in try selection.document(name) })
    }
    if let actor { return .actor(try selection.actor(actor)) }
    if let query { return try selection.found(by: query) }
    return .everything
  }
}
