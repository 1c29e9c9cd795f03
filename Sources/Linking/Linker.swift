package import Corpus

/// Folds analysed documents, in the order given, into a corpus.
package enum Linker {
  /// Does what needs no other document; to be called where the document was analysed.
  package static func prepare(_ document: Document, _ analysis: Analysis) -> PreparedDocument {
    PreparedDocument(analysis, text: document.text)
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
    let analysed = prepared.indices.prefix(documents.count).filter { prepared[$0] != nil }
    let registry = ActorRegistry(analysed.compactMap { prepared[$0]?.clusters })
    var positions = analysed.indices[...]
    var used: [Identifier: Int] = [:]
    var tally = EvidenceTally(actorCount: registry.count)
    var linked = DocumentList()
    for (index, document) in documents.enumerated() {
      var document = document
      document.mentions = []
      document.claims = ClaimTable()
      document.isAnalysed = false
      if index < prepared.count, let prepared = prepared[index],
        let position = positions.popFirst()
      {
        let analysis = prepared.analysis
        let resolver = Resolver(
          analysis, clusters: prepared.clusters,
          actorOfCluster: registry.actorOfCluster[position], registry: registry,
          text: document.text)
        document.isAnalysed = true
        var claims = ClaimLinker(
          document: document, analysis: analysis, resolver: resolver, registry: registry)
        document.claims = claims.claims(used: &used)
        document.mentions = mentions(analysis, claims.actors)
        tally.count(analysis.candidates, as: claims.actors)
      }
      linked.append(document)
    }
    return Corpus(documents: linked, actors: registry.actors(tally))
  }

  private static func mentions(_ analysis: Analysis, _ actors: [ActorIndex?]) -> [Mention] {
    zip(analysis.candidates, actors).compactMap { candidate, actor in
      actor.map { Mention(span: candidate.span, actor: $0, form: candidate.form) }
    }.sorted { $0.span < $1.span }
  }
}
