/// Who says what: tokens, spans and whole attributions, after the scorer of PolNeAR (Newell,
/// Margolin and Ruths 2018).
///
/// - `token.ROLE`: the tokens that have a role anywhere in a text.
/// - `span.ROLE`: the exact pieces of a role, but for blanks, quotation marks, commas and stops at
///   their ends; a role in several pieces is one thing.
/// - `content`: whole attributions, matched one to one where at least half of the contents' tokens
///   are shared (as F1), the best matches first.
/// - `content+source`: those whose sources, too, share at least half, or are both missing.
/// - `all`: those whose cues, too, share a token, or are both missing.
struct AttributionScore: Score {
  private struct Role {
    let name: String
    let pieces: @Sendable (AnnotatedRecord.Attribution) -> [[Int]]
  }

  private static let roles = [
    Role(name: "source") { $0.source }, Role(name: "cue") { $0.cue },
    Role(name: "content") { $0.content },
  ]

  private var tokens = [Hits](repeating: Hits(), count: 3)
  private var spans = [Hits](repeating: Hits(), count: 3)
  private var matches = AttributionMatching.Counts()

  mutating func add(_ prediction: AnnotatedRecord, for gold: AnnotatedRecord) {
    let text = Array(gold.text.unicodeScalars)
    let words = ScoredTokens(text)
    let predicted = prediction.attributions ?? []
    let marked = gold.attributions ?? []
    for (index, role) in Self.roles.enumerated() {
      tokens[index].add(
        Set(predicted.flatMap { words.tokens(in: role.pieces($0)) }),
        for: Set(marked.flatMap { words.tokens(in: role.pieces($0)) }))
      spans[index].add(
        Self.things(predicted.map(role.pieces), text),
        for: Self.things(marked.map(role.pieces), text))
    }
    matches.add(
      AttributionMatching(
        predicted: predicted.map { .init($0, words) }, marked: marked.map { .init($0, words) }))
  }

  var measures: [Measure] {
    zip(Self.roles, tokens).map { Measure("token.\($0.name)", $1) }
      + zip(Self.roles, spans).map { Measure("span.\($0.name)", $1) }
      + [
        Measure("content", matches.content),
        Measure("content+source", matches.contentAndSource), Measure("all", matches.all),
      ]
  }

  /// The roles of all attributions, each as its pieces without what does not count.
  private static func things(_ roles: [[[Int]]], _ text: [Unicode.Scalar]) -> Set<[Range<Int>]> {
    Set(
      roles.map { pieces in
        pieces.map { TrimmedSpan.span($0, in: text, without: void.contains) }
          .filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
      }.filter { !$0.isEmpty })
  }

  private static let void = Set(" \t\r\n\"“”‘’',.;:`".unicodeScalars)
}
