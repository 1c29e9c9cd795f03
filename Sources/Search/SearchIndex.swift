package import Corpus

/// The words of a corpus, ready to be searched.
package struct SearchIndex: Sendable {
  package init(_ corpus: Corpus) {}

  /// The sections that answer a query, best first.
  package func search(_ query: Query, limit: Int) -> SearchResults { SearchResults() }
}
