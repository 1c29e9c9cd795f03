import Foundation

/// Counts how well predictions agree with what people marked.
protocol Score {
  /// Takes one text's prediction and what is marked in it.
  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord)

  /// What has been measured so far.
  var measures: [Measure] { get }
}

/// A figure with its name.
struct Measure: CustomStringConvertible {
  /// What kind of figure it is.
  enum Value {
    /// Counted from things found and missed.
    case hits(Hits)
    /// A precision and a recall that were counted apart.
    case rates(precision: Double, recall: Double, f1: Double)
    /// A number, shown with so many digits after the point.
    case number(Double, digits: Int)
  }

  let name: String
  let value: Value

  init(_ name: String, _ hits: Hits) {
    self.name = name
    value = .hits(hits)
  }

  /// - Parameter f1: the harmonic mean of the two unless it was averaged itself.
  init(_ name: String, precision: Double, recall: Double, f1: Double? = nil) {
    self.name = name
    value = .rates(
      precision: precision, recall: recall, f1: f1 ?? Hits.harmonicMean(precision, recall))
  }

  init(_ name: String, _ number: Double, digits: Int) {
    self.name = name
    value = .number(number, digits: digits)
  }

  /// Precision, recall and F1; nil for a number.
  var rates: (precision: Double, recall: Double, f1: Double)? {
    switch value {
    case .hits(let hits): (hits.precision, hits.recall, hits.f1)
    case .rates(let precision, let recall, let f1): (precision, recall, f1)
    case .number: nil
    }
  }

  /// A line of a table.
  var description: String {
    let name = name.padding(toLength: 24, withPad: " ", startingAt: 0)
    if case .number(let number, let digits) = value {
      return "\(name) \(Column.text(number, digits: digits))"
    }
    let figures = [rates?.precision, rates?.recall, rates?.f1].map {
      Column.text(100 * ($0 ?? 0), digits: 2, width: 6)
    }
    let line = "\(name) P \(figures[0])  R \(figures[1])  F1 \(figures[2])"
    guard case .hits(let hits) = value else { return line }
    return line + "  right \(hits.right) wrong \(hits.wrong) missed \(hits.missed)"
  }
}

/// Numbers for tables.
enum Column {
  /// A number with so many digits after the point, set right in so many cells.
  static func text(_ number: Double, digits: Int, width: Int = 0) -> String {
    String(format: "%\(width).\(digits)f", number)
  }

  /// A whole number, set right in so many cells.
  static func text(_ number: Int, width: Int) -> String { String(format: "%\(width)d", number) }
}

/// How many of the things predicted were marked, and the other way round.
struct Hits: Equatable {
  /// Predicted and marked.
  var right = 0
  /// Predicted but not marked.
  var wrong = 0
  /// Marked but not predicted.
  var missed = 0

  /// The share of what was predicted that is right; 0 where nothing was.
  var precision: Double { Self.share(right, of: right + wrong) }

  /// The share of what was marked that was predicted; 0 where nothing was.
  var recall: Double { Self.share(right, of: right + missed) }

  /// The harmonic mean of both.
  var f1: Double { Self.harmonicMean(precision, recall) }

  /// Takes the things predicted and marked in one text.
  mutating func add<Thing>(_ predicted: Set<Thing>, for gold: Set<Thing>) {
    add(right: predicted.intersection(gold).count, predicted: predicted.count, gold: gold.count)
  }

  /// Takes how many things were predicted and marked, and how many of them are the same.
  mutating func add(right: Int, predicted: Int, gold: Int) {
    self.right += right
    wrong += predicted - right
    missed += gold - right
  }

  /// 0 where both are.
  static func harmonicMean(_ first: Double, _ second: Double) -> Double {
    first + second == 0 ? 0 : 2 * first * second / (first + second)
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

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
