import Screen

/// What a person sees on a terminal of xterm's kind: cells, cursor and modes, and what the
/// operations that ncurses asks for do to them.
///
/// After xterm's ctlseqs; pure. `TerminalScreen.receive` turns bytes into these operations.
struct TerminalScreen {
  private(set) var size: Size
  /// Row by row; nil characters are the right halves of wide ones, as in a `Frame`.
  private(set) var cells: [Cell]
  private(set) var row = 0
  private(set) var column = 0
  var style = Style.plain

  /// The modes that are set: the alternate screen, the cursor, bracketed paste and the like.
  private(set) var modes: Set<Int> = [Mode.cursor, Mode.wrap]
  /// Whether ever a colour was asked for.
  var hasSeenColor = false
  /// Sequences it does not know, for tests to look at.
  var unknown: [String] = []

  var parser = Parser()
  private var scrollTop = 0
  private var scrollBottom: Int
  /// A character in the last column leaves the cursor on it until the next one comes.
  private var wrapsNext = false
  private var saved: (row: Int, column: Int, style: Style) = (0, 0, .plain)
  /// The cells of the screen that is not shown.
  private var otherCells: [Cell]

  /// Private modes by their numbers.
  enum Mode {
    static let wrap = 7
    static let cursor = 25
    static let alternateScreen = 1049
    static let bracketedPaste = 2004
    static let applicationKeys = 1
    static let mouse = 1000
    static let mouseDrags = 1002
    static let focus = 1004
    static let mouseInNumbers = 1006
  }

  init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
    otherCells = cells
    scrollBottom = size.rows
  }

  var cursor: (row: Int, column: Int) { (row, column) }

  subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// The lines of text, without the blanks they end with.
  var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        if let character = self[row, column].character { line.append(character) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// A new size, as xterm takes it: what fits stays where it is.
  mutating func resize(to new: Size) {
    cells = Self.fitted(cells, from: size, to: new)
    otherCells = Self.fitted(otherCells, from: size, to: new)
    size = new
    (scrollTop, scrollBottom) = (0, new.rows)
    move(row: row, column: column)
  }

  private static func fitted(_ cells: [Cell], from old: Size, to new: Size) -> [Cell] {
    (0..<new.rows * new.columns).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: new.columns)
      guard row < old.rows, column < old.columns else { return .blank }
      return cells[row * old.columns + column]
    }
  }
}

/// The cursor.
extension TerminalScreen {
  mutating func move(row: Int, column: Int) {
    self.row = max(0, min(row, size.rows - 1))
    self.column = max(0, min(column, size.columns - 1))
    wrapsNext = false
  }

  /// Moves down, but within the scroll region not past its end.
  mutating func moveDown(_ count: Int) {
    move(row: row < scrollBottom ? min(row + count, scrollBottom - 1) : row + count, column: column)
  }

  mutating func save() { saved = (row, column, style) }

  mutating func restore() {
    style = saved.style
    move(row: saved.row, column: saved.column)
  }

  mutating func tab() { move(row: row, column: (column / 8 + 1) * 8) }

  mutating func tabBack(_ count: Int) {
    for _ in 0..<count { move(row: row, column: max(column - 1, 0) / 8 * 8) }
  }

  /// Down a line, or up with the text at the foot of the scroll region.
  mutating func lineFeed() {
    if row == scrollBottom - 1 {
      scroll(by: 1, from: scrollTop)
    } else {
      move(row: row + 1, column: column)
    }
  }

  mutating func reverseLineFeed() {
    if row == scrollTop {
      scroll(by: -1, from: scrollTop)
    } else {
      move(row: row - 1, column: column)
    }
  }
}

