package import Corpus

/// Folds analysed documents, in the order given, into a corpus.
package enum Linker {
  package static func link(_ documents: [(document: Document, analysis: Analysis)]) -> Corpus {
    Corpus(documents: documents.map(\.document), actors: [])
  }
}
