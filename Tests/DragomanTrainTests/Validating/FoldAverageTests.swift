import Testing

@testable import dragoman_train

struct FoldAverageTests {
  @Test func `precision, recall and F1 are averaged over the folds, each fold counting alike`() {
    var average = FoldAverage()
    average.add([Measure("all", Hits(right: 1, wrong: 1, missed: 0))])
    average.add([Measure("all", Hits(right: 300, wrong: 0, missed: 0))])
    #expect(
      average.lines.map { $0.split(separator: " ") } == [
        ["all", "P", "75.00", "R", "100.00", "F1", "83.33", "(66.67", "to", "100.00)"]
      ])
  }
}
