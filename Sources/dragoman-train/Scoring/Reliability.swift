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
  private var claims: [(score: Double, isAccepted: Bool)] = []
  /// How many claims people have marked.
  private var marked = 0

  /// Takes note of claims that people have marked, found or not.
  mutating func addMarked(_ count: Int) { marked += count }

  mutating func add(score: Double, isAccepted: Bool) {
    claims.append((score, isAccepted))
    let index = min(Int(score * 10), 9)
    bins[index].count += 1
    bins[index].accepted += isAccepted ? 1 : 0
    bins[index].score += score
  }

  /// How right and how complete the claims from a score on are, for twenty scores.
  var cutoffs: [String] {
    (0..<20).map { step in
      let least = Double(step) / 20
      let shown = claims.filter { $0.score >= least }
      let hits = shown.count(where: \.isAccepted)
      let rates = Hits(right: hits, wrong: shown.count - hits, missed: marked - hits)
      let texts = [rates.precision, rates.recall, rates.f1]
        .map { Column.text(100 * $0, digits: 1, width: 6) }
      return "from \(Column.text(least, digits: 2))  P \(texts[0])  R \(texts[1])  F1 \(texts[2])"
    }
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
