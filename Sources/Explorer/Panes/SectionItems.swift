package import Corpus

extension Corpus {
  /// The text of a section with the sections below it.
  ///
  /// What stands before the first section of a document is the first section's.
  package func reach(of place: SectionPlace) -> TextSpan {
    let document = documents[place.document]
    let span = document.sections[place.section].span
    return place.section == 0 ? TextSpan(0, Int(span.end)) : span
  }

  /// As much of a section around words in it as a reader needs to see what it is about.
  func excerpt(of place: SectionPlace, around words: TextSpan) -> TextSpan {
    let reach = reach(of: place)
    let text = documents[place.document].text
    var start = max(Int(reach.start), Int(words.start) - Self.excerptReach)
    var end = min(Int(reach.end), Int(words.end) + Self.excerptReach)
    while start < end, !text.isScalarBoundary(start) { start += 1 }
    while end > start, !text.isScalarBoundary(end) { end -= 1 }
    return TextSpan(start, end)
  }

  /// Bytes on either side: more than a screen of them.
  private static let excerptReach = 8192

  /// The rows of the Linked view: the actors of a section, then its claims.
  ///
  /// What somebody is said to say comes first; it is what a reader looks for, and there is less of
  /// it than of what the document says in its own voice.
  /// Walks the section's mentions and claims. Where they have not been looked for yet, or (with
  /// loading at its end) never will be, a remark says so.
  package func items(of place: SectionPlace, isLoading: Bool = false) -> [DetailItem] {
    let document = documents[place.document]
    guard document.isAnalysed else {
      let words =
        isLoading ? "names and claims are still being read…" : "names and claims were not read"
      return [.remark(words), .blank, .remark("t shows the text")]
    }
    let reach = reach(of: place)
    let actors = actors(in: document, reach)
    let claims = document.claimIndices(in: reach)
    let said = claims.filter { document.claims[$0].voice != .narrated }
    let narrated = claims.filter { document.claims[$0].voice == .narrated }
    var items: [DetailItem] = [.heading("Actors", count: actors.count)]
    items += actors.map { .actor($0.actor, here: $0.count) }
    if actors.isEmpty { items.append(.remark("nobody is named here")) }
    items.append(.blank)
    if !said.isEmpty || narrated.isEmpty {
      items.append(.heading("Claims", count: said.count))
      items += said.map { .claim(Place(document: place.document, item: $0)) }
    }
    if claims.isEmpty {
      items.append(
        .remark(
          document.isForeign
            ? "not read for claims: the text is not English"
            : "nothing is claimed here"))
    }
    if !said.isEmpty && !narrated.isEmpty { items.append(.blank) }
    if !narrated.isEmpty {
      items.append(.heading("In the document's own voice", count: narrated.count))
      items += narrated.map { .claim(Place(document: place.document, item: $0)) }
    }
    return items
  }

  /// The actors mentioned in a span, those with most mentions first, else as they appear.
  private func actors(
    in document: Document, _ span: TextSpan
  ) -> [(actor: ActorIndex, count: Int)] {
    var counts: [(actor: ActorIndex, count: Int)] = []
    var rows: [ActorIndex: Int] = [:]
    for index in document.mentionIndices(in: span) {
      let actor = document.mentions[index].actor
      if let row = rows[actor] {
        counts[row].count += 1
      } else {
        rows[actor] = counts.count
        counts.append((actor, 1))
      }
    }
    return counts.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }
}
