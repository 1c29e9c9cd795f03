package import Corpus

extension LoadProgress {
  /// How far loading has come, in words for the title line; nil where all is loaded.
  var words: String? {
    if isFinished { return isCancelled ? "stopped: \(stoppedWords)" : nil }
    switch stage {
    case .finding:
      return "finding files…" + (documentsFound > 0 ? " \(grouped(documentsFound))" : "")
    case .reading:
      return joined(["reading \(count(documentsRead))", amountWords, timeWords])
    case .analysing:
      return joined(["names and claims \(count(documentsAnalysed))", timeWords])
    }
  }

  /// The same in a few cells, for a line that has other things to say.
  var shortWords: String? {
    guard !isFinished else { return isCancelled ? "stopped" : nil }
    switch stage {
    case .finding: return "finding…"
    case .reading: return "\(grouped(documentsRead))/\(grouped(documentsFound))"
    case .analysing: return "names \(grouped(documentsAnalysed))/\(grouped(documentsFound))"
    }
  }

  private var stoppedWords: String {
    switch stage {
    case .finding: "\(grouped(documentsFound)) files found, none read"
    case .reading: "\(count(documentsRead)) read"
    case .analysing: "names and claims of \(count(documentsAnalysed))"
    }
  }

  private func count(_ done: Int) -> String { "\(grouped(done)) of \(grouped(documentsFound))" }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: " · ")
  }

  private var amountWords: String? {
    let megabytes = bytesRead / 1_000_000
    return megabytes > 0 ? "\(grouped(megabytes)) MB" : nil
  }

  /// Seconds below a minute, else minutes, rounded up: being done early is no surprise.
  private var timeWords: String? {
    guard let secondsLeft, secondsLeft > 0 else { return nil }
    if secondsLeft < 60 { return "\(secondsLeft) s left" }
    let minutes = (secondsLeft + 59) / 60
    if minutes < 60 { return "\(minutes) min left" }
    return "\(minutes / 60) h \(minutes % 60) min left"
  }
}

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
