package import Corpus

/// A section that answers a query, with the words that do.
package struct Hit: Hashable, Sendable {
  /// The position of the document in the corpus.
  package var document: Int
  /// The position of the section in the document.
  package var section: Int
  /// How well it answers; 0 where the query has only fields.
  package var score: Double
  /// What matches, by position and without overlaps; never empty.
  ///
  /// Words of the section's own text (the document's title and what stands above its first heading
  /// count with the first section); for actor fields the mentions, for claim fields the claims'
  /// source, cue and content. A section that matches in no other way gives its heading.
  package var matches: [TextSpan]
  /// The sentence or line around the first match, at most a few hundred bytes.
  package var snippet: TextSpan
  /// Positions, in the document's table, of the claims that matched claim fields; else empty.
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

/// What a query found.
package struct SearchResults: Hashable, Sendable {
  /// The best first; sections that answer equally well in the order of the corpus.
  package var hits: [Hit] = []
  /// How many sections answered, also those past the limit.
  package var sectionCount = 0
  /// How many documents they stand in.
  package var documentCount = 0
  /// How many documents were searched: while they are still being read, fewer than there are.
  package var searchedDocuments = 0

  package init() {}
}
