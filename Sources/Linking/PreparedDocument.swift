internal import Corpus

/// What linking needs of one document, made when it has been analysed and kept while it is shown.
///
/// All that one document alone can tell is in here, so that a corpus that is linked again and again
/// pays only for what documents have to do with each other.
package struct PreparedDocument: Sendable {
  let analysis: Analysis
  let clusters: DocumentClusters

  init(_ analysis: Analysis, text: DocumentText) {
    self.analysis = analysis
    clusters = DocumentClusters(analysis, text: text)
  }
}
