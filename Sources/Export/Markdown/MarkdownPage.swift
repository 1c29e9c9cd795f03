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
