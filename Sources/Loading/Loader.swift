package import Corpus

/// Paths to a corpus.
package struct Loader: Sendable {
  package init() {}
}
