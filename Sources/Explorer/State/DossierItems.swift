package import Corpus
internal import Export

extension Corpus {
  /// The rows of an actor's dossier: its names, its claims, its company, its mentions.
  ///
  /// Walks the actor's mentions and claims.
  package func dossier(of actor: ActorIndex) -> [DetailItem] {
    var items: [DetailItem] = [.profile(actor)]
    if !actors[Int(actor)].aliases.isEmpty { items.append(.aliases(actor)) }
    items += part("Claims by it", claims(by: actor).map { .claim($0) })
    items += part("Claims about it", claims(about: actor).map { .claim($0) })
    items += part("Claims that came through it", claims(via: actor).map { .claim($0) })
    items += part(
      "Appears with", companions(of: actor).map { .companion($0.actor, sections: $0.sections) })
    let mentions = mentions(of: actor)
    items += part("Mentioned", mentionItems(mentions), count: mentions.count)
    return items
  }

  private func part(_ title: String, _ rows: [DetailItem], count: Int? = nil) -> [DetailItem] {
    rows.isEmpty ? [] : [.blank, .heading(title, count: count ?? rows.count)] + rows
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
