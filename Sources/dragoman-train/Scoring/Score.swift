/// Counts how well predictions agree with what people marked.
protocol Score {
  /// Takes one text's prediction and what is marked in it.
  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord)

  /// What has been measured so far.
  var measures: [Measure] { get }
}
