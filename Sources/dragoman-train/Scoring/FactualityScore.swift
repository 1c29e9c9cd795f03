/// How near the scores of predicates, from -3 to 3, come to what people judged, after Rudinger,
/// White and Van Durme (2018); one that is not predicted counts as 3.
///
/// - `MAE`: the mean absolute error; `r`: Pearson's correlation.
/// - `accuracy`, `macro F1`: by the five classes of FactBank, certain, probable and unknown.
/// - `polarity`: the share whose signs agree.
struct FactualityScore: Score {
  private enum Class: CaseIterable {
    case certain
    case probable
    case unknown
    case improbable
    case excluded

    init(_ score: Double) {
      self =
        score >= 2
        ? .certain
        : score >= 0.5 ? .probable : score > -0.5 ? .unknown : score > -2 ? .improbable : .excluded
    }
  }

  private var agreement = Agreement()
  private var classes: [Class: Hits] = [:]
  private var sameSigns = 0

  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord) {
    var predicted: [[Int]: Double] = [:]
    for event in prediction.events ?? [] { predicted[event.span] = event.score }
    for event in gold.events ?? [] { add(predicted[event.span] ?? 3, for: event.score) }
  }

  private mutating func add(_ predicted: Double, for judged: Double) {
    agreement.add(judged: judged, predicted: predicted)
    if (predicted > 0) == (judged > 0) { sameSigns += 1 }
    let pair = (predicted: Class(predicted), judged: Class(judged))
    if pair.predicted == pair.judged {
      classes[pair.judged, default: Hits()].right += 1
    } else {
      classes[pair.predicted, default: Hits()].wrong += 1
      classes[pair.judged, default: Hits()].missed += 1
    }
  }

  var measures: [Measure] {
    let count = Double(max(1, agreement.count))
    let right = classes.values.reduce(0) { $0 + $1.right }
    let sum = classes.values.reduce(0) { $0 + $1.f1 }
    return [
      Measure("predicates", Double(agreement.count), digits: 0),
      Measure("MAE", agreement.meanAbsoluteError, digits: 3),
      Measure("r", agreement.correlation, digits: 3),
      Measure("accuracy", Double(right) / count, digits: 3),
      Measure("macro F1", sum / Double(Class.allCases.count), digits: 3),
      Measure("polarity", Double(sameSigns) / count, digits: 3),
    ]
  }
}
