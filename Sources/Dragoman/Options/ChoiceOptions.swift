internal import ArgumentParser
internal import Corpus
internal import Export

/// Which part of the corpus is exported: one kind of choice, or everything.
struct ChoiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only this section, with those below it; may be repeated.", valueName: "id"))
  var section: [String] = []

  @Option(
    help: ArgumentHelp("Only this document, by id or path; may be repeated.", valueName: "id"))
  var document: [String] = []

  @Option(help: ArgumentHelp("Only this actor's dossier.", valueName: "name"))
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
    let selection = Selection(corpus: corpus)
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
