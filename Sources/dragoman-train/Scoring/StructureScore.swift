import Corpus

/// The lines of texts that are title, heading or furniture, as far as both agree on each.
///
/// A line is what most of its scalars are. `titles` counts texts: right where the same lines are title.
struct StructureScore: Score {
  private enum Part: Hashable, CaseIterable { case title, heading, furniture }

  private var hits: [Part: Hits] = [:]
  private var all = Hits()
  private var titles = Hits()

  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord) {
    let lines = Self.lines(of: gold.text)
    let predicted = Self.parts(of: prediction, lines)
    let marked = Self.parts(of: gold, lines)
    for part in Part.allCases {
      let found = predicted[part] ?? []
      let wanted = marked[part] ?? []
      hits[part, default: Hits()].add(found, for: wanted)
      all.add(found, for: wanted)
    }
    titles.add(
      predicted[.title].map { [$0] } ?? [], for: marked[.title].map { [$0] } ?? [])
  }

  var measures: [Measure] {
    [
      Measure("all", all), Measure("title", hits[.title] ?? Hits()),
      Measure("heading", hits[.heading] ?? Hits()),
      Measure("furniture", hits[.furniture] ?? Hits()), Measure("titles", titles),
    ]
  }

  /// The lines that hold something, in scalars.
  private static func lines(of text: String) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var isBlank = true
    for (index, scalar) in (Array(text.unicodeScalars) + ["\n"]).enumerated() {
      guard scalar == "\n" else {
        isBlank = isBlank && scalar.properties.isWhitespace
        continue
      }
      if !isBlank { lines.append(start..<index) }
      (start, isBlank) = (index + 1, true)
    }
    return lines
  }

  /// The positions of the lines that are each part.
  private static func parts(
    of record: AnnotatedRecord, _ lines: [Range<Int>]
  ) -> [Part: Set<Int>] {
    let spans: [(Part, [[Int]])] = [
      (.title, record.title.map { [$0] } ?? []), (.heading, record.heads ?? []),
      (.furniture, record.furniture ?? []),
    ]
    var parts: [Part: Set<Int>] = [:]
    for (part, spans) in spans {
      for span in spans where span.count > 1 && span[0] < span[1] {
        let range = span[0]..<span[1]
        let first = lines.partitionPoint { $0.upperBound <= range.lowerBound }
        for index in first..<lines.count {
          let shared = lines[index].clamped(to: range)
          if shared.isEmpty { break }
          if shared.count * 2 > lines[index].count { parts[part, default: []].insert(index) }
        }
      }
    }
    return parts
  }
}

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

/// The share of a treebank's tokens that have its own tag.
struct TagScore: Score {
  private var right = 0
  private var tokens = 0

  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord) {
    tokens += gold.xpos?.count ?? 0
    right += zip(prediction.xpos ?? [], gold.xpos ?? []).count { $0 == $1 }
  }

  var measures: [Measure] {
    [
      Measure("accuracy", tokens == 0 ? 0 : 100 * Double(right) / Double(tokens), digits: 2),
      Measure("tokens", Double(tokens), digits: 0),
    ]
  }
}

/// Spans without what is of no account at their ends.
enum TrimmedSpan {
  /// The span of a pair of scalar offsets without the scalars at its ends that do not count.
  static func span(
    _ pair: [Int], in text: [Unicode.Scalar], without isVoid: (Unicode.Scalar) -> Bool
  ) -> Range<Int> {
    var start = min(pair[0], text.count)
    var end = max(start, min(pair[1], text.count))
    while start < end, isVoid(text[start]) { start += 1 }
    while end > start, isVoid(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
