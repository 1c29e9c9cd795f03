import Screen
import Testing

struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  @Test(arguments: [
    ("abc", 0, 10, Frame.Cut.plain, "abc", 3),
    ("abcdefgh", 0, 99, .plain, "abcdef", 6),
    ("abcdefgh", 0, 99, .ellipsis, "abcde…", 6),
    ("abcdef", 0, 99, .ellipsis, "abcdef", 6),
    ("abcdef", 2, 3, .ellipsis, "  ab…", 3),
    ("漢字漢字", 0, 5, .plain, "漢字", 4),
    ("漢字漢字", 0, 4, .ellipsis, "漢…", 4),
    ("漢字漢字", 0, 5, .ellipsis, "漢字…", 5),
    ("abc", -1, 99, .plain, "bc", 3),
    ("漢字", -1, 99, .plain, " 字", 4),
    ("abc", 6, 99, .plain, "", 0),
    ("abc", 0, 0, .ellipsis, "", 0),
    ("abc", .min, .max, .plain, "", 3),
    ("ab", 0, 1, .ellipsis, "…", 1),
  ])
  func `text is clipped to its place`(
    text: String, column: Int, columns: Int, cut: Frame.Cut, shown: String, cells: Int
  ) {
    var frame = frame(6)
    #expect(frame.write(text, row: 0, column: column, columns: columns, cut: cut) == cells)
    #expect(frame.text == shown)
  }

  @Test func `text outside the rows is not drawn`() {
    var frame = frame(4, 2)
    #expect(frame.write("abc", row: -1, column: 0) == 0)
    #expect(frame.write("abc", row: 2, column: 0) == 0)
    #expect(frame == self.frame(4, 2))
  }

  @Test(arguments: [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")])
  func `overwriting half of a wide cluster blanks the other half`(column: Int, shown: String) {
    var frame = frame(4)
    frame.write("漢字", row: 0, column: 0)
    frame.write("x", row: 0, column: column)
    #expect(frame.text == shown)
    #expect(frame.isWhole)
  }

  @Test func `boxes and rules join where they meet`() {
    var frame = frame(9, 5)
    frame.drawBox(frame.bounds)
    frame.drawVerticalLine(row: 0, column: 4, rows: 5)
    frame.drawHorizontalLine(row: 2, column: 0, columns: 9)
    #expect(
      frame.text == """
        ┌───┬───┐
        │   │   │
        ├───┼───┤
        │   │   │
        └───┴───┘
        """)
  }

  @Test func `boxes have an ASCII form`() {
    var frame = frame(7, 3)
    frame.lines = .ascii
    frame.drawBox(frame.bounds)
    frame.drawVerticalLine(row: 0, column: 3, rows: 3)
    #expect(
      frame.text == """
        +--+--+
        |  |  |
        +--+--+
        """)
  }

  @Test func `a box is clipped to the frame`() {
    var frame = frame(3, 2)
    frame.drawBox(Rect(row: 0, column: 1, rows: 9, columns: 9))
    #expect(frame.text == " ┌─\n │")
  }

  @Test func `styles show as letters`() {
    var frame = frame(16)
    frame.write("a title", row: 0, column: 0, style: Style(.bold))
    frame.write("denied", row: 0, column: 8, style: Style(.underline, foreground: .red))
    #expect(frame.styledText == "⟨b:a title⟩ ⟨uR:denied⟩")
    frame.addAttributes(.reverse, in: Rect(row: 0, column: 2, rows: 1, columns: 2))
    #expect(frame.styledText == "⟨b:a ⟩⟨br:ti⟩⟨b:tle⟩ ⟨uR:denied⟩")
    frame.setStyle(Style(background: .cyan), in: Rect(row: -3, column: 0, rows: 9, columns: 99))
    #expect(frame.styledText == "⟨/C:a title denied  ⟩")
  }

  @Test func `a style covers whole clusters`() {
    var frame = frame(4)
    frame.write("漢字", row: 0, column: 0)
    frame.setStyle(Style(.bold), in: Rect(row: 0, column: 1, rows: 1, columns: 2))
    #expect(frame.styledText == "⟨b:漢字⟩")
  }

  @Test func `filling blanks an area`() {
    var frame = frame(6, 2)
    frame.write("漢字漢", row: 0, column: 0)
    frame.write("abcdef", row: 1, column: 0)
    frame.fill(Rect(row: 0, column: 1, rows: 2, columns: 3), style: Style(.reverse))
    #expect(frame.styledText == " ⟨r:   ⟩漢\na⟨r:   ⟩ef")
  }

  @Test func `an empty frame takes any drawing`() {
    var frame = frame(0, 0)
    frame.drawBox(frame.bounds)
    frame.fill(Rect(row: 0, column: 0, rows: 5, columns: 5))
    #expect(frame.write("abc", row: 0, column: 0) == 0)
    #expect(frame.text == "")
  }
}

extension Frame {
  /// Whether each cluster has all its cells, and each such cell its cluster.
  var isWhole: Bool {
    for row in 0..<size.rows {
      var due = 0
      for column in 0..<size.columns {
        if let character = self[row, column].character {
          if due != 0 { return false }
          due = Width.cells(of: character) - 1
        } else {
          due -= 1
          if due < 0 { return false }
        }
      }
      if due != 0 { return false }
    }
    return true
  }
}
