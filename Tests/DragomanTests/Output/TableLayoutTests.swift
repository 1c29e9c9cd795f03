import Screen
import Testing

@testable import Dragoman

struct TableLayoutTests {
  private static let columns: [TableLayout.Column] = [
    .init(heading: "STATUS", kind: .words, isWidest: false),
    .init(heading: "CONTENT", kind: .words, isWidest: true),
    .init(heading: "COUNT", kind: .number, isWidest: false),
    .init(heading: "PLACE", kind: .place, isWidest: false),
    .init(heading: "VIA", kind: .words, isWidest: false),
    .init(heading: "ID", kind: .identifier, isWidest: false),
  ]
  private static let long = String(repeating: "words and ", count: 40)
  private static let rows = [
    ["denied", long, "7", "a/long/path/to/some/document.txt:12", "", "c0123456789abcdef"],
    ["asserted", "東京の港", "1234", "b.txt:1", "", "c0123456789abcde0"],
  ]

  private func lines(_ cells: Int) -> [String] {
    let layout = TableLayout(Self.columns, rows: Self.rows, cells: cells)
    return Self.rows.map { layout.line($0) { text, _ in text } }
  }

  @Test func `no line is wider than the terminal, whatever its size`() {
    for cells in 1...250 {
      for line in lines(cells) { #expect(Width.cells(of: line) <= cells, "\(cells): \(line)") }
    }
  }

  @Test func `a column without a word has no room`() {
    let layout = TableLayout(Self.columns, rows: Self.rows, cells: 250)
    #expect(layout.shown.map(\.column) == [0, 1, 2, 3, 5])
  }

  @Test func `on a narrow terminal the last columns are left out, and never the widest`() {
    func headings(_ cells: Int) -> [Int] {
      TableLayout(Self.columns, rows: Self.rows, cells: cells).shown.map(\.column)
    }
    #expect(headings(80) == [0, 1, 2, 3])
    #expect(headings(30) == [0, 1])
    #expect(headings(10) == [1])
  }

  @Test func `what does not fit ends in an ellipsis, and of a place begins with one`() {
    let line = lines(80)[0]
    #expect(line.hasPrefix("denied    words and words"))
    #expect(line.contains("…"))
    #expect(line.hasSuffix("…document.txt:12"))
    #expect(lines(80)[1].contains("   1234  b.txt:1"))
  }

  @Test func `what is left over goes to what was cut`() {
    #expect(lines(250)[0].contains("a/long/path/to/some/document.txt:12"))
  }
}
