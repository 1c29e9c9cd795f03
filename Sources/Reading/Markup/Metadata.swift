internal import Corpus

/// What a file says about its document, apart from the text.
struct Metadata {
  struct Value {
    var words: String
    /// The file's line that says it.
    var line: Int
  }

  /// The best first; that of the window, with the site's name in it, is `windowTitle`.
  var titles: [Value] = []
  var windowTitle: Value?
  var siteName: String?
  var author: Value?
  var date: Value?

  /// A name in what is said of the author; nil where it is an address or none.
  static func name(_ words: String) -> String? {
    let bytes = Array(words.utf8)
    var name = Passage(bytes, 0, bytes.count).from(0)
    name = name.upTo(name.end)
    if let span = BylineFinder.author(in: name) { name = Passage(bytes, span) }
    guard !name.isEmpty, name.length <= 120, name.firstIndex(of: UInt8(ascii: "@")) == nil,
      !name.hasPrefix("http"), name.firstIndex(of: UInt8(ascii: "<")) == nil
    else { return nil }
    return String(decoding: bytes[name.start..<name.end], as: UTF8.self)
  }

  /// A date in what is said of it, as it is written there; nil for what is none.
  static func date(_ words: String) -> String? {
    let bytes = Array(words.utf8.prefix(60))
    return DateFinder.date(in: Passage(bytes, 0, bytes.count)).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  /// The window's title without the site's name before or after it.
  var plainWindowTitle: Value? {
    guard var title = windowTitle else { return nil }
    let parts = Self.parts(title.words)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return title }
    let site = siteName.map(Self.folded)
    if Self.folded(first) == site {
      title.words.removeFirst(first.count)
    } else if Self.folded(last) == site || Self.isSiteName(last, after: parts.dropLast()) {
      title.words.removeLast(last.count)
    }
    title.words = Self.trimmed(title.words)
    return title
  }

  private static func isSiteName(_ last: String, after parts: ArraySlice<String>) -> Bool {
    last.split(separator: " ").count <= 5
      && parts.reduce(0) { $0 + $1.split(separator: " ").count } >= 3
  }

  /// The parts of a title that marks between spaces keep apart.
  static func parts(_ title: String) -> [String] {
    var parts: [String] = [""]
    for word in title.split(separator: " ") {
      if marks.contains(String(word)) {
        parts.append("")
      } else {
        let last = parts.count - 1
        parts[last] += parts[last].isEmpty ? word : " " + word
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  private static let marks: Set<String> = ["|", "-", "–", "—", "::", "»", "«", "·", "•", "/"]

  private static func trimmed(_ title: String) -> String {
    var words = title.split(separator: " ")
    while let last = words.last, marks.contains(String(last)) { words.removeLast() }
    while let first = words.first, marks.contains(String(first)) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// Letters and digits alone, in small letters, to compare titles by.
  static func folded(_ title: String) -> [UInt8] {
    title.utf8.filter { Passage.isLetter($0) || Passage.isDigit($0) || $0 >= 0x80 }
      .map(Passage.lower)
  }
}
