/// How many cells text fills on a screen.
///
/// Widths are from our own table and not from the C library's, which differs between machines.
/// Where a terminal disagrees, `Terminal` writes what both agree on. `generate-widths` makes the
/// table from the Unicode Character Database; the Swift library finds clusters and knows the
/// properties of scalars, by the same version.
package enum Width {
  /// The cells of a text as `Frame.write` draws it, stand-ins and tabs included; linear.
  package static func cells(of text: String) -> Int {
    let bytes = text.utf8Span.span
    if bytes.isPrintableASCII { return bytes.count }
    var total = 0
    for glyph in Glyphs(text) { total += glyph.cells }
    return total
  }

  /// The cells of one drawable grapheme cluster: 1 or 2, more for a conjunct of several letters.
  package static func cells(of cluster: Character) -> Int {
    var scalars = cluster.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    if first.isASCII, scalars.next() == nil { return 1 }
    return cells(ofClusterLedBy: first, cluster.unicodeScalars.dropFirst())
  }

  /// The version of Unicode of the table.
  package static let unicodeVersion = WidthTable.unicodeVersion

  /// The cells of one scalar alone: 0 for marks and format characters, else 1 or 2.
  package static func cells(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if contains(WidthTable.wide, value) { return 2 }
    return contains(WidthTable.zero, value) ? 0 : 1
  }

  /// Whether a scalar is in one of a table's ranges; a binary search.
  private static func contains(_ bounds: [UInt32], _ scalar: UInt32) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if scalar < bounds[2 * middle] {
        high = middle
      } else if scalar > bounds[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// The sum of a cluster's scalars, except that an emoji sequence (with joiners, skin tones, flags,
  /// or a variation selector for the coloured form) is one picture of two cells.
  private static func cells(
    ofClusterLedBy first: Unicode.Scalar, _ rest: Substring.UnicodeScalarView
  ) -> Int {
    // A number sign of Arabic is a format character, but visible.
    var total = max(cells(of: first), 1)
    if total == 2 { return 2 }
    for scalar in rest {
      if scalar.value == 0xFE0F, first.properties.isEmoji { return 2 }
      let cells = cells(of: scalar)
      if cells == 2 { return 2 }
      total += cells
    }
    return total
  }
}

extension Width {
  /// The beginning of a text that fits in a number of cells, as it is drawn.
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

  /// The end of a text that fits in a number of cells, as it is drawn.
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
