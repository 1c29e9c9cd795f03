internal import Corpus
internal import Export
internal import Search

/// What there is to list in a corpus: all of it, or what answers a query.
struct ListedItems {
  private let corpus: Corpus
  /// Nil for all.
  private let found: Found?

  private struct Found {
    var sections: [SectionPlace]
    var claims: [Place]
  }

  /// - Parameter text: The query as it was typed.
  /// - Throws: `Failure` with status 1 where it finds nothing.
  init(of corpus: Corpus, answering query: Query?, named text: String) throws(Failure) {
    self.corpus = corpus
    guard let query else {
      found = nil
      return
    }
    let hits = SearchIndex(corpus).search(query, limit: corpus.sectionCount).hits
      .sorted { ($0.document, $0.section) < ($1.document, $1.section) }
    if hits.isEmpty { throw Failure(nothingFound: text) }
    found = Found(
      sections: hits.map { SectionPlace(document: $0.document, section: $0.section) },
      claims: hits.flatMap { Self.claims(of: $0, for: query, in: corpus) })
  }

  /// The claims that a query asks for in a section, else those with one of its words, else all.
  static func claims(of hit: Hit, for query: Query, in corpus: Corpus) -> [Place] {
    let document = corpus.documents[hit.document]
    var claims = hit.claims
    if claims.isEmpty {
      claims = Array(document.claimIndices(in: document.ownSpan(ofSection: hit.section)))
      if query.root?.asksForWords == true {
        claims.removeAll { !hit.matches.contains(where: document.claims.anchor(at: $0).overlaps) }
      }
    }
    return claims.map { Place(document: hit.document, item: $0) }
  }

  var documents: [ListedDocument] {
    let indices = found.map { Set($0.sections.map(\.document)).sorted() }
    return (indices ?? Array(corpus.documents.indices)).map {
      ListedDocument(corpus: corpus, index: $0)
    }
  }

  var sections: [ListedSection] {
    let places =
      found?.sections
      ?? corpus.documents.indices.flatMap { document in
        corpus.documents[document].sections.indices.map {
          SectionPlace(document: document, section: $0)
        }
      }
    let starts = places.map { place in
      (place.document, corpus.documents[place.document].sections[place.section].span.start)
    }
    return zip(places, Locations.lines(of: starts, in: corpus)).map {
      ListedSection(corpus: corpus, place: $0, line: $1)
    }
  }

  /// With a query those that make the claims it finds.
  var actors: [ListedActor] {
    let speakers = found.map { found in
      Set(
        found.claims.flatMap { place in
          corpus.documents[place.document].claims.speakers(at: place.item)
        }
      ).sorted()
    }
    return (speakers ?? corpus.actors.indices.map { ActorIndex($0) })
      .filter { corpus.actors.indices.contains(Int($0)) }
      .map { ListedActor(corpus: corpus, index: $0) }
  }

  var claims: [ListedClaim] {
    ListedClaim.items(
      found?.claims
        ?? corpus.documents.indices.flatMap { document in
          corpus.documents[document].claims.indices.map { Place(document: document, item: $0) }
        }, of: corpus)
  }
}

extension Query.Node {
  /// Whether some of it is found in the text, and not by claims or by documents alone.
  var asksForWords: Bool {
    switch self {
    case .words, .near, .pattern, .field(.actor, _): true
    case .field, .years, .scores, .not: false
    case .all(let nodes), .any(let nodes): nodes.contains(where: \.asksForWords)
    }
  }
}
