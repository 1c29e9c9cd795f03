package import Corpus

/// What was loaded, all of it.
package struct LoadResult: Sendable {
  package var corpus: Corpus
  /// What was left out or repaired, by path.
  package var notices: [Notice]
}

/// What was loaded so far.
package struct LoadUpdate: Sendable {
  /// Nil where the last one has not changed.
  package var corpus: Corpus?
  package var progress: LoadProgress
  /// What was left out or repaired so far, by path; where there is much of it, summed up.
  package var notices: [Notice]
  /// Why there is not one document, when loading has ended without.
  package var failure: LoadError?
}
