package import Corpus

/// What part of a corpus is written.
package enum ExportChoice: Hashable, Sendable {
  case everything
  case documents([Int])
  /// Sections, each with those below it: one on the screen, or a search's results.
  case sections([SectionPlace])
  /// Claims by document and position in it, each with the section it is in and the claims it
  /// is reported in: what a query for claims has found.
  case claims([Place])
  /// An actor's dossier: its mentions, and the claims by, about and via it.
  case actor(ActorIndex)
}

/// What a choice comes to: the parts of each document, and the actors they refer to.
///
/// Whatever a part refers to is in it too (a section's parent, the claim that a claim is reported
/// in), so that every identifier of an export leads somewhere. Places that are not in the corpus
/// are left out.
struct Selection {
  /// The chosen parts of one document, as positions in its tables, each sorted.
  struct DocumentPart {
    var document: Int
    /// The sections chosen, none of them inside another; empty for a whole document.
    var chosen: [Int] = []
    var sections: [Int] = []
    var mentions: [Int] = []
    var claims: [Int] = []
  }

  /// In the order of the corpus.
  private(set) var parts: [DocumentPart] = []
  /// In the order of the corpus.
  private(set) var actors: [ActorIndex] = []

  /// Looks up what a choice comes to; linear in what is chosen.
  init(_ choice: ExportChoice, of corpus: Corpus) {
    switch choice {
    case .everything:
      parts = corpus.documents.indices.map { Self.whole($0, of: corpus) }
      actors = corpus.actors.indices.map { ActorIndex($0) }
      return
    case .documents(let positions):
      parts = Set(positions).sorted().filter(corpus.documents.indices.contains)
        .map { Self.whole($0, of: corpus) }
    case .sections(let places): parts = Self.parts(places, of: corpus)
    case .claims(let places): parts = Self.parts(holding: places, of: corpus)
    case .actor(let actor): parts = Self.parts(about: actor, of: corpus)
    }
    actors = Self.actors(in: parts, of: corpus)
  }

  private static func whole(_ position: Int, of corpus: Corpus) -> DocumentPart {
    let document = corpus.documents[position]
    return DocumentPart(
      document: position, sections: Array(document.sections.indices),
      mentions: Array(document.mentions.indices), claims: Array(document.claims.indices))
  }

  // MARK: - Sections

  private static func parts(_ places: [SectionPlace], of corpus: Corpus) -> [DocumentPart] {
    let known = places.filter {
      corpus.documents.indices.contains($0.document)
        && corpus.documents[$0.document].sections.indices.contains($0.section)
    }
    return Dictionary(grouping: known, by: \.document).sorted { $0.key < $1.key }
      .map { position, places in
        let document = corpus.documents[position]
        var part = DocumentPart(document: position)
        part.chosen = outermost(Set(places.map(\.section)).sorted(), of: document)
        for section in part.chosen {
          let span = document.sections[section].span
          part.sections += document.sections.indices.filter {
            span.contains(document.sections[$0].span)
          }
          part.mentions += document.mentionIndices(in: span)
          part.claims += document.claimIndices(in: span)
        }
        return closed(part, of: document)
      }
  }

  /// The sections that claims are in, with no other claims.
  private static func parts(holding places: [Place], of corpus: Corpus) -> [DocumentPart] {
    let known = places.filter {
      corpus.documents.indices.contains($0.document)
        && corpus.documents[$0.document].claims.indices.contains($0.item)
    }
    let wanted = Dictionary(grouping: known, by: \.document).mapValues { Set($0.map(\.item)) }
    let sections = known.map {
      SectionPlace(
        document: $0.document, section: corpus.documents[$0.document].claims[$0.item].section)
    }
    return parts(sections, of: corpus).map { part in
      var part = part
      part.claims = wanted[part.document, default: []].sorted()
      return closed(part, of: corpus.documents[part.document])
    }
  }

  /// The sections that do not lie in another of them.
  private static func outermost(_ sections: [Int], of document: Document) -> [Int] {
    var result: [Int] = []
    for section in sections {
      if let last = result.last,
        document.sections[last].span.contains(document.sections[section].span)
      {
        continue
      }
      result.append(section)
    }
    return result
  }

  // MARK: - Actors

  private static func parts(about actor: ActorIndex, of corpus: Corpus) -> [DocumentPart] {
    guard corpus.actors.indices.contains(Int(actor)) else { return [] }
    var parts: [Int: DocumentPart] = [:]
    for place in corpus.mentions(of: actor) {
      parts[place.document, default: DocumentPart(document: place.document)].mentions.append(
        place.item)
    }
    for places in [
      corpus.claims(by: actor), corpus.claims(about: actor), corpus.claims(via: actor),
    ] {
      for place in places {
        parts[place.document, default: DocumentPart(document: place.document)].claims.append(
          place.item)
      }
    }
    return parts.values.sorted { $0.document < $1.document }.map { part in
      let document = corpus.documents[part.document]
      var part = part
      part.sections = part.mentions.compactMap {
        document.sectionIndex(at: Int(document.mentions[$0].span.start))
      }
      return closed(part, of: document)
    }
  }

  private static func actors(in parts: [DocumentPart], of corpus: Corpus) -> [ActorIndex] {
    var actors: Set<ActorIndex> = []
    for part in parts {
      let document = corpus.documents[part.document]
      for mention in part.mentions { actors.insert(document.mentions[mention].actor) }
      for position in part.claims {
        let claim = document.claims[position]
        actors.formUnion(claim.source?.actors ?? [])
        actors.formUnion(document.claims.about(claim))
        actors.formUnion(document.claims.via(claim).map(\.actor))
      }
    }
    return actors.filter { corpus.actors.indices.contains(Int($0)) }.sorted()
  }

  // MARK: - References

  /// A part with the claims and sections that its own refer to, each once and sorted.
  private static func closed(_ part: DocumentPart, of document: Document) -> DocumentPart {
    var claims = Set(part.claims)
    for var claim in part.claims {
      while let parent = document.claims[claim].parent, document.claims.indices.contains(parent),
        claims.insert(parent).inserted
      {
        claim = parent
      }
    }
    var sections = Set(part.sections)
    for section in part.sections + claims.map({ document.claims[$0].section })
    where document.sections.indices.contains(section) {
      sections.insert(section)
      var below = section
      while let parent = document.sections[below].parent,
        document.sections.indices.contains(parent), sections.insert(parent).inserted
      {
        below = parent
      }
    }
    var result = part
    result.claims = claims.sorted()
    result.sections = sections.sorted()
    result.mentions = Set(part.mentions).sorted()
    return result
  }
}
