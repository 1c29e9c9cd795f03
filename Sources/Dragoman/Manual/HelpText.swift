/// The help of a command, as the argument parser writes it, taken apart.
///
/// The parser offers its parts in no other way than as text and as JSON, for which the program has
/// no reader; the text is as regular.
struct HelpText {
  /// An argument or an option, and what is said of it.
  struct Entry: Hashable {
    var label: String
    var help: String
  }

  /// The lines of each part, by its title without the colon.
  private var parts: [String: [String]] = [:]

  init(_ text: String) {
    var part = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let title = Self.title(of: line) {
        part = title
        let rest = line.dropFirst(title.count + 1).drop { $0 == " " }
        parts[part] = rest.isEmpty ? [] : [String(rest)]
      } else {
        parts[part]?.append(String(line))
      }
    }
  }

  /// The title of a line that begins a part: capitals and blanks before a colon.
  private static func title(of line: Substring) -> String? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let title = line[..<colon]
    return title.allSatisfy { $0 == " " || $0.isASCII && $0.isUppercase } ? String(title) : nil
  }

  private func lines(_ title: String) -> [String] { parts[title] ?? [] }

  /// What the command does, in a sentence or two.
  var overview: String {
    lines("OVERVIEW").prefix { !$0.isEmpty }.joined(separator: " ")
  }

  /// What more there is to say: blocks of lines, with the lines that are to stay as they are
  /// indented.
  var discussion: [[String]] {
    lines("OVERVIEW").drop { !$0.isEmpty }.split(separator: "").map(Array.init)
  }

  /// How it is called.
  var usage: String { lines("USAGE").joined(separator: " ").trimmed }

  var arguments: [Entry] { entries("ARGUMENTS") }
  var options: [Entry] { entries("OPTIONS") }

  /// Labels are two cells in, their help after two blanks or on lines further in.
  private func entries(_ title: String) -> [Entry] {
    var entries: [Entry] = []
    for line in lines(title) where !line.isEmpty {
      if line.hasPrefix("   "), !entries.isEmpty {
        let words = [entries[entries.count - 1].help, line.trimmed]
        entries[entries.count - 1].help = words.filter { !$0.isEmpty }.joined(separator: " ")
      } else {
        let words = line.trimmed.split(separator: "  ", maxSplits: 1).map { String($0).trimmed }
        entries.append(Entry(label: words.first ?? "", help: words.count > 1 ? words[1] : ""))
      }
    }
    return entries
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
