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
    return try only(found, what: "section", typed: prefix)
  }

  /// By id, the beginning of one, or path.
  func document(_ name: String) throws(Failure) -> Int {
    if let index = corpus.documents.firstIndex(where: { $0.path == name }) { return index }
    let found = corpus.documents.indices.filter {
      corpus.documents[$0].identifier.description.hasPrefix(name)
    }.map { (place: $0, name: "\(corpus.documents[$0].identifier) \(corpus.documents[$0].path)") }
    return try only(found, what: "document", typed: name)
  }

  /// By a name or a part of one, without regard to case and accents, or by id.
  func actor(_ name: String) throws(Failure) -> ActorIndex {
    let found = ActorNames(corpus).candidates(for: name).first { !$0.isEmpty } ?? []
    return try only(rows(found), what: "actor", typed: name)
  }

  /// By a name, else by letters of one; where several fit, the person may choose.
  func actorOfChoice(_ name: String) throws(Failure) -> ActorIndex {
    let names = ActorNames(corpus)
    let found = names.candidates(for: name).first { !$0.isEmpty } ?? names.like(name)
    if found.count > 1,
      let chosen = try Chooser.ask("Which one?", among: rows(found).map(\.name))
    {
      return found[chosen]
    }
    return try only(rows(found), what: "actor", typed: name)
  }

  /// The actors as they are told apart, the most mentioned first.
  private func rows(_ actors: [ActorIndex]) -> [(place: ActorIndex, name: String)] {
    actors.map { index in
      let actor = corpus.actors[Int(index)]
      let mentions = counted(actor.mentionCount, "mention")
      return (index, "\(actor.identifier) \(actor.name), \(actor.kind.rawValue), \(mentions)")
    }
  }

  /// The claims or sections that answer a query, as the explorer exports them.
  func found(by text: String) throws(Failure) -> ExportChoice {
    let query = try Self.parse(text)
    let results = SearchIndex(corpus).search(query, limit: corpus.sectionCount)
    guard !results.hits.isEmpty else {
      throw Failure(nothingFound: text)
    }
    return ExportChoice(found: results.hits)
  }

  /// The one thing found; a failure where there is none, or more than one.
  private func only<Item>(
    _ found: [(place: Item, name: String)], what: String, typed: String
  ) throws(Failure) -> Item {
    guard let first = found.first else { throw nothing(what, typed) }
    guard found.count == 1 else {
      let more =
        found.count > Self.mostChoices ? ["and \(found.count - Self.mostChoices) more"] : []
      throw Failure(
        "\(typed) may be any of \(found.count) \(what)s, name one by its id:",
        details: found.prefix(Self.mostChoices).map(\.name) + more)
    }
    return first.place
  }

  /// Of many things that may be meant, so many are named.
  private static let mostChoices = 12

  /// That nothing is called so, with what may be meant.
  private func nothing(_ what: String, _ typed: String) -> Failure {
    guard what == "actor" else {
      return Failure("there is no \(what) \(typed); 'dragoman list \(what)s' shows their ids")
    }
    let advice = nearestName(to: typed).map { "did you mean '\($0)'?" }
    return Failure(
      "no actor is called \(typed); \(advice ?? "'dragoman list actors' shows all of them")",
      status: .nothingFound)
  }

  /// The name of an actor, or a word of one, that is a letter or two away.
  private func nearestName(to typed: String) -> String? {
    let names = corpus.actors.flatMap { [$0.name] + $0.aliases }
    let parts = names + names.flatMap { $0.split(separator: " ").map(String.init) }
    let lowered = parts.map { $0.lowercased() }
    let nearest = Spelling.nearest(to: typed.lowercased(), in: lowered)
    return nearest.flatMap(lowered.firstIndex).map { parts[$0] }
  }
}
