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
