import Explorer
import TestSupport
import Testing

struct ListPositionTests {
  @Test func `moving down stops at the last row`() {
    var position = ListPosition()
    position.move(by: 12, rows: 5)
    #expect(position.selected == 4)
  }

  @Test func `moving up stops at the first row`() {
    var position = ListPosition(selected: 3)
    position.move(by: -12, rows: 5)
    #expect(position.selected == 0)
  }

  @Test func `moving passes over rows that cannot be selected`() {
    var position = ListPosition(selected: 1)
    position.move(by: 1, rows: 6) { ![2, 3].contains($0) }
    #expect(position.selected == 4)
    position.move(by: 5, rows: 6) { $0 < 5 }
    #expect(position.selected == 4, "the last row is none to stand on")
  }

  @Test func `moving in an empty list does nothing`() {
    var position = ListPosition()
    position.move(by: 1, rows: 0)
    position.move(byLines: -3, rows: 0)
    position.select(7, rows: 0)
    #expect(position == ListPosition())
  }

  @Test func `a page counts the lines of high rows`() {
    var position = ListPosition()
    position.move(byLines: 6, rows: 20, height: { _ in 3 })
    #expect(position.selected == 2)
    position.move(byLines: 1, rows: 20, height: { _ in 3 })
    #expect(position.selected == 3, "a page smaller than a row still moves")
  }

  @Test func `selecting takes the nearest row that can be`() {
    var position = ListPosition()
    position.select(2, rows: 6) { $0 == 4 || $0 == 0 }
    #expect(position.selected == 4)
    position.select(5, rows: 6) { $0 == 4 || $0 == 0 }
    #expect(position.selected == 4)
  }

  @Test func `revealing scrolls as little as it can`() {
    var position = ListPosition(selected: 11, top: 0)
    position.reveal(rows: 100, lines: 10)
    #expect(position.top == 2)
    position.selected = 5
    position.reveal(rows: 100, lines: 10)
    #expect(position.top == 2)
    position.selected = 1
    position.reveal(rows: 100, lines: 10)
    #expect(position.top == 1)
  }

  @Test func `revealing keeps the screen full at the end`() {
    var position = ListPosition(selected: 99, top: 99)
    position.reveal(rows: 100, lines: 10)
    #expect(position.top == 90)
    position.reveal(rows: 4, lines: 10)
    #expect(position == ListPosition(selected: 3, top: 0))
  }

  @Test(arguments: 0..<200)
  func `the selected row is whole on the screen if it fits`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let heights = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Int.random(in: 1...4, using: &random)
    }
    let lines = Int.random(in: 4...12, using: &random)
    var position = ListPosition()
    for _ in 0..<20 {
      position.move(by: Int.random(in: -9...9, using: &random), rows: heights.count)
      position.reveal(rows: heights.count, lines: lines) { heights[$0] }
      let used = heights[position.top...position.selected].reduce(0, +)
      #expect(position.top <= position.selected && used <= lines)
    }
  }
}
