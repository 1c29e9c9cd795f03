import Screen
import Testing

/// Where words from right to left end, so that a terminal that reorders them leaves what is beside
/// them in its place.
struct DirectionTests {
  private func marks(_ row: String) -> [Int] {
    var frame = Frame(size: Size(columns: 24, rows: 1))
    frame.write(row, row: 0, column: 0)
    return frame.columnsOfDirectionMarks(row: 0)
  }

  @Test(arguments: [
    // Nothing to keep apart.
    ("│ a title │ another", []),
    // At the start of the row, and behind the words beside a line.
    ("│שלום│ abc", [0, 4]), ("│ שלום │ עולם │", [0, 5, 12]),
    // Words of one field stay together, with numbers and signs in them.
    ("│ שלום עולם 12. │", [0, 14]), ("│ abc (שלום) def │", [0, 15]),
    // Two blanks begin a new field.
    ("│ שלום   9 here │", [0, 5]), (" سلام  12", [0, 4]),
    // A row that begins so has no place for a mark before it.
    ("שלום", [3]),
    // Marks of the script belong to their letters.
    ("│ שָׁלוֹם │", [0, 5]),
  ])
  func `a mark follows each field with words from right to left`(row: String, columns: [Int]) {
    #expect(marks(row) == columns)
  }

  @Test func `a row with such words is drawn whole when anything in it changes`() {
    var old = Frame(size: Size(columns: 12, rows: 2))
    old.write("│ שלום │", row: 0, column: 0)
    old.write("│ abcd │", row: 1, column: 0)
    var new = old
    new.write("x", row: 0, column: 9)
    new.write("x", row: 1, column: 9)
    let runs = [
      FrameDiff.Run(row: 0, columns: 0..<12), FrameDiff.Run(row: 1, columns: 9..<10),
    ]
    #expect(FrameDiff(from: old, to: new).runs == runs)
    #expect(FrameDiff(from: new, to: old).runs == runs)
    #expect(FrameDiff(from: old, to: old).runs.isEmpty)
  }
}
