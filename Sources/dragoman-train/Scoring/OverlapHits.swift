/// How many spans touch one of another set, counted from both sides.
struct OverlapHits {
  private var found = Hits()
  private var marked = Hits()

  /// The share of the spans predicted that touch a marked one.
  var precision: Double { found.precision }

  /// The share of the spans marked that touch a predicted one.
  var recall: Double { marked.recall }

  /// Takes the spans predicted and marked in one text.
  mutating func add(_ predicted: Set<Range<Int>>, for gold: Set<Range<Int>>) {
    let right = Self.count(predicted, touching: gold)
    found.add(right: right, predicted: predicted.count, gold: right)
    let reached = Self.count(gold, touching: predicted)
    marked.add(right: reached, predicted: reached, gold: gold.count)
  }

  private static func count(_ spans: Set<Range<Int>>, touching others: Set<Range<Int>>) -> Int {
    spans.count { span in others.contains { $0.overlaps(span) } }
  }
}
