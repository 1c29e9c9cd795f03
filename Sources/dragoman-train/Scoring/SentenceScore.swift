/// Sentences whose both ends are right, as in the CoNLL 2018 task, and their ends alone.
///
/// Blanks at the ends of a sentence do not count, and neither does the end of a text as an end.
struct SentenceScore: Score {
  private var spans = Hits()
  private var ends = Hits()

  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord) {
    let text = Array(gold.text.unicodeScalars)
    let marked = Self.sentences(of: gold, text)
    let predicted = Self.sentences(of: prediction, text)
    spans.add(predicted, for: marked)
    let last = marked.map(\.upperBound).max() ?? 0
    ends.add(
      Set(predicted.map(\.upperBound).filter { $0 < last }),
      for: Set(marked.map(\.upperBound).filter { $0 < last }))
  }

  var measures: [Measure] { [Measure("span", spans), Measure("end", ends)] }

  private static func sentences(
    of record: AnnotatedRecord, _ text: [Unicode.Scalar]
  ) -> Set<Range<Int>> {
    Set(
      (record.sents ?? []).compactMap { pair in
        let span = TrimmedSpan.span(pair, in: text) { $0.properties.isWhitespace }
        return span.isEmpty ? nil : span
      })
  }
}
