/// Merges classes two by two, always those whose merger loses the least mutual information.
///
/// Brown et al., "Class-Based n-gram Models of Natural Language" (1992): the losses of all pairs
/// are kept and corrected after each merger. Cubic in the classes.
struct ClassAgglomeration {
  private let classCount: Int
  private let logarithms = CountLogarithms()
  private var pairs: ClassBigrams
  /// The classes that are left, ascending.
  private var live: [Int]
  /// For each class, the one it was merged into, or itself.
  private var parents: [Int]
  /// For two live classes, the lower first, what their merger loses in pairs with third classes.
  private var losses: [Double]

  init(_ pairs: ClassBigrams) {
    self.pairs = pairs
    classCount = pairs.classCount
    live = Array(0..<classCount)
    parents = live
    losses = Array(repeating: 0, count: classCount * classCount)
    forEachPair { $0.losses[$1 * $0.classCount + $2] = $0.lossOutside($1, $2) }
  }

  /// Merges down to a number of groups; for each class its group, numbered by their first classes.
  mutating func groups(_ groupCount: Int) -> [Int] {
    while live.count > max(groupCount, 1), let (left, right) = cheapestPair() {
      merge(left, right)
    }
    return parents.indices.map { live.firstIndex(of: root(of: $0)) ?? 0 }
  }

  private func root(of start: Int) -> Int {
    var current = start
    while parents[current] != current { current = parents[current] }
    return current
  }

  private func cheapestPair() -> (Int, Int)? {
    var best: (Int, Int)?
    var least = Double.infinity
    for (position, left) in live.enumerated() {
      for right in live[(position + 1)...] {
        let loss = losses[left * classCount + right] + lossInside(left, right)
        if loss < least {
          least = loss
          best = (left, right)
        }
      }
    }
    return best
  }

  private mutating func merge(_ left: Int, _ right: Int) {
    live.removeAll { $0 == right }
    forEachPair { state, one, other in
      guard one != left, other != left else { return }
      state.losses[one * state.classCount + other] -=
        state.loss(one, other, beside: left) + state.loss(one, other, beside: right)
    }
    pairs.merge(right, into: left)
    parents[right] = left
    forEachPair { state, one, other in
      let place = one * state.classCount + other
      if one == left || other == left {
        state.losses[place] = state.lossOutside(one, other)
      } else {
        state.losses[place] += state.loss(one, other, beside: left)
      }
    }
  }

  private mutating func forEachPair(_ body: (inout ClassAgglomeration, Int, Int) -> Void) {
    let live = live
    for (position, one) in live.enumerated() {
      for other in live[(position + 1)...] { body(&self, one, other) }
    }
  }

  private func lossOutside(_ left: Int, _ right: Int) -> Double {
    var sum = 0.0
    for third in live where third != left && third != right {
      sum += loss(left, right, beside: third)
    }
    return sum
  }

  private func loss(_ left: Int, _ right: Int, beside third: Int) -> Double {
    -logarithms.excess(pairs[left, third], pairs[right, third])
      - logarithms.excess(pairs[third, left], pairs[third, right])
  }

  /// What a merger loses in the pairs of the two classes themselves, less what the totals gain.
  private func lossInside(_ left: Int, _ right: Int) -> Double {
    let first = pairs[left, left] + pairs[left, right]
    let second = pairs[right, left] + pairs[right, right]
    return -logarithms.excess(pairs[left, left], pairs[left, right])
      - logarithms.excess(pairs[right, left], pairs[right, right])
      - logarithms.excess(first, second)
      + logarithms.excess(pairs.firstTotals[left], pairs.firstTotals[right])
      + logarithms.excess(pairs.secondTotals[left], pairs.secondTotals[right])
  }
}
