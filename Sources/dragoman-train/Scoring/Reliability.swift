import Foundation

/// How well scores agree with the share of claims that people marked as well, in ten bins.
///
/// The expected calibration error is the mean distance of score and share, weighted by the claims of
/// each bin (Naeini, Cooper and Hauskrecht 2015).
struct Reliability {
  private struct Bin {
    var count = 0
    var accepted = 0
    var score = 0.0
  }

  private var bins = [Bin](repeating: Bin(), count: 10)

  mutating func add(score: Double, isAccepted: Bool) {
    let index = min(Int(score * 10), 9)
    bins[index].count += 1
    bins[index].accepted += isAccepted ? 1 : 0
    bins[index].score += score
  }

  /// A row for each bin that has claims, and the expected error.
  var lines: [String] {
    let rows = bins.enumerated().filter { $0.element.count > 0 }.map { index, bin in
      let figures = [bin.score / Double(bin.count), Double(bin.accepted) / Double(bin.count)]
      let texts = figures.map { Column.text(100 * $0, digits: 1, width: 6) }
      return
        "\(index * 10)..\(index * 10 + 10)  claims \(bin.count)  score \(texts[0])  accepted \(texts[1])"
    }
    let total = bins.reduce(0) { $0 + $1.count }
    let error =
      bins.reduce(0.0) { $0 + abs($1.score - Double($1.accepted)) } / Double(max(total, 1))
    return rows + ["expected error \(Column.text(100 * error, digits: 1)) of \(total) claims"]
  }
}
