/// Names whose ends and kind are right, as in the CoNLL tasks, and milder measures.
///
/// - `PER`, `ORG`, `LOC`, `NORP` (peoples, which we do not predict): each kind alone.
/// - `micro`: the first three together.
/// - `actor`: the same, the kind ignored; `actor+NORP`: with peoples.
/// - `actor any overlap`: the names of `actor`, any common scalar being enough.
struct NameScore: Score {
  private typealias Name = AnnotatedRecord.Name

  /// A measure: which names count for it, and what was counted.
  private struct Row {
    let name: String
    let kinds: Set<String>
    var isKindIgnored = false
    var hits = Hits()

    mutating func add(_ predicted: Set<Name>, for gold: Set<Name>) {
      hits.add(chosen(from: predicted), for: chosen(from: gold))
    }

    private func chosen(from names: Set<Name>) -> Set<Name> {
      Set(
        names.lazy.filter { kinds.contains($0.kind) }
          .map { isKindIgnored ? Name(start: $0.start, end: $0.end, kind: "") : $0 })
    }
  }

  private static let actors: Set<String> = ["PER", "ORG", "LOC"]

  private var rows = [
    Row(name: "PER", kinds: ["PER"]), Row(name: "ORG", kinds: ["ORG"]),
    Row(name: "LOC", kinds: ["LOC"]), Row(name: "NORP", kinds: ["NORP"]),
    Row(name: "micro", kinds: actors),
    Row(name: "actor", kinds: actors, isKindIgnored: true),
    Row(name: "actor+NORP", kinds: actors.union(["NORP"]), isKindIgnored: true),
  ]
  private var overlaps = OverlapHits()

  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord) {
    let predicted = Self.names(of: prediction)
    let marked = Self.names(of: gold)
    for index in rows.indices { rows[index].add(predicted, for: marked) }
    overlaps.add(Self.actorSpans(predicted), for: Self.actorSpans(marked))
  }

  var measures: [Measure] {
    rows.map { Measure($0.name, $0.hits) } + [
      Measure("actor any overlap", precision: overlaps.precision, recall: overlaps.recall)
    ]
  }

  private static func actorSpans(_ names: Set<Name>) -> Set<Range<Int>> {
    Set(
      names.lazy.filter { actors.contains($0.kind) && $0.start < $0.end }.map { $0.start..<$0.end })
  }

  /// The names of a record, with one of our kinds each.
  private static func names(of record: AnnotatedRecord) -> Set<Name> {
    Set(
      (record.spans ?? []).map {
        Name(start: $0.start, end: $0.end, kind: kinds[$0.kind.lowercased()] ?? "MISC")
      })
  }

  /// What the kinds of all sets are to us; what is not here is no actor.
  private static let kinds: [String: String] = [
    "PER":
      "per person people politician b-per scientist researcher writer musicalartist",
    "ORG":
      "org organization organisation corporation group politicalparty party agency government institution company",
    "LOC": "loc location gpe place country facility geo-location city region geopolitical",
    "NORP": "norp nationality demonym",
  ].reduce(into: [:]) { kinds, entry in
    for name in entry.value.split(separator: " ") { kinds[String(name)] = entry.key }
  }
}
