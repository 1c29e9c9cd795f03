package import Export
package import Search
internal import Corpus

extension ExportChoice {
  /// What a search has found: the claims, where all of it was found by its claims, else the
  /// sections; in reading order.
  package init(found hits: [Hit]) {
    let hits = hits.sorted { ($0.document, $0.section) < ($1.document, $1.section) }
    if !hits.isEmpty && hits.allSatisfy({ !$0.claims.isEmpty }) {
      self = .claims(
        hits.flatMap { hit in
          hit.claims.map { Place(document: hit.document, item: $0) }
        })
    } else {
      self = .sections(hits.map { SectionPlace(document: $0.document, section: $0.section) })
    }
  }
}
