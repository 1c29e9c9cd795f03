import Explorer
import TestSupport
import Testing

struct PaneSharesTests {
  static let sets: [[Pane]] = [[.documents, .sections, .detail], [.sections, .detail], [.detail]]

  @Test(arguments: sets)
  func `widths fill the screen, and no pane is too narrow to be read`(panes: [Pane]) {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let parts = (0..<4).map { _ in Int.random(in: -10...1200, using: &random) }
      let shares = PaneShares(
        documents: parts[0], sections: parts[1], detail: parts[2], results: parts[3])
      for columns in [60, 61, 99, 100, 137, 300] where columns >= 100 || panes.count < 3 {
        let widths = shares.widths(of: panes, columns: columns)
        #expect(widths.reduce(0, +) == columns)
        for (pane, width) in zip(panes, widths) {
          #expect(panes.count == 1 || width >= PaneShares.minimumColumns(of: pane))
        }
        #expect((1..<columns).contains(shares.resultsWidth(columns: columns)))
      }
    }
  }

  @Test(arguments: [60, 80, 99]) func `a width that was given is the width`(columns: Int) {
    for width in 12...columns - 24 {
      var shares = PaneShares()
      shares.setWidth(width, of: .sections, among: [.sections, .detail], columns: columns)
      #expect(
        shares.widths(of: [.sections, .detail], columns: columns) == [width, columns - width])
    }
  }

  @Test(arguments: [100, 200, 300]) func `a pane takes from its right neighbour alone`(columns: Int)
  {
    var shares = PaneShares()
    let before = shares.widths(of: Pane.allCases, columns: columns)
    for width in 12...before[0] + before[1] - 12 {
      shares.setWidth(width, of: .documents, among: Pane.allCases, columns: columns)
      let widths = shares.widths(of: Pane.allCases, columns: columns)
      #expect(widths == [width, before[0] + before[1] - width, before[2]])
    }
  }

  @Test func `the widths of results are what was given, within reason`() {
    for columns in [100, 237, 400] {
      for width in 24...columns - 24 {
        var shares = PaneShares()
        shares.setResultsWidth(width, columns: columns)
        #expect(shares.resultsWidth(columns: columns) == width)
      }
    }
    var shares = PaneShares()
    shares.setResultsWidth(0, columns: 100)
    #expect(shares.resultsWidth(columns: 100) == 24)
  }

  @Test func `only the proportion of the parts counts`() {
    #expect(
      PaneShares(documents: 1, sections: 1, detail: 2)
        == PaneShares(documents: 25, sections: 25, detail: 50))
    #expect(PaneShares(documents: .max, sections: .min, detail: 0).documents < 1000)
  }
}
