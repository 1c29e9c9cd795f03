internal import CTerminal
internal import Screen

/// Hands the runs of a frame to ncurses, in stretches of one style.
struct CellEncoder {
  /// The clusters of a stretch, as `dragoman_terminal_put` takes them; kept for its storage.
  private var scalars: [UInt32] = []

  /// Puts the cells of a run where ncurses finds them at the next flush.
  mutating func put(_ run: FrameDiff.Run, of frame: Frame) {
    let cells = frame.cells
    let base = run.row * frame.size.columns
    let end = base + run.columns.upperBound
    var index = base + run.columns.lowerBound
    while index < end {
      let start = index
      let style = cells[index].style
      scalars.removeAll(keepingCapacity: true)
      while index < end, cells[index].style == style || cells[index].character == nil {
        let character = cells[index].character ?? " "
        index += 1
        var width = 1
        while index < end, cells[index].character == nil {
          index += 1
          width += 1
        }
        append(character, cells: width)
      }
      unsafe dragoman_terminal_put(
        Int32(clamping: run.row), Int32(clamping: start - base), scalars,
        Int32(clamping: scalars.count), style.encoded)
    }
  }

  /// Appends a cluster: its width in the upper four bits of its first scalar, and the width of each
  /// scalar in the next four.
  private mutating func append(_ character: Character, cells: Int) {
    let first = scalars.count
    let bytes = character.utf8
    if bytes.count == 1, let byte = bytes.first {
      scalars.append(UInt32(byte) | 1 << 24)
    } else {
      for scalar in character.unicodeScalars {
        scalars.append(scalar.value | UInt32(Width.cells(of: scalar)) << 24)
      }
    }
    // More than fifteen cells for one cluster is beyond any script.
    scalars[first] |= UInt32(min(cells, 15)) << 28
  }
}

extension Style {
  /// The style in the numbers of the C target.
  fileprivate var encoded: dragoman_terminal_style {
    var bits = 0
    if attributes.contains(.bold) { bits |= DRAGOMAN_TERMINAL_BOLD }
    if attributes.contains(.dim) { bits |= DRAGOMAN_TERMINAL_DIM }
    if attributes.contains(.underline) { bits |= DRAGOMAN_TERMINAL_UNDERLINE }
    if attributes.contains(.reverse) { bits |= DRAGOMAN_TERMINAL_REVERSE }
    if attributes.contains(.italic) { bits |= DRAGOMAN_TERMINAL_ITALIC }
    return dragoman_terminal_style(
      attributes: UInt8(truncatingIfNeeded: bits), foreground: foreground.rawValue,
      background: background.rawValue)
  }
}
