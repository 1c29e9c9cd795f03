internal import Screen

/// Words for a terminal, safe to print, some of them set off from the others.
struct EmphasizedText {
  private var text = ""
  /// The UTF-8 bytes that are set off, in order.
  private var strong: [Range<Int>] = []

  /// Adds words on one line; what a terminal would obey is made visible.
  mutating func append(_ words: String, isStrong: Bool = false) {
    let start = text.utf8.count
    text += VisibleText.line(VisibleText.field(words))
    if isStrong { strong.append(start..<text.utf8.count) }
  }

  /// The same words, none of them set off.
  var plain: EmphasizedText {
    var plain = self
    plain.strong = []
    return plain
  }

  /// The words in lines that are no wider than a number of cells, broken between words.
  func lines(columns: Int) -> [String] {
    let bytes = Array(text.utf8)
    return Wrap.lines(of: text, columns: columns).map { line in
      var shown = ""
      var place = line.lowerBound
      for range in strong where range.overlaps(line) {
        let range = range.clamped(to: line)
        shown += String(decoding: bytes[place..<range.lowerBound], as: UTF8.self)
        shown += Emphasis.bold(String(decoding: bytes[range], as: UTF8.self))
        place = range.upperBound
      }
      return shown + String(decoding: bytes[place..<line.upperBound], as: UTF8.self)
    }
  }
}
