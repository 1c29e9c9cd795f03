package import Corpus

extension LoadProgress {
  /// How far loading has come, as a sentence; nil where all is loaded.
  package var sentence: String? {
    if isFinished { return isCancelled ? "Loading was stopped." : nil }
    let found = counted(documentsFound, "file")
    switch stage {
    case .finding: return "Loading: \(found) found so far."
    case .reading: return "Loading: \(grouped(documentsRead)) of \(found) read."
    case .analysing:
      return "Loading: names and claims of \(grouped(documentsAnalysed)) of \(found) read."
    }
  }
}
