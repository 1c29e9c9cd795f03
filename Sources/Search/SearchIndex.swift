package import Corpus

/// A section that answers a query, with the words that do.
package struct Hit: Hashable, Sendable {
  package var document: Int
  package var section: Int
  package var score: Double
  /// The matching words in the section's own text, by position; for a field query the claims'
  /// or mentions' spans. Never empty: a section that matches by a field alone gives its heading.
  package var matches: [TextSpan]
  /// The sentence or line around the first match, at most a few hundred bytes.
  package var snippet: TextSpan
  /// Positions, in the document's table, of the claims that matched a claim field; else empty.
  package var claims: [Int]
}

/// What a query found.
package struct SearchResults: Hashable, Sendable {
  /// The best first; grouped by document where the caller asks.
  package var hits: [Hit] = []
  /// How many sections answered, also those past the limit.
  package var sectionCount = 0
  package var documentCount = 0

  package init() {}
}

/// The words of a corpus, ready to be searched.
package struct SearchIndex: Sendable {
  package init(_ corpus: Corpus) {}

  /// The sections that answer a query, best first.
  package func search(_ query: Query, limit: Int) -> SearchResults { SearchResults() }
}
