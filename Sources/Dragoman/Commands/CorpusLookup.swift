internal import Corpus
internal import Explorer
internal import Export
internal import Search

/// Finds in a corpus what a command names: by id, the beginning of one, path, name or query.
struct CorpusLookup {
  let corpus: Corpus

  /// Reads a query; the failure points at the place.
  static func parse(_ text: String) throws(Failure) -> Query {
    let query: Query
    do { query = try Query.parse(text) } catch {
      throw Failure("cannot read the query at \(error)")
    }
    guard !query.isEmpty else { throw Failure("the query is empty; name a word to look for") }
    return query
  }

  func section(_ prefix: String) throws(Failure) -> SectionPlace {
    var found: [(place: SectionPlace, name: String)] = []
    for (position, document) in corpus.documents.enumerated() {
      for (index, section) in document.sections.enumerated()
      where section.identifier.description.hasPrefix(prefix) {
        let place = SectionPlace(document: position, section: index)
        found.append((place, "\(section.identifier) \(document.title(of: section))"))
      }
    }
    return try only(found, what: "section", typed: prefix, list: "sections")
  }

  /// By id, the beginning of one, or path.
  func document(_ name: String) throws(Failure) -> Int {
    if let index = corpus.documents.firstIndex(where: { $0.path == name }) { return index }
    let found = corpus.documents.indices.filter {
      corpus.documents[$0].identifier.description.hasPrefix(name)
    }.map { (place: $0, name: "\(corpus.documents[$0].identifier) \(corpus.documents[$0].path)") }
    return try only(found, what: "document", typed: name, list: "documents")
  }

  /// By a name or a part of one, without regard to case and accents, or by id.
  func actor(_ name: String) throws(Failure) -> ActorIndex {
    for found in ActorNames(corpus).candidates(for: name) where !found.isEmpty {
      let rows = found.map { index in
        let actor = corpus.actors[Int(index)]
        return (place: index, name: "\(actor.identifier) \(actor.name), \(actor.kind.rawValue)")
      }
      return try only(rows, what: "actor", typed: name, list: "actors")
    }
    throw Failure(
      "no actor is called \(name); 'dragoman list actors' shows all of them",
      status: .nothingFound)
  }

  /// The claims or sections that answer a query, as the explorer exports them.
  func found(by text: String) throws(Failure) -> ExportChoice {
    let query = try Self.parse(text)
    let results = SearchIndex(corpus).search(query, limit: corpus.sectionCount)
    guard !results.hits.isEmpty else {
      throw Failure("nothing found for \(text)", status: .nothingFound)
    }
    return ExportChoice(found: results.hits)
  }

  /// The one thing found; a failure where there is none, or more than one.
  private func only<Item>(
    _ found: [(place: Item, name: String)], what: String, typed: String, list: String
  ) throws(Failure) -> Item {
    guard let first = found.first else {
      throw Failure("there is no \(what) \(typed); 'dragoman list \(list)' shows their ids")
    }
    guard found.count == 1 else {
      let names = found.prefix(5).map(\.name).joined(separator: "; ")
      let more = found.count > 5 ? "; and \(found.count - 5) more" : ""
      throw Failure(
        "\(typed) may be any of \(found.count) \(what)s, name one by its id: "
          + names + more)
    }
    return first.place
  }
}
