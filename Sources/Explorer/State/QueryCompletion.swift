internal import Corpus
internal import Search

/// What the word before the cursor of a query can be completed with.
struct QueryCompletion: Sendable {
  /// The characters that a candidate replaces.
  let range: Range<Int>
  let candidates: [Candidate]
  /// Whether they are shown before one of them is chosen.
  var isShown = true
  /// The candidate in the query, an index into `candidates`.
  private(set) var chosen: Int?
  /// The query as it was typed.
  private let characters: [Character]

  init(of text: String, _ range: Range<Int>, _ candidates: [Candidate], isShown: Bool = true) {
    self.range = range
    self.candidates = candidates
    self.isShown = isShown
    characters = Array(text)
  }

  /// Chooses the next candidate, or the one before for -1; the first for the first step.
  mutating func choose(by step: Int) {
    guard !candidates.isEmpty else { return }
    let next = chosen.map { $0 + step } ?? (step > 0 ? 0 : -1)
    chosen = (next % candidates.count + candidates.count) % candidates.count
  }

  /// The query with the chosen candidate in it, and the cursor behind that.
  ///
  /// A blank ends a value: the query means this one, and no longer the words that begin so.
  var editor: LineEditor? {
    guard let chosen else { return nil }
    let rest = String(characters[range.upperBound...])
    let text = candidates[chosen].text
    var editor = LineEditor(String(characters[..<range.lowerBound]) + text)
    if rest.isEmpty, !text.hasSuffix(":") { editor.insert(" ") }
    editor.insert(rest)
    for _ in rest { editor.moveLeft() }
    return editor
  }
}

/// Finds what a query can be completed with; bounded work for every key.
struct QueryCompleter {
  /// What has been looked up so far.
  private(set) var lookup: QueryLookup
  /// The document that the reader looks at: its headings come first.
  let document: Int?

  init(lookup: QueryLookup, document: Int?) {
    self.lookup = lookup
    self.document = document
  }

  private var corpus: Corpus { lookup.corpus }

  /// The most candidates, and the most titles and headings that are read for a key.
  private static let most = 50
  private static let titles = 20_000

  /// The completion of the word that ends at the cursor; nil where nothing fits.
  mutating func completion(of text: String, at cursor: Int) -> QueryCompletion? {
    let term = QueryTerm.terms(of: text).last { $0.range.upperBound == cursor && !$0.isClosed }
    guard let term else { return nil }
    guard let field = term.field else { return fieldNames(of: term, in: text) }
    let candidates = values(of: field, term.text.lowercased()).prefix(Self.most).map { value in
      Candidate("\(field.rawValue):\(value.text)", value.help)
    }
    let typed = String(Array(text)[term.range])
    if candidates.isEmpty || candidates.map(\.text) == [typed] { return nil }
    return QueryCompletion(of: text, term.range, Array(candidates))
  }

  private func fieldNames(of term: QueryTerm, in text: String) -> QueryCompletion? {
    guard !term.isQuoted else { return nil }
    let typed = term.text.lowercased()
    let names = Field.allCases.filter { $0.rawValue.hasPrefix(typed) }
    if names.isEmpty { return nil }
    // A letter may begin any word.
    return QueryCompletion(
      of: text, term.range,
      names.map { Candidate("\($0.rawValue):", $0.definition.summary) }, isShown: typed.count > 1)
  }

  private mutating func values(of field: Field, _ typed: String) -> [Candidate] {
    let words = field.words.filter { $0.hasPrefix(typed) }
      .map { Candidate($0, WordMeaning.gloss(of: "\(field.rawValue):\($0)") ?? "") }
    switch field.values {
    case .words: return words
    case .actors: return words + actors(typed)
    case .documents: return documents(typed)
    case .headings: return headings(typed)
    case .free: return []
    }
  }

  private mutating func actors(_ typed: String) -> [Candidate] {
    let needle = Needle(typed)
    let actors = lookup.actors.actors(beginningWith: typed, limit: Self.most)
    return actors.compactMap { index -> Candidate? in
      let actor = corpus.actors[Int(index)]
      guard let value = Query.value(actor.name) else { return nil }
      // Where the name does not have what is typed, another one does.
      let alias = needle.occurs(in: actor.name) ? nil : actor.aliases.first(where: needle.occurs)
      return Candidate(
        value,
        "\(actor.kind.rawValue), \(counted(actor.mentionCount, "mention"))"
          + (alias.map { ", also \($0)" } ?? ""))
    }
  }

  private func documents(_ typed: String) -> [Candidate] {
    titles(containing: typed, of: corpus.documents.prefix(Self.titles).lazy.map(\.title))
  }

  /// The headings of the document that the reader looks at, then those of all.
  private func headings(_ typed: String) -> [Candidate] {
    let corpus = corpus
    let order = (document.map { [$0] } ?? []) + corpus.documents.indices.prefix(Self.titles)
    let headings = order.lazy.flatMap { index in
      let document = corpus.documents[index]
      return document.sections.lazy.filter { !$0.isUnheaded }.map { document.title(of: $0) }
    }
    return titles(containing: typed, of: headings.prefix(Self.titles))
  }

  /// Titles that begin with what is typed, then those that contain it, each once.
  private func titles(containing typed: String, of all: some Sequence<String>) -> [Candidate] {
    let needle = Needle(typed)
    var begun: [Candidate] = []
    var others: [Candidate] = []
    var seen: Set<String> = []
    for title in all where needle.occurs(in: title) {
      guard let value = Query.value(title), seen.insert(value).inserted else { continue }
      if title.lowercased().hasPrefix(typed) {
        begun.append(Candidate(value))
      } else if others.count < Self.most {
        others.append(Candidate(value))
      }
      if begun.count == Self.most { break }
    }
    return begun + others
  }
}
