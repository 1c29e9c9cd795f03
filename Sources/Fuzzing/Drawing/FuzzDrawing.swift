internal import Fuzzer
internal import Screen

/// What libFuzzer calls with each input: sizes and places, and the bytes of a text.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzDrawing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var choices = unsafe Choices(Array(UnsafeBufferPointer(start: start, count: count)))
  let size = Size(columns: choices.number(in: 0...40), rows: choices.number(in: 0...3))
  let places = (0..<2).map { _ in
    (
      row: choices.number(in: -1...3), column: choices.number(in: -9...44),
      columns: choices.number(in: -1...50)
    )
  }
  let bytes = choices.rest
  let text = String(decoding: bytes, as: UTF8.self)

  var frame = Frame(size: size)
  for (number, place) in places.enumerated() {
    let old = frame
    let cells = frame.write(
      text, row: place.row, column: place.column,
      columns: place.columns == 50 ? .max : place.columns, cut: number % 2 == 0 ? .plain : .ellipsis
    )
    require(cells >= 0 && cells <= max(place.columns, 0) || place.columns == 50, "\(cells) cells")
    check(frame, size)
    checkOutside(old, frame, row: place.row, from: place.column, cells: cells)
    checkDifference(old, frame)
  }
  checkWidths(text)
  checkLines(text, columns: max(places[0].columns, 1))
  _ = Wrap.lines(of: bytes, in: 0..<bytes.count, columns: max(places[1].columns, 1))
  return 0
}

/// Every cell is a cluster that no terminal obeys, or belongs whole to the one on its left.
private func check(_ frame: Frame, _ size: Size) {
  require(frame.size == size && frame.cells.count == size.rows * size.columns, "size")
  let cells = frame.cells
  for row in 0..<size.rows {
    var column = 0
    while column < size.columns {
      guard let character = cells[row * size.columns + column].character else {
        return require(false, "half a cluster at \(row), \(column)")
      }
      let isSafe = character.unicodeScalars.allSatisfy { !$0.isControl && !$0.turnsDirection }
      require(isSafe, "\(character.unicodeScalars.map(\.value)) at \(row), \(column)")
      let width = Width.cells(of: character)
      require(width >= 1 && column + width <= size.columns, "\(width) at \(row), \(column)")
      for rest in column + 1..<column + width {
        require(cells[row * size.columns + rest].character == nil, "cut at \(row), \(rest)")
      }
      column += width
    }
  }
}

/// Nothing changes in other rows, nor past the cells that were written but for a halved cluster.
private func checkOutside(_ old: Frame, _ new: Frame, row: Int, from column: Int, cells: Int) {
  for other in 0..<new.size.rows {
    for place in 0..<new.size.columns where old[other, place] != new[other, place] {
      require(other == row, "row \(other)")
      let wasPart = new[other, place].character == " "
      require(wasPart || place >= column && place < column + cells, "column \(place)")
    }
  }
}

/// What differs, put over the old frame, gives the new one, and starts and ends between clusters.
private func checkDifference(_ old: Frame, _ new: Frame) {
  let columns = new.size.columns
  var cells = old.cells
  let newCells = new.cells
  for run in FrameDiff(from: old, to: new).runs {
    for end in [run.columns.lowerBound, run.columns.upperBound] where end < columns {
      let index = run.row * columns + end
      require(cells[index].character != nil && newCells[index].character != nil, "\(run)")
    }
    for column in run.columns {
      cells[run.row * columns + column] = newCells[run.row * columns + column]
    }
  }
  require(cells == newCells, "difference")
}

/// Widths add up, and what is cut fits and stays as it is.
private func checkWidths(_ text: String) {
  let total = Width.cells(of: text)
  require(Glyphs(text).reduce(0) { $0 + $1.bytes } == text.utf8.count, "bytes")
  require(Glyphs(text).reduce(0) { $0 + $1.cells } == total, "cells")
  for cells in [0, 1, 7, total] {
    for part in [Width.prefix(of: text, cells: cells), Width.suffix(of: text, cells: cells)] {
      let isSafe = part.unicodeScalars.allSatisfy { !$0.isControl && !$0.turnsDirection }
      require(isSafe, part.debugDescription)
    }
  }
  var frame = Frame(size: Size(columns: total, rows: 1))
  require(frame.write(text, row: 0, column: 0) == total, "written")
}

/// Lines lie one after the other between clusters, with nothing but blanks and line ends left out.
private func checkLines(_ text: String, columns: Int) {
  let bytes = Array(text.utf8)
  let lines = Wrap.lines(of: text, columns: columns)
  require(!lines.isEmpty, "no line")
  var end = 0
  for line in lines {
    require(line.lowerBound >= end && line.upperBound <= bytes.count, "\(line) after \(end)")
    checkGap(bytes[end..<line.lowerBound])
    guard let words = String(validating: bytes[line], as: UTF8.self) else {
      return require(false, "\(line) cuts a character")
    }
    let cells = Width.cells(of: words)
    // A cluster that is wider than a line has one to itself; a cut may part what joins.
    require(
      cells <= columns || Glyphs(words).reduce(0) { $0 + ($1.bytes > 0 ? 1 : 0) } == 1,
      "\(cells) cells in \(columns)")
    end = line.upperBound
  }
  checkGap(bytes[end...])
}

private func checkGap(_ bytes: ArraySlice<UInt8>) {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return require(false, "a gap cuts a character")
  }
  let isBlank = Glyphs(text).allSatisfy { $0.role != .letter && $0.role != .hyphen }
  require(isBlank, "lost \(text.debugDescription)")
}
