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
