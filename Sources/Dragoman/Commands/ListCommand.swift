internal import ArgumentParser

/// `list`: the documents, sections, actors or claims, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.list.rawValue,
    abstract: "List documents, sections, actors or claims, one a line.",
    discussion: """
      Aligned under headings on a terminal; in a pipe separated by tabs, without headings. The \
      first field is the id, which 'export' and 'actor' take.

        dragoman list actors | sort -t$'\\t' -k3 -rn | head    the most mentioned
        dragoman list claims | awk -F'\\t' '$2 == "denied"'    what is denied
      """)

  @Argument(help: "What to list: documents, sections, actors or claims.")
  var listing: Listing

  @OptionGroup var input: PathOptions

  func run() throws {
    let corpus = try CorpusInput(input).load()
    var output = StandardOutput()
    try listing.columns(of: corpus).print(to: &output)
    try output.flush()
  }
}
