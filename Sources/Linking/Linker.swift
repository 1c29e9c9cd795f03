package import Corpus

/// Folds analysed documents, in the order given, into a corpus.
package enum Linker {
  /// The corpus of documents and what was found in each.
  ///
  /// Linear in the candidates and attributions; the same documents in the same order give the
  /// same corpus.
  package static func link(_ documents: [(document: Document, analysis: Analysis)]) -> Corpus {
    let clusters = documents.map { DocumentClusters($0.analysis, text: $0.document.text) }
    let registry = ActorRegistry(clusters)
    var used: [Identifier: Int] = [:]
    var tally = EvidenceTally(actorCount: registry.count)
    var linked = DocumentList()
    for (position, (document, analysis)) in documents.enumerated() {
      let resolver = Resolver(
        analysis, clusters: clusters[position],
        actorOfCluster: registry.actorOfCluster[position], registry: registry,
        text: document.text)
      var document = document
      document.isAnalysed = true
      var claims = ClaimLinker(
        document: document, analysis: analysis, resolver: resolver, registry: registry)
      document.claims = claims.claims(used: &used)
      document.mentions = mentions(analysis, claims.actors)
      tally.count(analysis.candidates, as: claims.actors)
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
