internal import Corpus

/// Says whether claims contain words, wherever a row of the table shows them: in the status, the
/// source under any of its names, the cue, the content, a channel, whom it is about, or the place.
///
/// "unnamed" is a word of every claim of others that names nobody.
struct ClaimMatcher: RowMatcher {
  private let corpus: Corpus
  private let needles: [Needle]
  /// The last document looked at: most rows are of the same as the one before.
  private var document: Current?
  /// For each word, what is known of actors and documents that have been met.
  private var actors: [[ActorIndex: Bool]]
  private var titles: [[Int: Bool]]

  /// Its parts, since to take one out of a document costs as much as to look into it.
  private struct Current {
    let index: Int
    let document: Document
    let text: DocumentText
    let claims: ClaimTable
    let statements: StatementTable

    init(_ index: Int, of corpus: Corpus) {
      self.index = index
      document = corpus.documents[index]
      text = document.text
      claims = document.claims
      statements = claims.statements
    }
  }

  init(_ needles: [Needle], in corpus: Corpus) {
    self.corpus = corpus
    self.needles = needles
    actors = needles.map { _ in [:] }
    titles = needles.map { _ in [:] }
  }

  func weight(of place: Place) -> Int {
    Self.leastWeight + (document?.statements.anchor(at: place.item).length ?? 0)
  }

  /// What a row costs, whatever is in it, in the time of a byte.
  private static let leastWeight = 128

  mutating func matches(_ place: Place) -> Bool {
    if document?.index != place.document {
      document = Current(place.document, of: corpus)
    }
    guard let document else { return false }
    return needles.indices.allSatisfy { matches($0, place, document) }
  }

  private mutating func matches(_ number: Int, _ place: Place, _ document: Current) -> Bool {
    let needle = needles[number]
    let (claims, statements, item) = (document.claims, document.statements, place.item)
    for span in statements.spans(at: item) where needle.occurs(in: document.text, span) {
      return true
    }
    if needle.occurs(in: statements.status(at: item).rawValue) { return true }
    let speakers = claims.speakers(at: item)
    if speakers.isEmpty, statements.voice(at: item) != .narrated, needle.occurs(in: "unnamed") {
      return true
    }
    return speakers.contains { names($0, number) }
      || claims.via(at: item).contains { names($0.actor, number) }
      || claims.about(at: item).contains { names($0, number) }
      || titles(place.document, number)
      || sections(document.document, statements.section(at: item), needle)
  }

  /// Whether an actor has a name that contains a word.
  private mutating func names(_ actor: ActorIndex, _ number: Int) -> Bool {
    if let known = actors[number][actor] { return known }
    let all = corpus.actors.indices.contains(Int(actor)) ? corpus.actors[Int(actor)] : nil
    let isNamed =
      all.map {
        needles[number].occurs(in: $0.name) || $0.aliases.contains(where: needles[number].occurs)
      }
      ?? false
    actors[number][actor] = isNamed
    return isNamed
  }

  private mutating func titles(_ index: Int, _ number: Int) -> Bool {
    if let known = titles[number][index] { return known }
    let isFound = needles[number].occurs(in: corpus.documents[index].title)
    titles[number][index] = isFound
    return isFound
  }

  private func sections(_ document: Document, _ section: Int, _ needle: Needle) -> Bool {
    guard document.sections.indices.contains(section) else { return false }
    return needle.occurs(in: document.text, document.sections[section].title)
  }
}
