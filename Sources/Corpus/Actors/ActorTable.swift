/// Mentions and claims by actor, each as one flat array with the places where an actor's begin.
///
/// A counting sort over the documents: two passes, no list per actor.
struct ActorTable: Sendable {
  let mentions: PlaceLists
  let claimsBy: PlaceLists
  let claimsAbout: PlaceLists
  let claimsVia: PlaceLists

  init(documents: DocumentList, actorCount: Int) {
    mentions = PlaceLists(listCount: actorCount) { visit in
      for (position, document) in documents.enumerated() {
        for (item, mention) in document.mentions.enumerated() {
          visit(mention.actor, Place(document: position, item: item))
        }
      }
    }
    claimsBy = Self.claims(documents, actorCount) { _, claim in
      claim.source?.actor.map { [$0] } ?? []
    }
    claimsAbout = Self.claims(documents, actorCount) { table, claim in table.about(claim) }
    claimsVia = Self.claims(documents, actorCount) { table, claim in
      ArraySlice(table.via(claim).map(\.actor))
    }
  }

  private static func claims(
    _ documents: DocumentList, _ actorCount: Int,
    actors: (ClaimTable, Claim) -> ArraySlice<ActorIndex>
  ) -> PlaceLists {
    PlaceLists(listCount: actorCount) { visit in
      for (position, document) in documents.enumerated() {
        for (item, claim) in document.claims.enumerated() {
          let place = Place(document: position, item: item)
          for actor in actors(document.claims, claim) { visit(actor, place) }
        }
      }
    }
  }
}

/// Lists of places in one array.
struct PlaceLists: Sendable {
  private var starts: [Int32]
  private var places: [Place]

  init(listCount: Int, walk: ((ActorIndex, Place) -> Void) -> Void) {
    var counts = [Int32](repeating: 0, count: listCount + 1)
    walk { list, _ in counts[Int(list) + 1] += 1 }
    for list in 0..<listCount { counts[list + 1] += counts[list] }
    var next = counts
    var sorted = [Place](
      repeating: Place(document: 0, item: 0), count: Int(counts[listCount]))
    walk { list, place in
      sorted[Int(next[Int(list)])] = place
      next[Int(list)] += 1
    }
    starts = counts
    places = sorted
  }

  subscript(_ list: ActorIndex) -> ArraySlice<Place> {
    guard Int(list) + 1 < starts.count else { return [] }
    return places[Int(starts[Int(list)])..<Int(starts[Int(list) + 1])]
  }
}
