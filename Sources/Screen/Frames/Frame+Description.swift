extension Frame {
  /// The frame as lines of text, without the blanks they end with.
  package var text: String {
    lines { row in
      var line = ""
      for column in 0..<size.columns {
        if let character = self[row, column].character { line.append(character) }
      }
      return line
    }
  }

  /// The frame as lines of text in which cells that are not plain stand in brackets after the
  /// letters of their style: `⟨br:Documents⟩`.
  ///
  /// The letters are those of `Style.letters`.
  package var styledText: String {
    lines { row in
      var line = ""
      var open = Style.plain
      for column in 0..<size.columns {
        let cell = self[row, column]
        if cell.style != open {
          if open != .plain { line += "⟩" }
          if cell.style != .plain { line += "⟨\(cell.style.letters):" }
          open = cell.style
        }
        if let character = cell.character { line.append(character) }
      }
      return open == .plain ? line : line + "⟩"
    }
  }

  private func lines(_ line: (_ row: Int) -> String) -> String {
    (0..<size.rows).map { row in
      let full = line(row)
      return String(
        full[..<(full.lastIndex { $0 != " " }.map(full.index(after:)) ?? full.startIndex)])
    }.joined(separator: "\n")
  }
}

extension Style {
  /// The style in letters: attributes small (bold, dim, underline, reverse, italic), the
  /// foreground large (`R` for red), the background after a stroke (`/G`).
  package var letters: String {
    var letters = ""
    for (attribute, letter) in Self.attributeLetters where attributes.contains(attribute) {
      letters += letter
    }
    if foreground != .standard { letters += foreground.letter }
    if background != .standard { letters += "/" + background.letter }
    return letters
  }

  private static let attributeLetters: [(Attributes, String)] = [
    (.bold, "b"), (.dim, "d"), (.underline, "u"), (.reverse, "r"), (.italic, "i"),
  ]
}

extension Style.Color {
  /// `R` for red, `R+` for bright red, else its word in brackets: `(208)`, `(#5fd7ff)`.
  fileprivate var letter: String {
    switch kind {
    case .standard: "-"
    case .indexed(let index) where index < 16:
      ["K", "R", "G", "Y", "B", "M", "C", "W"][Int(index) % 8] + (index < 8 ? "" : "+")
    case .indexed, .direct: "(\(word))"
    }
  }
}
