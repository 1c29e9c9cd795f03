package import Corpus

/// A section that matches a query.
package struct Hit: Hashable, Sendable {
  /// The position of the document in the corpus.
  package var document: Int
  /// The position of the section in the document.
  package var section: Int
  /// How well it matches (BM25), for comparing hits of one query; 0 if the query has only fields.
  package var score: Double
  /// What matches, sorted and without overlaps; never empty.
  ///
  /// Words of the section's own text, where the first section includes what precedes it; for actor
  /// fields the mentions, for claim fields the claims' source, cue and content. The heading, if
  /// there is nothing else.
  package var matches: [TextSpan]
  /// The sentence or line around the first match, at most a few hundred bytes.
  package var snippet: TextSpan
  /// The positions in the document of the claims that match claim fields.
  package var claims: [Int]

  package init(
    document: Int, section: Int, score: Double, matches: [TextSpan], snippet: TextSpan,
    claims: [Int]
  ) {
    self.document = document
    self.section = section
    self.score = score
    self.matches = matches
    self.snippet = snippet
    self.claims = claims
  }
}

extension Hit {
  /// What matches, with words that are at most a space apart joined; sorted, never empty.
  ///
  /// Neighbours of the same length stay apart: they are one word that occurs twice ("had had").
  package var passages: [TextSpan] {
    var passages: [TextSpan] = []
    for span in matches.sorted() {
      if let last = passages.last, span.start <= last.end + 1,
        span.start < last.end || span.length != last.length
      {
        passages[passages.count - 1] = last.union(span)
      } else {
        passages.append(span)
      }
    }
    return passages.isEmpty ? [snippet] : passages
  }
}

/// A place that n and N stop at, and that a concordance has a line for.
package struct HitStop: Hashable, Sendable {
  /// The claim that the query found here, by its position in the document; nil for words.
  package var claim: Int?
  /// From the first to the last of its words.
  package var span: TextSpan
}

extension Hit {
  /// Its claims, a stop each; where the query asks for none, its passages.
  package func stops(in corpus: Corpus) -> [HitStop] {
    let table = corpus.documents[document].claims
    let found = claims.filter(table.indices.contains)
    if found.isEmpty { return passages.map { HitStop(claim: nil, span: $0) } }
    return found.map { HitStop(claim: $0, span: table.anchor(at: $0)) }
  }
}

/// What a query found.
package struct SearchResults: Hashable, Sendable {
  /// The best first; sections with the same score in the order of the corpus.
  package var hits: [Hit] = []
  /// How many sections match, including those past the limit.
  package var sectionCount = 0
  /// How many documents contain them.
  package var documentCount = 0
  /// How many documents were searched; fewer than there are while they are being loaded.
  package var searchedDocuments = 0

  package init() {}
}

/// What a query found, before its text is read for matches and snippets.
package struct Finding {
  private let index: SearchIndex
  private let ranking: Ranking?
  private let evidence: Evidence
  private let searched: Int

  init(
    _ index: SearchIndex, _ ranking: Ranking? = nil, _ evidence: Evidence = Evidence(),
    searched: Int
  ) {
    self.index = index
    self.ranking = ranking
    self.evidence = evidence
    self.searched = searched
  }

  /// The best hits, at most a number, each read from its text; fewer if it was cancelled.
  package func results(
    _ limit: Int, isCancelled: () -> Bool = { false }
  ) -> SearchResults {
    var results = SearchResults()
    results.searchedDocuments = searched
    guard let ranking else { return results }
    let highlighter = Highlighter(index, evidence: evidence)
    for row in ranking.best.prefix(max(limit, 0)) {
      if isCancelled() { break }
      if let hit = highlighter.hit(row, ranking.grain) { results.hits.append(hit) }
    }
    results.sectionCount = ranking.count
    results.documentCount = ranking.documentCount
    return results
  }
}
