package import Corpus

/// Everything the explorer knows; changed by `update` only.
package struct State: Sendable {
  package var corpus: Corpus
}
