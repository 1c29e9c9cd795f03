import Screen

extension Frame {
  /// The first cell of a word that stands behind another on the same row.
  func cell(of word: String, after other: String) -> Cell? {
    for row in 0..<size.rows {
      let line = (0..<size.columns).map { self[row, $0].character ?? "\u{200B}" }
      let text = String(line)
      guard let start = text.ranges(of: other).first?.upperBound,
        let place = text[start...].ranges(of: word).first?.lowerBound
      else { continue }
      return self[row, text.distance(from: text.startIndex, to: place)]
    }
    return nil
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
