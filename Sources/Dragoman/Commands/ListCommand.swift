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
        dragoman list claims --explain                       and which rule or model said so
      """)

  @Argument(help: "What to list: documents, sections, actors or claims.")
  var listing: Listing

  @Flag(
    help: """
      For claims and actors: add which rule or model found each, with its score, and how.
      """)
  var explain = false

  @OptionGroup var links: LinkOptions

  @OptionGroup var input: PathOptions

  func validate() throws {
    if explain && !listing.canExplain {
      throw ValidationError("--explain goes with claims and actors, not with \(listing.rawValue)")
    }
  }

  func run() throws {
    let corpus = try CorpusInput(input).load()
    var output = StandardOutput(linking: links.hyperlink)
    try listing.columns(of: corpus, explains: explain).print(to: &output)
    try output.flush()
  }
}
