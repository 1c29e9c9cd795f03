/// What is drawn instead of characters that a terminal would obey, hide or misplace.
package enum StandIn {
  /// For private, unassigned and C1 control characters.
  static let replacement: Character = "\u{FFFD}"
  /// The same as a scalar.
  static let replacementScalar: Unicode.Scalar = "\u{FFFD}"
  /// For characters without a shape: soft hyphens, joiners, direction marks.
  static let invisible: Character = "·"
  /// For characters that change the direction of the text after them.
  static let direction: Character = "⇆"
  /// For the line ends that are not LF.
  static let newline: Character = "␤"
  /// The picture of LF.
  static let lineFeed: Unicode.Scalar = "␊"
  /// The base of a mark that has none.
  static let base: Character = "◌"

  /// What each ASCII byte is drawn as: itself, a blank for a tab, or its control picture.
  static let ascii: [Character] = (0..<0x80).map { (value: UInt32) in
    switch value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + value).map { Character($0) } ?? replacement
    case 0x7F: "␡"
    default: Unicode.Scalar(value).map { Character($0) } ?? replacement
    }
  }

  /// The cluster itself if it can be drawn as it is, else its stand-in.
  static func drawable(_ cluster: Character) -> Character {
    var scalars = cluster.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return replacement }
    let value = first.value
    switch first.properties.generalCategory {
    case .control where value < 0x80:
      return ascii[Int(value)]
    case .control:
      return value == 0x85 ? newline : replacement
    case .lineSeparator, .paragraphSeparator:
      return newline
    case .privateUse, .unassigned, .surrogate:
      return replacement
    case .format:
      if 0x202A...0x202E ~= value || 0x2066...0x2069 ~= value { return direction }
      // A format character before a letter, such as a number sign of Arabic, has a shape.
      return scalars.next() == nil || first.properties.isDefaultIgnorableCodePoint
        ? invisible : cluster
    case .nonspacingMark, .enclosingMark, .spacingMark:
      if first.properties.isVariationSelector { return invisible }
      return onBase(cluster)
    default:
      if let letter = loneFlagLetter(cluster, first) { return letter }
      return first.properties.isDefaultIgnorableCodePoint ? invisible : cluster
    }
  }

  /// A letter in a box for half a flag, whose width differs between terminals.
  private static func loneFlagLetter(
    _ cluster: Character, _ first: Unicode.Scalar
  ) -> Character? {
    guard 0x1F1E6...0x1F1FF ~= first.value,
      !cluster.unicodeScalars.dropFirst().contains(where: { 0x1F1E6...0x1F1FF ~= $0.value })
    else { return nil }
    return Unicode.Scalar(first.value - 0x1F1E6 + 0x1F130).map { Character($0) }
  }

  private static func onBase(_ cluster: Character) -> Character {
    // A few marks do not join to the base, which is then shown alone.
    let joined = String(base) + String(cluster)
    return joined.count == 1 ? Character(joined) : base
  }
}

extension StandIn {
  /// What is drawn of a cluster in ASCII: a letter without its marks, the plain form of a sign, or a
  /// question mark.
  package static func ascii(for cluster: Character) -> Character {
    guard let first = cluster.unicodeScalars.first else { return "?" }
    if first.isASCII { return Character(first) }
    return plainSigns[cluster] ?? letter(of: first) ?? "?"
  }

  private static let plainSigns: [Character: Character] = {
    let forms: [(Character, String)] = [
      ("\"", "“”„‟«»″"), ("'", "‘’‚‛‹´ʼ′"), ("-", "‐‑‒–—―−─┄"), ("|", "│▌┃"), ("+", "┌┐└┘├┤┬┴┼"),
      (">", "›▸→▶"), ("<", "←◀"), ("v", "▾↓"), ("^", "▴↑"), ("~", "…"), ("*", "•·●"),
      (" ", "\u{A0}\u{2009}\u{202F}\u{3000}"),
    ]
    return Dictionary(
      forms.flatMap { plain, signs in signs.map { ($0, plain) } },
      uniquingKeysWith: { one, _ in one }
    )
  }()

  /// The plain form of a Latin letter, from its name: `LATIN SMALL LETTER E WITH ACUTE`.
  private static func letter(of scalar: Unicode.Scalar) -> Character? {
    guard let words = scalar.properties.name?.split(separator: " "), words.count > 3,
      words[0] == "LATIN", words[2] == "LETTER"
    else { return nil }
    let name = words[3] == "DOTLESS" && words.count > 4 ? words[4] : words[3]
    guard name.count == 1 || ["AE", "OE", "SHARP", "ETH", "THORN"].contains(name) else {
      return nil
    }
    return words[1] == "SMALL" ? name.lowercased().first : name.first
  }
}
