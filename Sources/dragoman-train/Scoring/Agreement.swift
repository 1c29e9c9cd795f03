/// How well predicted numbers agree with judged ones.
struct Agreement {
  private var pairs: [(judged: Double, predicted: Double)] = []

  /// Takes a pair.
  mutating func add(judged: Double, predicted: Double) { pairs.append((judged, predicted)) }

  /// How many pairs were added.
  var count: Int { pairs.count }

  /// The mean distance between the two; 0 where there are none.
  var meanAbsoluteError: Double {
    pairs.reduce(0) { $0 + abs($1.judged - $1.predicted) } / Double(max(1, pairs.count))
  }

  /// Pearson's r; not a number where all are the same.
  var correlation: Double {
    let count = Double(pairs.count)
    let judged = pairs.reduce(0) { $0 + $1.judged } / count
    let predicted = pairs.reduce(0) { $0 + $1.predicted } / count
    var products = 0.0
    var squares = (judged: 0.0, predicted: 0.0)
    for pair in pairs {
      let distance = (judged: pair.judged - judged, predicted: pair.predicted - predicted)
      products += distance.judged * distance.predicted
      squares.judged += distance.judged * distance.judged
      squares.predicted += distance.predicted * distance.predicted
    }
    return products / (squares.judged * squares.predicted).squareRoot()
  }
}
