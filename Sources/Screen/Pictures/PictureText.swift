/// The text of a row, in runs that are drawn as one piece.
enum PictureText {
  /// Neighbouring clusters of one style and one width.
  struct Run {
    var column: Int
    var text: String
    var style: Style
    /// How many clusters it has.
    var count: Int
    /// How many cells it fills.
    var cells: Int
  }

  /// The runs of a row, from the left.
  ///
  /// Two blanks end a run, so that columns are placed anew. Blanks at its ends are left out, unless
  /// they are underlined, and so is whatever `PictureLines` draws.
  static func runs(_ frame: Frame, row: Int) -> [Run] {
    var runs: [Run] = []
    var open: Run?
    func close() {
      if var run = open {
        if !run.style.attributes.contains(.underline) { trim(&run) }
        if run.count > 0 { runs.append(run) }
      }
      open = nil
    }
    var column = 0
    while column < frame.size.columns {
      let cell = frame[row, column]
      let cells = width(frame, row, column)
      defer { column += cells }
      guard let character = cell.character, !PictureLines.draws(character) else {
        close()
        continue
      }
      let isUnderlined = cell.style.attributes.contains(.underline)
      if let run = open,
        run.style != cell.style || run.cells != run.count * cells
          || (character == " " && run.text.last == " " && !isUnderlined)
      {
        close()
      }
      if open == nil {
        if character == " ", !isUnderlined { continue }
        open = Run(column: column, text: "", style: cell.style, count: 0, cells: 0)
      }
      open?.text.append(character)
      open?.count += 1
      open?.cells += cells
    }
    close()
    return runs
  }

  /// The cells of the cluster that begins in a cell.
  private static func width(_ frame: Frame, _ row: Int, _ column: Int) -> Int {
    var end = column + 1
    while end < frame.size.columns, frame[row, end].character == nil { end += 1 }
    return end - column
  }

  private static func trim(_ run: inout Run) {
    while run.text.last == " " {
      run.text.removeLast()
      run.count -= 1
      run.cells -= 1
    }
  }

  /// Any text as XML: with markup escaped, and U+FFFD for scalars that XML does not allow or a viewer
  /// would obey.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  /// Whether XML 1.0 allows it (production 2) and it changes nothing around it.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE...0xFFFF: false
    // Line and paragraph separators, marks of direction, embeddings, overrides and isolates.
    case 0x2028...0x202E, 0x2066...0x2069, 0x200E...0x200F, 0x061C: false
    default: true
    }
  }
}
