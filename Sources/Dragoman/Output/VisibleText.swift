internal import Screen

/// Text that may come from a document, made safe to print.
enum VisibleText {
  /// A text for a terminal: what it would obey or hide is replaced by a visible stand-in.
  static func line(_ text: String) -> String {
    // Plain ASCII, the common case, is safe as it is.
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    var line = ""
    for glyph in Glyphs(text) { line.append(glyph.character) }
    return line
  }

  /// A text for a field of a tab-separated line: without tabs and line ends.
  static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x09...0x0D).contains($0) }) else { return text }
    return String(decoding: text.utf8.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
