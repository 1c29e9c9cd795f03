internal import CTerminal
internal import Screen

/// Hands the changed cells of a frame to ncurses, in stretches of one style.
struct CellEncoder {
  /// The clusters of a stretch, as `dragoman_terminal_put` expects them; kept for its storage.
  private var scalars: [UInt32] = []
  private var styles = StyleEncoder()
  /// Whether the terminal can show only ASCII.
  var isASCII = false

  /// Puts a run of cells where ncurses finds it at the next flush.
  mutating func put(_ run: FrameDiff.Run, of frame: Frame) {
    let slots = frame.slots
    let base = run.row * frame.size.columns
    let end = base + run.columns.upperBound
    var index = base + run.columns.lowerBound
    // ASCII has no letters that are read from right to left.
    var marks = isASCII ? [] : frame.columnsOfDirectionMarks(row: run.row)[...]
    while index < end {
      let start = index
      let style = slots[index].style
      scalars.removeAll(keepingCapacity: true)
      while index < end, slots[index].style == style || slots[index].content.isContinuation {
        let content = slots[index].content
        let isMarked = marks.first == index - base
        index += 1
        var width = 1
        while index < end, slots[index].content.isContinuation {
          index += 1
          width += 1
        }
        append(content, cells: width, of: frame)
        if isMarked {
          scalars.append(Frame.leftToRightMark.value)
          marks.removeFirst()
        }
      }
      unsafe dragoman_terminal_put(
        Int32(clamping: run.row), Int32(clamping: start - base), scalars,
        Int32(clamping: scalars.count), styles.encode(style))
    }
  }

  /// Appends a cluster: its width in the upper four bits of its first scalar, and the width of each
  /// scalar in the next four.
  private mutating func append(_ content: Slot.Content, cells: Int, of frame: Frame) {
    if isASCII, let character = frame.character(of: content), !character.isASCII {
      let plain = StandIn.ascii(for: character).asciiValue ?? 0x3F
      for _ in 0..<cells { scalars.append(UInt32(plain) | 0x11 << 24) }
      return
    }
    // More than fifteen cells for one cluster is beyond any script.
    let promised = UInt32(min(cells, 15)) << 28
    if let scalar = content.scalar {
      let own = scalar.isASCII ? 1 : Width.cells(of: scalar)
      scalars.append(scalar.value | UInt32(own) << 24 | promised)
      return
    }
    let first = scalars.count
    for scalar in (frame.character(of: content) ?? " ").unicodeScalars {
      scalars.append(scalar.value | UInt32(Width.cells(of: scalar)) << 24)
    }
    scalars[first] |= promised
  }
}

/// Reduces styles to what the terminal can show, in the numbers of the C target.
struct StyleEncoder {
  private let depth: ColorDepth
  /// The code of each colour that was reduced before.
  private var reduced: [Style.Color: UInt32] = [:]

  /// An encoder for the colours of the open terminal.
  init() {
    depth = ColorDepth(
      palette: Int(dragoman_terminal_palette()), isDirect: dragoman_terminal_is_direct())
  }

  mutating func encode(_ style: Style) -> dragoman_terminal_style {
    var bits = 0
    let attributes = style.attributes
    if attributes.contains(.bold) { bits |= DRAGOMAN_TERMINAL_BOLD }
    if attributes.contains(.dim) { bits |= DRAGOMAN_TERMINAL_DIM }
    if attributes.contains(.underline) { bits |= DRAGOMAN_TERMINAL_UNDERLINE }
    if attributes.contains(.reverse) { bits |= DRAGOMAN_TERMINAL_REVERSE }
    if attributes.contains(.italic) { bits |= DRAGOMAN_TERMINAL_ITALIC }
    return dragoman_terminal_style(
      attributes: UInt8(truncatingIfNeeded: bits), foreground: code(of: style.foreground),
      background: code(of: style.background))
  }

  private mutating func code(of color: Style.Color) -> UInt32 {
    if color == .standard { return color.code }
    if let known = reduced[color] { return known }
    let code = color.reduced(to: depth).code
    reduced[color] = code
    return code
  }
}
