internal import Corpus
internal import Export

/// Why a claim or an actor is shown: which rule or model found it, and how sure that is.
struct Explanation {
  /// One thought each.
  let lines: [String]

  init(of place: Place, in corpus: Corpus) {
    let document = corpus.documents[place.document]
    let claim = document.claims[place.item]
    lines =
      ["found by \(claim.method), score \(Score.text(claim.confidence))"]
      + (claim.source.map { [Self.words(of: $0, document, corpus)] } ?? [])
  }

  init(of actor: Actor) {
    let evidence = actor.evidence
    let counts = evidence.counts.map { "\($0.method) \(grouped($0.mentions))" }
    let isNamed = !evidence.method.isEmpty
    lines = [
      isNamed
        ? "named by \(evidence.method), score \(Score.text(evidence.confidence))"
        : "known by descriptions only",
      "mentions: \(counts.joined(separator: ", "))",
    ]
  }

  /// Who the words of a source are, and what led there.
  private static func words(
    of source: Claim.Source, _ document: Document, _ corpus: Corpus
  ) -> String {
    let words = "“\(document.text.singleLine(source.span))”"
    let way = source.resolution.map { ", " + Self.words(for: $0) } ?? ""
    guard let names = corpus.names(of: source) else {
      return "\(words) names no known actor\(way)"
    }
    return "\(words) is \(names)\(way)"
  }

  private static func words(for resolution: Resolution) -> String {
    switch resolution {
    case .name: "by name"
    case .usage: "as nearly all documents use it"
    case .open: "left open: it fits several equally well"
    case .secondPerson: "who answers"
    case .statement: "who has just made it"
    case .spokesman: "through a spokesman"
    case .report: "who wrote it"
    case .capital: "whose capital it is"
    case .description: "by description"
    case .apposition: "by the name beside it"
    case .pronoun: "the likeliest that the pronoun fits"
    case .continued: "the last speaker"
    case .turn: "the speaker of the turn"
    case .firstPerson: "who is quoted"
    }
  }
}
