/// Mentions and claims by actor, each as one flat array with the places where an actor's begin.
///
/// A counting sort over the documents: two passes, no list per actor, 8 bytes a place.
struct ActorTable: Sendable {
  let mentions: PlaceLists
  let claimsBy: PlaceLists
  let claimsAbout: PlaceLists
  let claimsVia: PlaceLists

  init(documents: DocumentList, actorCount: Int) {
    mentions = PlaceLists(documents, listCount: actorCount) { document, visit in
      for (item, mention) in document.mentions.enumerated() { visit(mention.actor, item) }
    }
    claimsBy = PlaceLists(documents, listCount: actorCount) { document, visit in
      for item in document.claims.indices {
        for actor in document.claims.speakers(at: item) { visit(actor, item) }
      }
    }
    claimsAbout = PlaceLists(documents, listCount: actorCount) { document, visit in
      for item in document.claims.indices {
        for actor in document.claims.about(at: item) { visit(actor, item) }
      }
    }
    claimsVia = PlaceLists(documents, listCount: actorCount) { document, visit in
      guard document.claims.hasChannels else { return }
      for item in document.claims.indices {
        for channel in document.claims.via(at: item) { visit(channel.actor, item) }
      }
    }
  }
}

/// Lists of places in one array.
struct PlaceLists: Sendable {
  private let starts: [UInt32]
  private let places: [Place]

  /// - Parameter walk: Visits the items of a document that belong to lists, each with its list.
  init(
    _ documents: DocumentList, listCount: Int,
    walk: (_ document: Document, _ visit: (_ list: ActorIndex, _ item: Int) -> Void) -> Void
  ) {
    var starts = [UInt32](repeating: 0, count: listCount + 1)
    for document in documents {
      walk(document) { list, _ in starts[Int(list) + 1] &+= 1 }
    }
    for list in 0..<listCount { starts[list + 1] &+= starts[list] }
    var next = starts
    var places = [Place](
      repeating: Place(document: 0, item: 0), count: Int(starts[listCount]))
    for (position, document) in documents.enumerated() {
      walk(document) { list, item in
        places[Int(next[Int(list)])] = Place(document: position, item: item)
        next[Int(list)] &+= 1
      }
    }
    self.starts = starts
    self.places = places
  }

  subscript(_ list: ActorIndex) -> ArraySlice<Place> {
    guard Int(list) + 1 < starts.count else { return [] }
    return places[Int(starts[Int(list)])..<Int(starts[Int(list) + 1])]
  }
}

/// Actors by identifier: positions in an open-addressing table.
///
/// An identifier's value is a hash already, so its low bits choose the slot.
struct ActorDirectory: Sendable {
  private static let empty = UInt32.max
  /// A power of two, at least twice as many as there are actors.
  private var slots: [UInt32] = [empty]

  /// One pass over the actors.
  init(_ actors: [Actor]) {
    guard !actors.isEmpty else { return }
    var size = 2
    while size < actors.count * 2 { size *= 2 }
    slots = [UInt32](repeating: Self.empty, count: size)
    for position in actors.indices {
      var slot = Int(truncatingIfNeeded: actors[position].identifier.value) & (size - 1)
      while slots[slot] != Self.empty { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(position)
    }
  }

  /// Where an actor is among those that the directory was made of.
  func position(of identifier: Identifier, in actors: [Actor]) -> ActorIndex? {
    var slot = Int(truncatingIfNeeded: identifier.value) & (slots.count - 1)
    while slots[slot] != Self.empty {
      if actors[Int(slots[slot])].identifier == identifier { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
