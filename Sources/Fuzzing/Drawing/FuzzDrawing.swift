internal import Fuzzer
internal import Screen

/// What libFuzzer calls with each input: sizes and places, and the bytes of a text.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzDrawing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var numbers = unsafe InputNumbers(Array(UnsafeBufferPointer(start: start, count: count)))
  let size = Size(columns: numbers.number(in: 0...24), rows: numbers.number(in: 0...2))
  let places = (0..<2).map { _ in
    (
      row: numbers.number(in: -1...2), column: numbers.number(in: -9...26),
      columns: numbers.number(in: -1...50)
    )
  }
  let bytes = numbers.rest
  let text = String(decoding: bytes, as: UTF8.self)

  var frame = Frame(size: size)
  var cells = frame.cells
  for (number, place) in places.enumerated() {
    let old = frame
    let oldCells = cells
    let taken = frame.write(
      text, row: place.row, column: place.column,
      columns: place.columns == 50 ? .max : place.columns,
      cut: number % 2 == 0 ? .plain : .ellipsis)
    require(taken >= 0 && taken <= max(place.columns, 0) || place.columns == 50, "\(taken) cells")
    cells = frame.cells
    require(frame.size == size && cells.count == size.rows * size.columns, "size")
    check(cells, columns: size.columns)
    let written = place.column..<place.column + taken
    checkOutside(oldCells, cells, columns: size.columns, row: place.row, written)
    checkDifference(FrameDiff(from: old, to: frame), oldCells, cells, columns: size.columns)
  }
  checkWidths(text)
  checkLines(text, columns: max(places[0].columns, 1))
  _ = Wrap.lines(of: bytes, in: 0..<bytes.count, columns: max(places[1].columns, 1))
  return 0
}

/// Every cell is a cluster that no terminal obeys, or belongs whole to the one on its left.
private func check(_ cells: [Cell], columns: Int) {
  var index = 0
  while index < cells.count {
    guard let character = cells[index].character else {
      return require(false, "half a cluster at \(index)")
    }
    require(character.isSafe, "\(character.unicodeScalars.map(\.value)) at \(index)")
    let width = Width.cells(of: character)
    require(width >= 1 && index % columns + width <= columns, "\(width) at \(index)")
    for rest in index + 1..<index + width {
      require(cells[rest].character == nil, "cut at \(rest)")
    }
    index += width
  }
}

/// Nothing changes in other rows, nor past the cells that were written but for a halved cluster.
private func checkOutside(
  _ old: [Cell], _ new: [Cell], columns: Int, row: Int, _ written: Range<Int>
) {
  for index in new.indices where old[index] != new[index] {
    require(index / columns == row, "row \(index / columns)")
    let column = index % columns
    require(written.contains(column) || new[index].character == " ", "column \(column)")
  }
}

/// What differs, put over the old cells, gives the new ones, and starts and ends between clusters.
private func checkDifference(
  _ difference: FrameDiff, _ old: [Cell], _ new: [Cell], columns: Int
) {
  var cells = old
  for run in difference.runs {
    for end in [run.columns.lowerBound, run.columns.upperBound] where end < columns {
      let index = run.row * columns + end
      require(old[index].character != nil && new[index].character != nil, "\(run)")
    }
    for column in run.columns {
      cells[run.row * columns + column] = new[run.row * columns + column]
    }
  }
  require(cells == new, "difference")
}

/// Widths add up, and what is cut fits and stays as it is.
private func checkWidths(_ text: String) {
  let total = Width.cells(of: text)
  require(Glyphs(text).reduce(0) { $0 + $1.bytes } == text.utf8.count, "bytes")
  require(Glyphs(text).reduce(0) { $0 + $1.cells } == total, "cells")
  for cells in [0, 1, 7, total] {
    for part in [Width.prefix(of: text, cells: cells), Width.suffix(of: text, cells: cells)] {
      require(part.allSatisfy(\.isSafe), part.debugDescription)
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

extension Character {
  /// Whether no terminal obeys any of it.
  fileprivate var isSafe: Bool {
    unicodeScalars.allSatisfy { 0x20..<0x7F ~= $0.value || !$0.isControl && !$0.turnsDirection }
  }
}
