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
