extension Width {
  /// The beginning of a text that fits into a number of cells, as it is drawn.
  package static func prefix(of text: String, cells: Int) -> String {
    var kept = ""
    var room = cells
    for glyph in Glyphs(text) {
      room -= glyph.cells
      if room < 0 { break }
      kept.append(glyph.character)
    }
    return kept
  }

  /// The end of a text that fits into a number of cells, as it is drawn.
  package static func suffix(of text: String, cells: Int) -> String {
    var kept: [Character] = []
    var room = cells
    for glyph in Array(Glyphs(text)).reversed() {
      room -= glyph.cells
      if room < 0 { break }
      kept.append(glyph.character)
    }
    return String(kept.reversed())
  }
}
