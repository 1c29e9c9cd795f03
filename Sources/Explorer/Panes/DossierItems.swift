package import Corpus

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

  /// Mentions under the sections they stand in.
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
