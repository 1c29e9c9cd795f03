/// The averages of the same measures over several folds.
struct FoldAverage {
  private var folds: [[Measure]] = []

  /// Takes the measures of one fold; every fold has the same ones in the same order.
  mutating func add(_ measures: [Measure]) { folds.append(measures) }

  /// The averages, a line of a table each, with the lowest and the highest F1 of a fold.
  var lines: [String] {
    guard let first = folds.first else { return [] }
    return first.indices.map { row in
      let measures = folds.map { $0[row] }
      let average = Measure(
        first[row].name,
        precision: Self.mean(measures.map { $0.rates?.precision ?? 0 }),
        recall: Self.mean(measures.map { $0.rates?.recall ?? 0 }),
        f1: Self.mean(measures.map { $0.rates?.f1 ?? 0 }))
      let range = measures.map { 100 * ($0.rates?.f1 ?? 0) }
      let lowest = Column.text(range.min() ?? 0, digits: 2)
      let highest = Column.text(range.max() ?? 0, digits: 2)
      return "\(average)  (\(lowest) to \(highest))"
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }
}