/// Text.
extension TerminalScreen {
  mutating func print(_ scalar: Unicode.Scalar) {
    let width = Width.cells(of: scalar)
    // It has no shape; a terminal that reorders text would heed it.
    if scalar == "\u{200E}" { return }
    guard width > 0 else { return addMark(scalar) }
    guard width <= size.columns else { return }
    if wrapsNext || column + width > size.columns {
      guard modes.contains(Mode.wrap) else { return }
      move(row: row, column: 0)
      lineFeed()
    }
    put(Cell(Character(scalar), style), width: width)
    if column + width < size.columns {
      column += width
    } else {
      column = size.columns - 1
      wrapsNext = true
    }
  }

  private mutating func put(_ cell: Cell, width: Int) {
    let start = row * size.columns + column
    breakCluster(at: start)
    breakCluster(at: start + width)
    cells[start] = cell
    if width == 2 { cells[start + 1] = Cell(nil, style) }
  }

  /// A mark joins the character before it.
  private mutating func addMark(_ mark: Unicode.Scalar) {
    var index = row * size.columns + column - (wrapsNext ? 0 : 1)
    if index > 0, cells[index].character == nil { index -= 1 }
    guard index >= 0, let base = cells[index].character else { return }
    cells[index].character = (String(base) + String(mark)).first
  }

  /// Blanks both halves of a wide character that an operation is about to part.
  private mutating func breakCluster(at index: Int) {
    guard index % size.columns != 0, index < cells.count, cells[index].character == nil else {
      return
    }
    cells[index - 1].character = " "
    cells[index].character = " "
  }
}

/// Erasing and shifting.
extension TerminalScreen {
  /// What erasing leaves: blanks of the background of the time.
  private var erased: Cell { Cell(" ", Style(background: style.background)) }

  mutating func erase(rows: Range<Int>) {
    for index in rows.lowerBound * size.columns..<rows.upperBound * size.columns {
      cells[index] = erased
    }
  }

  /// Erases cells of the cursor's row.
  mutating func erase(columns: Range<Int>) {
    let columns = columns.clamped(to: 0..<size.columns)
    let start = row * size.columns
    breakCluster(at: start + columns.lowerBound)
    breakCluster(at: start + columns.upperBound)
    for column in columns { cells[start + column] = erased }
    wrapsNext = false
  }

  /// Shifts the rest of the cursor's row to the right, or with a negative count to the left.
  mutating func shift(by count: Int) {
    let start = row * size.columns
    breakCluster(at: start + column)
    let old = Array(cells[start..<start + size.columns])
    for target in column..<size.columns {
      let source = target - count
      cells[start + target] = column..<size.columns ~= source ? old[source] : erased
    }
  }

  /// Moves the rows from one to the foot of the scroll region up, or with a negative count down.
  mutating func scroll(by count: Int, from top: Int) {
    let old = cells
    for target in top..<max(top, scrollBottom) {
      let source = target + count
      for column in 0..<size.columns {
        cells[target * size.columns + column] =
          top..<scrollBottom ~= source ? old[source * size.columns + column] : erased
      }
    }
  }

  mutating func scrollRegion(by count: Int) { scroll(by: count, from: scrollTop) }

  /// Inserts lines at the cursor, or with a negative count deletes them.
  mutating func insertLines(_ count: Int) {
    guard scrollTop..<scrollBottom ~= row else { return }
    scroll(by: -count, from: row)
  }

  mutating func setScrollRegion(top: Int, bottom: Int) {
    let bottom = min(bottom, size.rows)
    guard 0..<bottom ~= top else { return }
    (scrollTop, scrollBottom) = (top, bottom)
    move(row: 0, column: 0)
  }
}

/// Modes.
extension TerminalScreen {
  mutating func setMode(_ mode: Int, _ isOn: Bool) {
    let wasOn = modes.contains(mode)
    if isOn { modes.insert(mode) } else { modes.remove(mode) }
    guard mode == Mode.alternateScreen, isOn != wasOn else { return }
    if isOn { save() }
    swap(&cells, &otherCells)
    if isOn { erase(rows: 0..<size.rows) } else { restore() }
  }
}
