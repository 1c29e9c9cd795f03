/// A page of Markdown, written block by block with a blank line between.
struct MarkdownPage {
  private var text = ""

  /// What was written so far.
  var bytes: [UInt8] { Array(text.utf8) }

  /// A heading of a level from 1 to 6, where deeper ones stay; takes plain text.
  mutating func heading(_ level: Int, _ title: String) {
    block(String(repeating: "#", count: min(max(level, 1), 6)) + " " + MarkdownText.inline(title))
  }

  /// Takes Markdown.
  mutating func paragraph(_ markdown: String) { block(markdown) }

  /// Takes plain text in valid UTF-8.
  mutating func quote(_ text: [UInt8]) {
    var lines = MarkdownText.lines(text)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard !lines.isEmpty else { return }
    block(lines.map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n"))
  }

  /// Takes Markdown.
  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    block(items.map { "- " + $0 }.joined(separator: "\n"))
  }

  /// Takes plain text.
  mutating func table(_ header: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let rule = "|" + header.map { _ in " --- |" }.joined()
    let lines = ([header] + rows).map { cells in
      "| " + cells.map { MarkdownText.inline($0) }.joined(separator: " | ") + " |"
    }
    block(([lines[0], rule] + lines.dropFirst()).joined(separator: "\n"))
  }

  private mutating func block(_ markdown: String) {
    if !text.isEmpty { text += "\n" }
    text += markdown + "\n"
  }
}

/// Words of a document as Markdown that shows them as they are (CommonMark 0.31, with GitHub's
/// tables).
enum MarkdownText {
  /// Text on one line, for headings, cells and list items.
  static func inline(_ text: String) -> String {
    String(decoding: escaped(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// Text line by line, without the lines' outer white space: four spaces would make them code.
  static func lines(_ text: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      lines.append(String(decoding: escaped(text[start..<end]), as: UTF8.self))
      start = end + 1
    }
    return lines
  }

  /// One pass over the bytes, which are valid UTF-8.
  private static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(text.count + text.count / 8)
    var isOnlyDigits = true
    let text = PlainText.visible(Array(text))
    for (index, byte) in text.enumerated() {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if !line.isEmpty && line.last != 0x20 { line.append(0x20) }
        continue
      }
      let isListNumber = isOnlyDigits && !line.isEmpty && ".)".utf8.contains(byte)
      // Inside a word, as in a file's name, an underscore means nothing.
      let isJoint =
        byte == UInt8(ascii: "_") && index > 0 && index + 1 < text.count
        && isAlphanumeric(text[index - 1]) && isAlphanumeric(text[index + 1])
      if (isMark(byte) && !isJoint) || (line.isEmpty && isOpener(byte)) || isListNumber {
        line.append(backslash)
      }
      line.append(byte)
      isOnlyDigits = isOnlyDigits && byte &- 0x30 < 10
    }
    if line.last == 0x20 { line.removeLast() }
    return line
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Whether a byte may mean something anywhere in a line.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a byte means something where a line begins: headings, lists, rules.
  private static func isOpener(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
