import Screen
import TestSupport
import Testing

/// Every hostile text at every place and cut of a row.
struct HostileTextTests {
  @Test(arguments: HostileText.all)
  func `a hostile text is drawn whole, safe and in its place at every cut`(hostile: HostileText) {
    let size = Size(columns: 30, rows: 3)
    var blank = Frame(size: size)
    blank.drawBox(blank.bounds)
    for column in [-7, -1, 0, 1, 2, 15, 28, 29, 30] {
      for columns in 0...30 {
        for cut in [Frame.Cut.plain, .ellipsis] {
          var frame = blank
          let cells = frame.write(
            hostile.text, row: 1, column: column, columns: columns, cut: cut)
          #expect(0...columns ~= cells)
          #expect(frame.isWhole)
          #expect(frame.isSafe)
          for place in 0..<30 where !(column..<column + columns).contains(place) {
            let neighbour = column..<column + columns ~= place - 1
            #expect(frame[1, place] == blank[1, place] || neighbour)
          }
        }
      }
    }
  }

  @Test(arguments: HostileText.all)
  func `widths of a hostile text add up`(hostile: HostileText) {
    let all = Width.cells(of: hostile.text)
    #expect(Glyphs(hostile.text).reduce(0) { $0 + $1.bytes } == hostile.text.utf8.count)
    #expect(Glyphs(hostile.text).allSatisfy { 1...ClusterCells.most ~= $0.cells })
    for cells in 0...20 {
      #expect(Width.cells(of: Width.prefix(of: hostile.text, cells: cells)) <= min(cells, all))
      #expect(Width.cells(of: Width.suffix(of: hostile.text, cells: cells)) <= min(cells, all))
    }
    for columns in 1...40 {
      for line in Wrap.lines(of: hostile.text, columns: columns) {
        let words = String(decoding: Array(hostile.text.utf8)[line], as: UTF8.self)
        #expect(Width.cells(of: words) <= columns || Array(Glyphs(words)).count == 1)
      }
    }
  }

  @Test func `the whole of any text on one row is as wide as it is said to be`() {
    for hostile in HostileText.all {
      let cells = Width.cells(of: hostile.text)
      guard cells < 1500 else { continue }
      var frame = Frame(size: Size(columns: cells + 2, rows: 1))
      #expect(frame.write(hostile.text, row: 0, column: 1) == cells)
      #expect(frame[0, 0] == .blank && frame[0, cells + 1] == .blank)
    }
  }
}

/// The widest that one cluster is drawn.
private enum ClusterCells {
  static let most = 8
}

extension Frame {
  /// Whether no cell holds what a terminal would obey or hide.
  fileprivate var isSafe: Bool {
    cells.allSatisfy { $0.character?.unicodeScalars.allSatisfy(\.isSafeToDraw) ?? true }
  }
}
