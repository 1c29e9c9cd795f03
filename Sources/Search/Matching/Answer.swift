/// The units that answer a part of a query, sorted, each with its score.
struct Answer: Hashable, Sendable {
  var units: [UInt32] = []
  /// One for each of the units; 0 where only fields decide.
  var scores: [Double] = []

  init(units: [UInt32] = [], scores: [Double] = []) {
    self.units = units
    self.scores = scores
  }

  /// Units that a condition lets through, which does not rank them.
  init(unranked units: [UInt32]) {
    self.init(units: units, scores: [Double](repeating: 0, count: units.count))
  }

  /// The units of both, their scores added.
  func intersection(_ other: Answer) -> Answer {
    var result = Answer()
    var right = 0
    for (left, unit) in units.enumerated() {
      while right < other.units.count && other.units[right] < unit { right += 1 }
      if right == other.units.count { break }
      if other.units[right] == unit {
        result.append(unit, scores[left] + other.scores[right])
      }
    }
    return result
  }

  /// The units of either, their scores added.
  func union(_ other: Answer) -> Answer {
    var result = Answer()
    var left = 0
    var right = 0
    while left < units.count || right < other.units.count {
      if right == other.units.count || (left < units.count && units[left] < other.units[right]) {
        result.append(units[left], scores[left])
        left += 1
      } else if left == units.count || other.units[right] < units[left] {
        result.append(other.units[right], other.scores[right])
        right += 1
      } else {
        result.append(units[left], scores[left] + other.scores[right])
        left += 1
        right += 1
      }
    }
    return result
  }

  /// The units that the other does not have.
  func subtracting(_ other: [UInt32]) -> Answer {
    var result = Answer()
    var right = 0
    for (left, unit) in units.enumerated() {
      while right < other.count && other[right] < unit { right += 1 }
      if right == other.count || other[right] != unit { result.append(unit, scores[left]) }
    }
    return result
  }

  /// The places of the best, best first; equals in the order of units.
  ///
  /// Keeps the best so far in order, so that most units cost one comparison.
  func best(_ limit: Int) -> [Int] {
    guard limit > 0 else { return [] }
    guard limit < Self.fewest else { return Array(sortedPlaces.prefix(limit)) }
    var best: [Int] = []
    for place in scores.indices {
      let score = scores[place]
      if best.count == limit {
        guard score > scores[best[limit - 1]] else { continue }
        best.removeLast()
      }
      var slot = best.count
      while slot > 0 && scores[best[slot - 1]] < score { slot -= 1 }
      best.insert(place, at: slot)
    }
    return best
  }

  /// The limit from which sorting everything is no slower.
  private static let fewest = 500

  private var sortedPlaces: [Int] {
    scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
  }

  private mutating func append(_ unit: UInt32, _ score: Double) {
    units.append(unit)
    scores.append(score)
  }
}
