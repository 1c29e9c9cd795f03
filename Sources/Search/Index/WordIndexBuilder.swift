internal import Corpus

/// Takes text unit by unit and inverts it at the end; linear in the text.
struct WordIndexBuilder {
  private var terms = TermTable()
  private var stream: [UInt32] = []
  private var unitStarts: [UInt32] = [0]
  private var headingEnds: [UInt32] = []
  private var lengths: [UInt32] = []
  private var length: UInt32 = 0
  private var headingEnd: UInt32?

  /// Adds the words of stretches of a text, each apart from the others.
  mutating func add(_ spans: [TextSpan], with cursor: inout WordCursor) {
    for span in spans {
      cursor.restart(in: span.range)
      addWords(of: &cursor)
    }
  }

  /// Adds the words of a name or title, apart from what was added before.
  mutating func add(_ text: String) {
    var cursor = WordCursor(Array(text.utf8))
    addWords(of: &cursor)
  }

  /// What was added to the unit so far counts as its heading.
  mutating func endHeading() { headingEnd = UInt32(stream.count) }

  /// What was added since the last unit is a unit.
  mutating func endUnit() {
    headingEnds.append(headingEnd ?? unitStarts[unitStarts.count - 1])
    lengths.append(length)
    unitStarts.append(UInt32(stream.count))
    length = 0
    headingEnd = nil
  }

  /// The index of what was added.
  func finish() -> WordIndex {
    let order = terms.sorted()
    var rank = [UInt32](repeating: 0, count: order.count)
    for (place, term) in order.enumerated() { rank[Int(term)] = UInt32(place) }
    return WordIndex(
      terms: terms, order: order, rank: rank, stream: stream, unitStarts: unitStarts,
      lengths: lengths,
      postings: Postings(
        stream: stream, unitStarts: unitStarts, headingEnds: headingEnds, termCount: terms.count))
  }

  private mutating func addWords(of cursor: inout WordCursor) {
    while cursor.advance() {
      stream.append(terms.intern(cursor.word))
      length &+= 1
    }
    stream.append(WordIndex.gap)
  }
}
