internal import ArgumentParser
internal import Corpus
internal import Explorer

/// `list`: the documents, sections, actors or claims, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.list.rawValue,
    abstract: "List documents, sections, actors or claims, one a line.",
    discussion: """
      Aligned under headings on a terminal, as much as fits; in a pipe separated by tabs, without \
      headings. The first field in a pipe is the id, which 'export' and 'actor' take.

        dragoman list claims --query status:denied           what is denied
        dragoman list actors --query status:denied           and who denies it
        dragoman list actors --sort mentions -n 10           those named most
        dragoman list claims --sort speaker --json seeds     an object a line, for programs
        dragoman list claims --explain                       and which rule or model said so

      With --query: the claims that the query asks for, as 'by:iran' and 'status:denied' do, or \
      those with one of its words; the sections it finds; the documents these are in; the actors \
      that make those claims. Exit status 1 where nothing is found.
      """)

  @Argument(
    help: "What to list: documents, sections, actors or claims.",
    completion: .list(Listing.allCases.map(\.rawValue)),
    transform: { try Suggestion.choose(Listing.self, "list", $0) })
  var listing: Listing

  @Flag(
    help: """
      For claims and actors: add which rule or model found each, with its score, and how.
      """)
  var explain = false

  @Option(
    help: ArgumentHelp("Only what answers a query, as 'search' reads it.", valueName: "query"))
  var query: String?

  @Option(
    help: ArgumentHelp(
      """
      The order: \(Listing.allCases.map(\.ordersInWords).joined(separator: "; ")). Without it, \
      the order of the documents.
      """,
      valueName: "order"),
    completion: .list(ListOrder.allCases.map(\.rawValue)),
    transform: { try Suggestion.choose(ListOrder.self, "order", $0) })
  var sort: ListOrder?

  @Option(
    name: [.customShort("n"), .long], help: ArgumentHelp("List so many at most.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Print a JSON object a line, with the keys of 'export --format json' and the place.")
  var json = false

  @OptionGroup var links: LinkOptions

  @OptionGroup var input: PathOptions

  func validate() throws {
    if explain && !listing.canExplain {
      throw ValidationError("--explain goes with claims and actors, not with \(listing.rawValue)")
    }
    if let sort, !listing.orders.contains(sort) {
      throw ValidationError("--sort \(sort.rawValue): there are only \(listing.ordersInWords).")
    }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() throws {
    // A query that cannot be read is found out before anything is loaded.
    let query = try query.map { text throws(Failure) in try CorpusLookup.parse(text) }
    let corpus = try CorpusInput(input).load()
    let items = try ListedItems(of: corpus, answering: query, named: self.query ?? "")
    var output = StandardOutput(linking: links.hyperlink)
    switch listing {
    case .documents: try print(items.documents, to: &output)
    case .sections: try print(items.sections, to: &output)
    case .actors: try print(items.actors, to: &output)
    case .claims: try print(items.claims, to: &output)
    }
    try output.flush()
  }

  private func print<Item: ListedItem>(
    _ items: [Item], to output: inout StandardOutput
  ) throws {
    if items.isEmpty, let query {
      throw Failure(nothingFound: query)
    }
    let ordered = sort.map { order in items.sorted(by: order) } ?? items
    let listed = Array(ordered.prefix(limit ?? .max))
    if json {
      for item in listed { try output.write(String(decoding: item.json, as: UTF8.self)) }
      return
    }
    let explanation = explain ? Item.explanation : []
    // What was asked for is not what is left out first.
    var screen = Item.screen
    let asked = explanation.map(\.heading)
    screen.insert(contentsOf: asked, at: min(3, screen.count))
    try Table(
      rows: listed, columns: Item.columns + explanation, screen: screen, widest: Item.widest,
      path: \.path
    ).print(to: &output)
  }
}

extension Failure {
  /// That a query found nothing.
  init(nothingFound query: String) {
    let words = query.count > 200 ? query.prefix(200) + "…" : query[...]
    self.init("nothing found for \(words)", status: .nothingFound)
  }
}

/// Words of a command line that are met with the nearest ones known.
enum Suggestion {
  /// The value of a word; the error names the nearest word, or all of them.
  static func choose<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type, _ noun: String, _ word: String
  ) throws -> Value where Value.RawValue == String {
    if let value = Value(rawValue: word) { return value }
    let names = Value.allCases.map(\.rawValue)
    throw ValidationError(unknown(noun, word, among: names))
  }

  /// That there is no such thing, with the nearest one, else with all there are.
  static func unknown(_ noun: String, _ word: String, among names: [String]) -> String {
    let advice =
      nearest(to: word, in: names).map { "did you mean '\($0)'?" }
      ?? "choose one of: \(names.joined(separator: ", "))."
    return "There is no \(noun) '\(word)'; \(advice)"
  }

  /// The nearest of some words: one that begins so, else one a letter or two away.
  static func nearest(to word: String, in names: [String]) -> String? {
    let word = word.lowercased()
    return names.first { word.count > 2 && $0.hasPrefix(word) }
      ?? Spelling.nearest(to: word, in: names)
  }
}
