import Testing

@testable import Explorer

/// The rows of a table: filtered in turns, grouped and folded, with the reader where they were.
struct TableRowsTests {
  /// Finds numbers whose digits contain the words; a row costs so much that a turn sees a hundred.
  private struct Digits: RowMatcher {
    let needles: [Needle]
    func matches(_ row: Int) -> Bool { needles.allSatisfy { $0.occurs(in: String(row)) } }
    func weight(of row: Int) -> Int { RowGrouping.turn / 100 }
  }

  private func type(_ text: String, in table: inout TableRows<Int>) {
    table.beginTyping()
    table.edit({ $0 = LineEditor(text) }) { Digits(needles: $0) }
  }

  private func finish(_ table: inout TableRows<Int>) -> Int {
    var turns = 0
    while table.isFiltering {
      table.goOn()
      turns += 1
    }
    return turns
  }

  @Test func `a filter looks at a part of the rows in a turn, and at all in the end`() {
    var table = TableRows(Array(0..<1000))
    type("7", in: &table)
    #expect(table.isFiltering && table.rowCount < 30 && table.place.hasSuffix("+ of 1,000"))
    #expect(finish(&table) == 9)
    #expect(Array(table.rows) == (0..<1000).filter { String($0).contains("7") })
  }

  @Test func `a longer text is looked for in what is left and what is still to be looked at`() {
    var table = TableRows(Array(0..<1000))
    type("7", in: &table)
    table.edit({ $0.insert("7") }) { Digits(needles: $0) }
    _ = finish(&table)
    #expect(Array(table.rows) == (0..<1000).filter { String($0).contains("77") })
    table.edit({ $0.deleteBackward() }) { Digits(needles: $0) }
    _ = finish(&table)
    #expect(table.rowCount == (0..<1000).count { String($0).contains("7") })
  }

  @Test func `the selected row is selected again once it is found, unless the reader has moved`() {
    var table = TableRows(Array(0..<1000))
    table.move(to: ListPosition(selected: 970))
    type("7", in: &table)
    #expect(table.selected == 7)
    var moved = table
    moved.move(to: ListPosition(selected: 1))
    _ = finish(&table)
    _ = finish(&moved)
    #expect(table.selected == 970 && moved.selected == 17)
  }

  /// Ten rows in three groups.
  private var grouped: TableRows<Int> {
    TableRows(
      Array(0..<10),
      RowGrouping(keys: [0, 0, 0, 1, 1, 1, 1, 2, 2, 2], titles: ["a", "b", "c"], folded: [1]))
  }

  private func words(_ table: TableRows<Int>) -> String {
    (0..<table.count).map { line in
      switch table[line] {
      case .heading(let group): group.title
      case .row(let row): String(row)
      }
    }.joined()
  }

  @Test func `rows stand below the headings of their groups, but for those that are folded`() {
    var table = grouped
    #expect(words(table) == "a012bc789" && table.selected == 0)
    table.move(to: ListPosition(selected: 4))
    #expect(table.selected == nil && table.selectedGroup?.title == "b")
    _ = table.fold()
    #expect(words(table) == "a012b3456c789")
    _ = table.foldAll()
    #expect(words(table) == "abc" && table.selectedGroup?.title == "b")
    _ = table.foldAll()
    #expect(words(table) == "a012b3456c789")
  }

  @Test func `a filter shows what it finds in folded groups, and leaves no heading without rows`() {
    var table = grouped
    type("4", in: &table)
    #expect(words(table) == "b4" && table.rowCount == 1)
    #expect(table.place == "1/1 of 10")
    table.endTyping(keeping: false)
    #expect(words(table) == "a012bc789")
  }

  @Test func `other rows keep folded what has the same titles, and all where all was`() {
    var table = grouped
    let other = RowGrouping(keys: [0, 0, 1, 1], titles: ["b", "d"])
    table.replace(with: [1, 2, 3, 4], other, selecting: 3) { _ in nil }
    #expect(words(table) == "bd34" && table.selected == 3)
    _ = table.foldAll()
    table.replace(with: [1, 2], RowGrouping(keys: [0, 1], titles: ["e", "f"]), selecting: nil) {
      _ in
      nil
    }
    #expect(words(table) == "ef")
  }

  @Test func `rows in no groups cannot be folded`() {
    var table = TableRows([1, 2])
    let (isFolded, areAllFolded) = (table.fold(), table.foldAll())
    #expect(!isFolded && !areAllFolded)
    #expect(TableRows<Int>([]).place == "0/0")
  }
}
