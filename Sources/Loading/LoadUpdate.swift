package import Corpus

/// What was loaded, all of it.
package struct LoadResult: Sendable {
  package var corpus: Corpus
  /// What was left out or repaired, by path.
  package var notices: [Notice]
}

/// What was loaded so far.
///
/// A later update's corpus begins with the documents of an earlier one, in the same order.
package struct LoadUpdate: Sendable {
  package var corpus: Corpus
  package var progress: LoadProgress
  /// What was left out or repaired so far, by path.
  package var notices: [Notice]
}
