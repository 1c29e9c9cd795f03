package import Corpus

/// What stands on either side of a match, inside its section's own text.
package struct LineContext: Sendable {
  package let left: TextSpan
  package let match: TextSpan
  package let right: TextSpan

  /// Reaches at most a number of bytes to either side.
  ///
  /// What stands above the first section belongs to it.
  package init(_ line: Concordance.Line, in corpus: Corpus, reach: Int) {
    let document = corpus.documents[line.document]
    let text = document.text
    var own = text.span
    if document.sections.indices.contains(line.section) {
      own = document.ownSpan(ofSection: line.section)
      if line.section == 0 { own.start = 0 }
    }
    match = line.match
    let start = min(Int(match.start), text.count)
    let end = min(Int(match.end), text.count)
    var first = min(max(Int(own.start), start - reach), start)
    // Neither half a scalar nor, where words are parted by blanks, half a word.
    while first < start, !text.isScalarBoundary(first) { first += 1 }
    if first > own.start, let blank = text.bytes[first..<start].firstIndex(where: Self.isBlank) {
      first = blank
    }
    var last = max(min(Int(own.end), end + reach), end)
    while last > end, !text.isScalarBoundary(last) { last -= 1 }
    left = TextSpan(first, start)
    right = TextSpan(end, last)
  }

  fileprivate static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension DocumentText {
  /// A span as a part of a line: white space of any kind and length as one space, also at its ends.
  package func inline(_ span: TextSpan) -> String {
    var line: [UInt8] = []
    for byte in bytes[span.range.clamped(to: 0..<count)] {
      if !LineContext.isBlank(byte) {
        line.append(byte)
      } else if line.last != 0x20 {
        line.append(0x20)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
