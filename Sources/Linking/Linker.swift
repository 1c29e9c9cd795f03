package import Corpus

/// Folds analysed documents, in the order given, into a corpus.
package enum Linker {
  /// Does what needs no other document; to be called where the document was analysed.
  package static func prepare(_ document: Document, _ analysis: Analysis) -> PreparedDocument {
    PreparedDocument(document, analysis)
  }

  /// The corpus of documents and what was found in each.
  ///
  /// `prepared` has an element for each document, nil where it has not been analysed: such a
  /// document stays in the corpus, without names and claims. Linear in the candidates and
  /// attributions; the same documents in the same order give the same corpus, whatever the number
  /// of threads.
  package static func link(
    _ documents: DocumentList, _ prepared: [PreparedDocument?], threads: Int
  ) -> Corpus {
    let prepared = Array(prepared.prefix(documents.count))
    let registry = ActorRegistry(prepared, texts: documents)
    let linked = DocumentLinking(documents: documents, prepared: prepared, registry: registry)
      .linked(threads: threads)
    var identifiers = UniqueClaims(capacity: linked.reduce(0) { $0 + ($1?.claims.count ?? 0) })
    var tally = EvidenceTally(actorCount: registry.count)
    var result = DocumentList()
    for (position, document) in documents.enumerated() {
      var document = document
      document.isAnalysed = false
      document.mentions = []
      document.claims = ClaimTable()
      if let found = linked[position], let prepared = prepared[position] {
        document.isAnalysed = true
        document.isForeign = prepared.isForeign
        document.mentions = found.mentions
        document.claims = found.claims
        identifiers.distinguish(&document.claims, of: prepared, in: document)
        tally.count(prepared, as: found.actorOfCandidate)
      }
      result.append(document)
    }
    return Corpus(documents: result, actors: registry.actors(tally, in: documents, prepared))
  }
}
