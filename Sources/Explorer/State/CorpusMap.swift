package import Corpus
package import Export
package import Search

/// Translates positions in one corpus to positions in another that has grown out of it.
///
/// Documents are found again by their paths, sections, claims and actors by their identifiers; what
/// is gone, and what a changed document says elsewhere, has no place.
package struct CorpusMap: Sendable {
  /// The corpus of the positions that come in.
  package let old: Corpus
  /// The corpus of those that come out.
  package let new: Corpus

  /// A document that has not changed.
  package func unchanged(_ index: Int) -> Int? {
    let document = old.documents[index]
    guard let position = self.document(index), new.documents[position].number == document.number
    else { return nil }
    return position
  }

  /// A document, though it may have changed.
  package func document(_ index: Int) -> Int? {
    new.documents.position(ofPath: old.documents[index].path, near: index)
  }

  /// A section; nil if it is gone.
  package func section(_ place: SectionPlace) -> SectionPlace? {
    guard let index = document(place.document) else { return nil }
    let identifier = old.documents[place.document].sections[place.section].identifier
    return new.documents[index].sections.firstIndex { $0.identifier == identifier }
      .map { SectionPlace(document: index, section: $0) }
  }

  /// A claim; nil if it is gone.
  package func claim(_ place: Place) -> Place? {
    guard let index = document(place.document) else { return nil }
    let identifier = old.documents[place.document].claims.identifier(at: place.item)
    let claims = new.documents[index].claims
    let isThere = claims.indices.contains(place.item)
    // Hardly any claim moves, and a document may have as many as it has lines.
    if isThere, claims.identifier(at: place.item) == identifier {
      return Place(document: index, item: place.item)
    }
    return claims.indices.first { claims.identifier(at: $0) == identifier }
      .map { Place(document: index, item: $0) }
  }

  /// An actor; nil if it is gone.
  package func actor(_ actor: ActorIndex) -> ActorIndex? {
    guard old.actors.indices.contains(Int(actor)) else { return nil }
    return new.actorIndex(of: old.actors[Int(actor)].identifier)
  }

  /// What is to be exported, without what is gone.
  package func choice(_ choice: ExportChoice) -> ExportChoice {
    switch choice {
    case .everything: .everything
    case .documents(let documents): .documents(documents.compactMap(document))
    case .sections(let places): .sections(places.compactMap(section))
    case .claims(let places): .claims(places.compactMap(claim))
    case .actor(let actor): self.actor(actor).map { .actor($0) } ?? .sections([])
    }
  }

  /// The hits in documents that have not changed.
  package func hits(_ hits: [Hit]) -> [Hit] {
    hits.compactMap { hit in
      guard let position = unchanged(hit.document) else { return nil }
      var hit = hit
      hit.document = position
      return hit
    }
  }

  /// A place to go to; nil where it is no longer there.
  package func item(_ item: GoToItem) -> GoToItem? {
    switch item {
    case .document(let index): return document(index).map { .document($0) }
    case .section(let index, let section):
      return self.section(SectionPlace(document: index, section: section))
        .map { .section(document: $0.document, section: $0.section) }
    case .actor(let index): return actor(index).map { .actor($0) }
    }
  }
}
