import Testing

@testable import dragoman_train

struct ClassAgglomerationTests {
  /// Counts of pairs in a sequence of classes that a fixed generator makes.
  private func pairs(classCount: Int) -> (bigrams: BigramTable, pairs: ClassBigrams) {
    var generator = SplitMix64(seed: 7)
    let sequence = (0..<400).map { _ in
      Int32(min(generator.next() % 11, generator.next() % UInt64(classCount)))
    }
    let bigrams = BigramTable(sequence, wordCount: classCount)
    return (
      bigrams, ClassBigrams(bigrams, classes: Array(0..<classCount), classCount: classCount)
    )
  }

  /// Merges by trying each pair and measuring what is left.
  private func slowGroups(
    _ bigrams: BigramTable, classCount: Int, groupCount: Int
  ) -> [Int] {
    var groups = Array(0..<classCount)
    let logarithms = CountLogarithms()
    while Set(groups).count > groupCount {
      var best: (information: Double, groups: [Int]) = (-1, groups)
      for left in Set(groups).sorted() {
        for right in Set(groups).sorted() where left < right {
          let merged = groups.map { $0 == right ? left : $0 }
          let information = ClassBigrams(bigrams, classes: merged, classCount: classCount)
            .mutualInformation(logarithms)
          if information > best.information { best = (information, merged) }
        }
      }
      groups = best.groups
    }
    let order = Set(groups).sorted()
    return groups.map { order.firstIndex(of: $0) ?? -1 }
  }

  @Test(arguments: [1, 3, 6, 9])
  func `kept losses choose the mergers that measuring each would`(_ groupCount: Int) {
    let (bigrams, pairs) = pairs(classCount: 9)
    var agglomeration = ClassAgglomeration(pairs)
    #expect(
      agglomeration.groups(groupCount)
        == slowGroups(bigrams, classCount: 9, groupCount: groupCount))
  }
}
