extension StandIn {
  /// What is drawn of a cluster where a terminal knows ASCII only: a letter without its marks, the
  /// plain form of a sign, else a question mark.
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

  /// The Latin letter that a scalar is a form of, as its name says it: `LATIN SMALL LETTER E WITH
  /// ACUTE`.
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
