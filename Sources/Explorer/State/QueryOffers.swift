internal import Corpus
internal import Search

/// Queries that say what somebody means who types words alone: `denied`, `anonymous`, a name.
struct QueryOffers {
  /// What has been looked up so far.
  private(set) var lookup: QueryLookup

  init(lookup: QueryLookup) { self.lookup = lookup }

  private var corpus: Corpus { lookup.corpus }

  /// Words side by side, and the queries that they may stand for.
  private struct Run {
    let range: Range<Int>
    var options: [QueryReference.Entry] = []
    var isActor = false
  }

  /// The most offers, the most words of a name, and the most words that are looked at.
  private static let most = 4
  private static let longestName = 4
  private static let words = 12

  /// The offers for a text: all of it with the words replaced; none where there is nothing to say.
  mutating func offers(for text: String) -> [QueryReference.Entry] {
    let runs = runs(in: text)
    guard let first = runs.first else { return [] }
    let characters = Array(text)
    if runs.count == 1 {
      let isAll = String(characters[first.range]).count == text.trimmed.count
      var offers: [QueryReference.Entry] = []
      for option in first.options.prefix(Self.most) {
        offers.append(
          QueryReference.Entry(
            replacing([(first.range, option.query)], in: characters),
            option.finds + (isAll ? count(of: option.query) : "")))
      }
      return offers
    }
    // Who says it, and of whom: in the order of the words, then the other way around.
    let ways = runs.count(where: \.isActor) > 1 ? [runs, runs.reversed()] : [runs]
    let offers = ways.map { combined($0, in: characters) }
    return offers.first == offers.last ? [combined(runs, in: characters)] : offers
  }

  private func combined(_ runs: [Run], in characters: [Character]) -> QueryReference.Entry {
    var hasSpeaker = false
    let choices = runs.map { run in
      let choice = run.isActor && hasSpeaker ? run.options.last : run.options.first
      if run.isActor, choice?.query.hasPrefix("by:") == true { hasSpeaker = true }
      return (run.range, choice ?? QueryReference.Entry("", ""))
    }
    .sorted { $0.0.lowerBound < $1.0.lowerBound }
    return QueryReference.Entry(
      replacing(choices.map { ($0.0, $0.1.query) }, in: characters),
      choices.map(\.1.finds).joined(separator: ", "))
  }

  private func replacing(
    _ parts: [(range: Range<Int>, query: String)], in characters: [Character]
  ) -> String {
    var text = ""
    var start = 0
    for part in parts {
      text += String(characters[start..<part.range.lowerBound]) + part.query
      start = part.range.upperBound
    }
    return (text + String(characters[start...])).trimmed
  }

  /// The longest runs of words that stand for queries, from left to right.
  private mutating func runs(in text: String) -> [Run] {
    let words = QueryTerm.terms(of: text).suffix(Self.words).filter {
      $0.field == nil && !$0.isQuoted
    }
    let phrases = words.indices.flatMap { start in
      lengths(from: start, words).map { phrase(words[start..<start + $0]) }
    }
    let actors = lookup.actors.actors(called: phrases)
    var runs: [Run] = []
    var start = 0
    while start < words.count {
      var step = 1
      for length in lengths(from: start, words).reversed() {
        let run = run(words[start..<start + length], actors)
        guard !run.options.isEmpty else { continue }
        runs.append(run)
        step = length
        break
      }
      start += step
    }
    return runs
  }

  /// How many words from one on stand side by side, and may be a name together.
  private func lengths(from start: Int, _ words: [QueryTerm]) -> ClosedRange<Int> {
    var length = 1
    while length < Self.longestName, start + length < words.count,
      words[start + length].range.lowerBound == words[start + length - 1].range.upperBound + 1
    {
      length += 1
    }
    return 1...length
  }

  private func phrase(_ words: ArraySlice<QueryTerm>) -> String {
    words.map { $0.text.lowercased() }.joined(separator: " ")
  }

  private func run(_ words: ArraySlice<QueryTerm>, _ actors: [String: ActorIndex]) -> Run {
    let first = words.first?.range.lowerBound ?? 0
    let phrase = phrase(words)
    var run = Run(range: first..<(words.last?.range.upperBound ?? first))
    run.options = WordMeaning.meanings(of: phrase).map {
      QueryReference.Entry($0.query, $0.gloss)
    }
    guard run.options.isEmpty, let actor = actors[phrase] else { return run }
    let name = corpus.actors[Int(actor)].name
    guard let value = Query.value(name) else { return run }
    if !corpus.claims(by: actor).isEmpty {
      run.options.append(QueryReference.Entry("by:\(value)", "claims that \(name) makes"))
    }
    if !corpus.claims(about: actor).isEmpty {
      run.options.append(QueryReference.Entry("about:\(value)", "claims about \(name)"))
    }
    run.isActor = true
    return run
  }

  /// How many claims a query finds, in parentheses; empty where nobody has counted.
  private mutating func count(of query: String) -> String {
    lookup.tally.count(of: query).map { " (\(grouped($0)))" } ?? ""
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
