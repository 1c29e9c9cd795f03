package import Corpus

extension Hit {
  /// What matches, words with at most a space between them as one; by position, never empty.
  ///
  /// Neighbours of one length are taken for one word that stands twice ("had had"), and stay two.
  package var passages: [TextSpan] {
    var passages: [TextSpan] = []
    for span in matches.sorted() {
      if let last = passages.last, span.start <= last.end + 1,
        span.start < last.end || span.length != last.length
      {
        passages[passages.count - 1] = last.union(span)
      } else {
        passages.append(span)
      }
    }
    return passages.isEmpty ? [snippet] : passages
  }
}
