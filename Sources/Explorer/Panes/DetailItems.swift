package import Corpus

extension Corpus {
  /// The rows of the Linked view: the actors of a section, then its claims.
  ///
  /// Statements with a source come first; they are what a reader looks for, and there are fewer of
  /// them than of what the document says in its own voice.
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
    let about = [authorship(of: document), claimSummary(of: place)].compactMap(\.self)
    let actors = actors(in: document, reach)
    let claims = document.claimIndices(in: reach)
    let said = nested(
      claims.filter { document.claims.voice(at: $0) != .narrated }, in: document, reach)
    let narrated = claims.filter { document.claims.voice(at: $0) == .narrated }
    var items = about.map { DetailItem.about($0) } + (about.isEmpty ? [] : [.blank])
    items.append(.heading("Actors", count: actors.count))
    items += rows(of: actors)
    if actors.isEmpty { items.append(.remark("no one is named here")) }
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

  /// Who wrote a document, and when, as far as it says so.
  private func authorship(of document: Document) -> String? {
    let parts = [document.author, document.date].compactMap(\.self).map(document.text.singleLine)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The actors in rows; of many, all but the first behind a row that unfolds them.
  private func rows(of actors: [(actor: ActorIndex, count: Int)]) -> [DetailItem] {
    var rows: [DetailItem] = actors.map { .actor($0.actor, here: $0.count) }
    let most = Detail.mostActors
    if rows.count > most + 1 { rows.insert(.moreActors(rows.count - most), at: most) }
    return rows
  }

  /// Claims, those that are reported in one of them right below it.
  private func nested(_ claims: [Int], in document: Document, _ reach: TextSpan) -> [Int] {
    var children: [Int: [Int]] = [:]
    var rest: [Int] = []
    for claim in claims.reversed() {
      if let parent = document.listedParent(ofClaim: claim, in: reach) {
        children[parent, default: []].append(claim)
      } else {
        rest.append(claim)
      }
    }
    guard !children.isEmpty else { return claims }
    var nested: [Int] = []
    while let claim = rest.popLast() {
      nested.append(claim)
      rest += children.removeValue(forKey: claim) ?? []
    }
    // A circle has no outermost claim.
    return nested.count == claims.count ? nested : claims
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

extension Corpus {
  /// The rows of an actor's dossier: its names, its claims, its company, its mentions.
  ///
  /// Of each part no more than `dossierLimit`, since in an archive of a gigabyte some are named on
  /// every other page; a remark then says how many there are.
  package func dossier(of actor: ActorIndex) -> [DetailItem] {
    let limit = Self.dossierLimit
    var items: [DetailItem] = [.profile(actor)]
    if !actors[Int(actor)].aliases.isEmpty { items.append(.aliases(actor)) }
    for part in claimParts(of: actor) { items += claims(part.title, part.claims) }
    let mentions = mentions(of: actor)
    let companions = companions(of: actor, limit: limit)
    let isCut = mentions.count > limit
    items += part(
      "Appears with", companions.map { .companion($0.actor, sections: $0.sections) },
      count: companions.count,
      remark: isCut ? "counted where its first \(grouped(limit)) mentions stand" : nil)
    items += part(
      "Mentioned", mentionItems(mentions.prefix(limit)), count: mentions.count,
      remark: rest(of: mentions.count))
    return items
  }

  /// Rows of a part of a dossier.
  package static let dossierLimit = 2000

  private func claims(_ title: String, _ claims: ArraySlice<Place>) -> [DetailItem] {
    part(
      title, claims.prefix(Self.dossierLimit).map { .claim($0) }, count: claims.count,
      remark: rest(of: claims.count))
  }

  private func part(
    _ title: String, _ rows: [DetailItem], count: Int, remark: String?
  ) -> [DetailItem] {
    if rows.isEmpty { return [] }
    return [.blank, .heading(title, count: count)] + rows + (remark.map { [.remark($0)] } ?? [])
  }

  private func rest(of count: Int) -> String? {
    let rest = count - Self.dossierLimit
    return rest > 0 ? "and \(grouped(rest)) more, which a search finds" : nil
  }

  /// Mentions, grouped by section.
  private func mentionItems(_ mentions: ArraySlice<Place>) -> [DetailItem] {
    var items: [DetailItem] = []
    var previous: SectionPlace?
    for place in mentions {
      let document = documents[place.document]
      let start = Int(document.mentions[place.item].span.start)
      if let section = document.sectionIndex(at: start) {
        let group = SectionPlace(document: place.document, section: section)
        if group != previous { items.append(.section(group)) }
        previous = group
      }
      items.append(.mention(place))
    }
    return items
  }
}
