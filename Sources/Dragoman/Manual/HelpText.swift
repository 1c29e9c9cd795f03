/// The help of a command, as the argument parser writes it, taken apart.
///
/// The parser offers its parts in no other way than as text and as JSON, for which the program has
/// no reader; the text is as regular.
struct HelpText {
  /// A part of the help: its title without the colon, and its lines.
  struct Part {
    let title: String
    var lines: [String] = []
  }

  /// An argument or an option, and what is said of it.
  struct Entry: Hashable {
    var label: String
    var help: String
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let title = Self.title(of: line) {
        let rest = line.dropFirst(title.count + 1).drop { $0 == " " }
        parts.append(Part(title: title, lines: rest.isEmpty ? [] : [String(rest)]))
      } else if !parts.isEmpty {
        parts[parts.count - 1].lines.append(String(line))
      }
    }
  }

  /// The title of a line that begins a part: capitals and blanks before a colon.
  private static func title(of line: Substring) -> String? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let title = line[..<colon]
    return title.allSatisfy { $0 == " " || $0.isASCII && $0.isUppercase } ? String(title) : nil
  }

  private func lines(_ title: String) -> [String] {
    parts.first { $0.title == title }?.lines ?? []
  }

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

  /// Labels stand two cells in, their help behind two blanks or on lines further in.
  private func entries(_ title: String) -> [Entry] {
    var entries: [Entry] = []
    for line in lines(title) where !line.isEmpty {
      if line.hasPrefix("   "), !entries.isEmpty {
        let words = [entries[entries.count - 1].help, line.trimmed]
        entries[entries.count - 1].help = words.filter { !$0.isEmpty }.joined(separator: " ")
      } else {
        let words = line.trimmed
        let label = words.prefix(before: "  ")
        entries.append(
          Entry(label: label, help: String(words.dropFirst(label.count)).trimmed))
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

  /// What stands before two blanks; all of it where there are none.
  fileprivate func prefix(before blanks: String) -> String {
    var end = startIndex
    while end < endIndex, !self[end...].hasPrefix(blanks) { end = index(after: end) }
    return String(self[..<end])
  }
}
