import Screen
import TestSupport
import Testing

struct FrameDiffTests {
  @Test func `equal frames have no runs`() {
    let frame = Frame(size: Size(columns: 10, rows: 3))
    #expect(FrameDiff(from: frame, to: frame).runs.isEmpty)
  }

  @Test func `a run covers the cells that changed`() {
    var old = Frame(size: Size(columns: 10, rows: 2))
    old.write("one two", row: 1, column: 0)
    var new = old
    new.write("TWO", row: 1, column: 4)
    #expect(FrameDiff(from: old, to: new).runs == [.init(row: 1, columns: 4..<7)])
  }

  @Test func `a run never starts or ends within a wide cluster`() {
    var old = Frame(size: Size(columns: 6, rows: 1))
    old.write("漢字漢", row: 0, column: 0)
    var new = old
    new.write("x", row: 0, column: 3)
    #expect(FrameDiff(from: old, to: new).runs == [.init(row: 0, columns: 2..<4)])
    #expect(FrameDiff(from: new, to: old).runs == [.init(row: 0, columns: 2..<4)])
  }

  @Test func `frames of another size are drawn anew`() {
    let old = Frame(size: Size(columns: 4, rows: 1))
    let new = Frame(size: Size(columns: 5, rows: 2))
    #expect(FrameDiff(from: old, to: new).runs.map(\.columns) == [0..<5, 0..<5])
  }

  @Test func `the runs turn the old frame into the new and halve no cluster`() {
    var random = SplitMix64(seed: 11)
    let size = Size(columns: 12, rows: 3)
    var old = Frame(size: size)
    for _ in 0..<3_000 {
      var new = old
      scribble(on: &new, &random)
      #expect(new.isWhole)
      var cells = old.cells
      for run in FrameDiff(from: old, to: new).runs {
        for frame in [old, new] {
          #expect(frame[run.row, run.columns.lowerBound].character != nil)
          #expect(
            run.columns.upperBound == size.columns
              || frame[run.row, run.columns.upperBound].character != nil)
        }
        for column in run.columns { cells[run.row * size.columns + column] = new[run.row, column] }
      }
      #expect(cells == new.cells)
      old = new
    }
  }

  private func scribble(on frame: inout Frame, _ random: inout SplitMix64) {
    let words = ["a", "bcd", "漢", "漢字", "👩‍👧x", "क्ष्क", " ", "e\u{301}", "abcdefghijklmnop", "\t"]
    let row = Int.random(in: -1...3, using: &random)
    let column = Int.random(in: -3...13, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      frame.fill(Rect(row: row, column: column, rows: 2, columns: 3))
    case 1:
      frame.addAttributes(.bold, in: Rect(row: row, column: column, rows: 2, columns: 3))
    case 2:
      frame.drawBox(Rect(row: row, column: column, rows: 2, columns: 4))
    default:
      frame.write(
        words.randomElement(using: &random) ?? "", row: row, column: column,
        columns: Int.random(in: 0...8, using: &random),
        style: Bool.random(using: &random) ? .plain : Style(.dim),
        cut: Bool.random(using: &random) ? .plain : .ellipsis)
    }
  }
}
