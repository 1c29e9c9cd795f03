/// A query that several engines are asked.
struct BenchmarkQuery: Equatable {
  var id: String
  /// What it is: term, and, phrase, prefix, typing, absent.
  var kind: String
  /// How frequent its words are; empty for what is told as one.
  var band: String
  /// The documents that match, by a count of words alone; -1 where nobody has counted.
  var count: Int
  /// Its words, in small letters.
  var text: String
  /// It in our query language.
  var query: String
  /// Whether it is read as text that is still being written.
  var isTyped = false

  /// The queries of a file; lines that are none are left out.
  static func all(in file: String) -> [BenchmarkQuery] {
    file.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 5, let count = Int(columns[3]) else { return nil }
      return BenchmarkQuery(
        id: columns[0], kind: columns[1], band: columns[1] == "typing" ? "" : columns[2],
        count: count, text: columns[4],
        query: words(columns[4], kind: columns[1]))
    }
  }

  /// Words as they are written: in quotes, or before a star where longer ones count too.
  private static func words(_ text: String, kind: String) -> String {
    if kind == "phrase" { return "\"\(text)\"" }
    var words = text.split(separator: " ").map { "\"\($0)\"" }
    if kind == "prefix" || kind == "typing", let last = text.split(separator: " ").last {
      words[words.count - 1] = "\(last)*"
    }
    return words.joined(separator: " ")
  }
}

/// What a reader types, key by key.
enum Keystrokes {
  /// The phrases that other engines are measured with too.
  private static let phrases = [
    "united nations charter", "prime minister thatcher", "nuclear weapons", "interest rates rise",
    "climate change",
  ]

  /// A query for each key but the spaces: what stands in the line by then.
  static var queries: [BenchmarkQuery] {
    phrases.flatMap { phrase in
      phrase.indices.filter { phrase[$0] != " " }.map { key in
        BenchmarkQuery(
          id: "", kind: "typing", band: "", count: -1, text: String(phrase[...key]),
          query: String(phrase[...key]), isTyped: true)
      }
    }
  }
}
