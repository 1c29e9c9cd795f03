package import Corpus

/// Finds names and attributions in a document; pure, so that documents can be analysed on any core.
package protocol LanguageEngine: Sendable {
  func analyse(_ document: Document) -> Analysis
}

/// English by rules and word lists.
package struct EnglishEngine: LanguageEngine {
  package init() {}
  package func analyse(_ document: Document) -> Analysis { Analysis() }
}
