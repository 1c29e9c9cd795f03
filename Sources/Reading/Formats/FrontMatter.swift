internal import Corpus

/// What a Markdown file says of itself between lines of dashes, as a few keys of YAML.
struct FrontMatter {
  private(set) var metadata = Metadata()
  /// The text after it, on the lines that it had.
  private(set) var body: [UInt8]

  init(_ text: [UInt8]) {
    body = text
    let lines = Self.lines(text)
    guard let first = lines.first, Self.isRule(first),
      let end = lines.dropFirst().firstIndex(where: Self.isEnd)
    else { return }
    var lists: [String: [String]] = [:]
    var key = ""
    for (offset, line) in lines[1..<end].enumerated() {
      let item = line.from(line.start)
      if item.endOfBullet != nil, !key.isEmpty {
        lists[key, default: []].append(Self.unquoted(item.from(item.start + 1)))
        add(key, lists[key, default: []].joined(separator: " and "), line: offset + 2)
      } else if item.start == line.start,
        let colon = item.firstIndex(of: UInt8(ascii: ":"), limit: 40)
      {
        key = item.upTo(colon).lowercased
        add(key, Self.value(item.from(colon + 1)), line: offset + 2)
      }
    }
    body = [UInt8](repeating: 0x0A, count: end + 1) + text[min(lines[end].end + 1, text.count)...]
  }

  private mutating func add(_ key: String, _ words: String, line: Int) {
    guard !words.isEmpty else { return }
    switch key {
    case "title": metadata.titles = [Metadata.Value(words: words, line: line)]
    case "author", "authors", "by":
      guard let name = Metadata.name(words) else { return }
      metadata.author = Metadata.Value(words: name, line: line)
    case "date", "published", "created":
      guard let date = Metadata.date(words) else { return }
      metadata.date = Metadata.Value(words: date, line: line)
    default: break
    }
  }

  /// A word or words, or a list of them on one line.
  private static func value(_ passage: Passage) -> String {
    guard passage.first == UInt8(ascii: "["), passage.last == UInt8(ascii: "]") else {
      return unquoted(passage)
    }
    let inner = passage.text[passage.start + 1..<passage.end - 1]
    return inner.split(separator: UInt8(ascii: ","))
      .map { unquoted(Passage(passage.text, $0.startIndex, $0.endIndex)) }
      .joined(separator: " and ")
  }

  private static func unquoted(_ passage: Passage) -> String {
    var words = passage.from(passage.start)
    words = words.upTo(words.end)
    if words.length > 1, words.first == words.last, "\"'".utf8.contains(words.first) {
      (words.start, words.end) = (words.start + 1, words.end - 1)
    }
    return PageMetadata.singleLine(words.text[words.start..<words.end])
  }

  private static func isRule(_ line: Passage) -> Bool {
    let words = line.upTo(line.end)
    return words.length == 3 && words.hasPrefix("---")
  }

  private static func isEnd(_ line: Passage) -> Bool {
    let words = line.upTo(line.end)
    return isRule(line) || words.length == 3 && words.hasPrefix("...")
  }

  /// The first lines of a text; what is longer than these is no front matter.
  private static func lines(_ text: [UInt8]) -> [Passage] {
    guard text.starts(with: "---".utf8) else { return [] }
    var lines: [Passage] = []
    var start = 0
    while start < text.count, lines.count < 200 {
      let end = text.span.firstIndex(of: 0x0A, in: start..<text.count)
      lines.append(Passage(text, start, end))
      start = end + 1
    }
    return lines
  }
}
