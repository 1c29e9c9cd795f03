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
