internal import ArgumentParser
internal import Corpus
internal import Files
internal import Search

/// `search`: the explorer's search, printed.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.search.rawValue,
    abstract: "Print the sections that answer a query, best first.",
    discussion: """
      Words are found in any case, with or without accents, and in their inflected forms.

        nuclear deal         both words, anywhere in one section
        "nuclear deal"       the phrase
        nego*                a prefix
        houthis OR hamas     either
        -israel              not that word
        khamanei~            words a letter or two away
        nuclear NEAR/5 deal  so many words apart at most
        /sanction(s|ed)/     a regular expression
        actor:khamenei       where the actor is mentioned, by any of its names
        by:"united states"   claims it makes
        about:iran           claims about it
        via:oman             claims that came through it
        status:alleged       asserted, hedged, alleged or denied
        voice:quoted         quoted, reported or narrated
        said:demanded        told with that word, in any form
        kind:state           by a person, organization, state, place or other
        in:"chapter 3"       in sections under such a heading
        doc:diplomacy        in documents of such a title or path
        year:2010..2015      in documents of those years
        scope:sentence       all of it in one sentence, section or document

      A query that asks for claims (by:, status: and the like) is answered with claims, any other \
      with sections. In a pipe a line for each: path:line, headings and passage, separated by \
      tabs; the passage of a claim is who says it and all that is said, and its status follows. \
      With --kwic a line for each match: path:line, the words before, the match, the words behind. \
      Exit status 1 where nothing is found.
      """)

  @Argument(help: "What to look for; quote it for the shell.")
  var query: String

  @OptionGroup var links: LinkOptions

  @OptionGroup var input: PathOptions

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp("Print at most so many sections, or claims.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Print each match on a line of its own, with the words around it.")
  var kwic = false

  @Option(
    help: ArgumentHelp(
      "Order those lines by document, by the words left of the match, or right of it.",
      valueName: "order"))
  var sort: Concordance.Order?

  @Option(
    help: ArgumentHelp(
      "Print so many cells on either side of the match (in a pipe \(ConcordanceReport.width)).",
      valueName: "n"))
  var width: Int?

  func validate() throws {
    if !kwic, sort != nil || width != nil {
      throw ValidationError("--sort and --width go with --kwic.")
    }
    if let width, width < 1 { throw ValidationError("--width takes a number from 1.") }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() throws {
    let query = try CorpusLookup.parse(query)
    let needsAnalysis = query.root?.needsAnalysis ?? false
    let corpus = try CorpusInput(input).load(analysing: needsAnalysis)
    let results = SearchIndex(corpus).search(query, limit: limit ?? corpus.sectionCount)
    if results.hits.isEmpty { throw Failure(nothingFound: self.query) }
    var output = StandardOutput(linking: links.hyperlink)
    if kwic {
      let concordance = Concordance(results.hits, in: corpus, order: sort ?? .document)
      try ConcordanceReport(corpus: corpus, concordance: concordance, width: width)
        .print(to: &output)
    } else {
      try SearchReport(corpus: corpus, results: results, limit: limit).print(to: &output)
    }
    try output.flush()
  }
}

extension Concordance.Order: ExpressibleByArgument {}
