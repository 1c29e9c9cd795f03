import Foundation

/// A figure with its name.
struct Measure: CustomStringConvertible {
  /// What kind of figure it is.
  enum Value {
    /// Counted from things found and missed.
    case hits(Hits)
    /// A precision and a recall that were counted apart.
    case rates(precision: Double, recall: Double, f1: Double)
    /// A number, shown with so many digits behind the point.
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
