/// Everything that was read, linked: an immutable value that views, searches and exports share.
package struct Corpus: Sendable {
  /// By path.
  package let documents: DocumentList
  /// An `ActorIndex` is a position here.
  package let actors: [Actor]

  /// What is counted over all documents.
  package let totals: Totals

  private let index: ActorTable
  private let directory: ActorDirectory

  /// Takes documents whose mentions and claims refer to `actors` by position.
  ///
  /// One pass over documents, mentions and claims, to be able to answer by actor.
  package init(documents: DocumentList = [], actors: [Actor] = []) {
    self.documents = documents
    self.actors = actors
    totals = Totals(documents)
    index = ActorTable(documents: documents, actorCount: actors.count)
    directory = ActorDirectory(actors)
  }

  package var sectionCount: Int { totals.sections }
  package var claimCount: Int { totals.claims }
  /// How many documents' names and claims have been looked for.
  package var analysedCount: Int { totals.analysed }

  /// The position of the actor with an identifier.
  package func actorIndex(of identifier: Identifier) -> ActorIndex? {
    directory.position(of: identifier, in: actors)
  }

  /// Where an actor is mentioned, in reading order.
  package func mentions(of actor: ActorIndex) -> ArraySlice<Place> { index.mentions[actor] }

  /// The claims an actor makes, in reading order.
  package func claims(by actor: ActorIndex) -> ArraySlice<Place> { index.claimsBy[actor] }

  /// The claims about an actor, in reading order.
  package func claims(about actor: ActorIndex) -> ArraySlice<Place> { index.claimsAbout[actor] }

  /// The claims that came through an actor, in reading order.
  package func claims(via actor: ActorIndex) -> ArraySlice<Place> { index.claimsVia[actor] }

  /// The actors mentioned in the same sections, with the number of sections, most first.
  ///
  /// Walks the sections that mention the actor, as far as its first mentions up to a limit lead.
  package func companions(
    of actor: ActorIndex, limit: Int = .max
  ) -> [(actor: ActorIndex, sections: Int)] {
    var counts: [ActorIndex: Int] = [:]
    var previous: (document: Int, section: Int)?
    for place in mentions(of: actor).prefix(limit) {
      let document = documents[place.document]
      let start = Int(document.mentions[place.item].span.start)
      guard let section = document.sectionIndex(at: start) else { continue }
      if let previous, previous == (place.document, section) { continue }
      previous = (place.document, section)
      var seen: Set<ActorIndex> = [actor]
      for item in document.mentionIndices(in: document.ownSpan(ofSection: section))
      where seen.insert(document.mentions[item].actor).inserted {
        counts[document.mentions[item].actor, default: 0] += 1
      }
    }
    return counts.map { (actor: $0.key, sections: $0.value) }
      .sorted {
        ($1.sections, actors[Int($0.actor)].name) < ($0.sections, actors[Int($1.actor)].name)
      }
  }
}

extension Document {
  /// A section's own text, without the sections below it.
  package func ownSpan(ofSection index: Int) -> TextSpan {
    let section = sections[index]
    let next = index + 1
    guard next < sections.count, sections[next].span.start < section.span.end else {
      return section.span
    }
    return TextSpan(Int(section.span.start), Int(sections[next].span.start))
  }
}

/// Where something is: a document of the corpus, and the position of a mention or claim in it.
package struct Place: Hashable, Sendable {
  // Half of an `Int` each: a corpus has a place for each of its mentions and claims.
  private var documentNumber: UInt32
  private var itemNumber: UInt32

  package init(document: Int, item: Int) {
    documentNumber = UInt32(truncatingIfNeeded: document)
    itemNumber = UInt32(truncatingIfNeeded: item)
  }

  /// The position of the document in the corpus.
  package var document: Int {
    get { Int(documentNumber) }
    set { documentNumber = UInt32(truncatingIfNeeded: newValue) }
  }

  /// The position of the mention or claim in the document.
  package var item: Int {
    get { Int(itemNumber) }
    set { itemNumber = UInt32(truncatingIfNeeded: newValue) }
  }
}

/// A section of a corpus.
package struct SectionPlace: Hashable, Sendable {
  /// The position of the document in the corpus.
  package var document: Int
  /// The position of the section in the document.
  package var section: Int
  package init(document: Int, section: Int) {
    self.document = document
    self.section = section
  }
}

/// What is known of all documents of a corpus together; counted once, where the corpus is made.
package struct Totals: Sendable {
  package private(set) var sections = 0
  package private(set) var claims = 0
  /// Documents whose names and claims have been looked for.
  package private(set) var analysed = 0
  /// Titles that more than one document has.
  package private(set) var sharedTitles: Set<String> = []

  /// One walk over the documents.
  init(_ documents: DocumentList) {
    var titles = Set<String>(minimumCapacity: documents.count)
    // Part by part where they lie: a copy of a document costs a reference count for each.
    for chunk in documents.chunks {
      for row in chunk.indices {
        sections += chunk[row].sections.count
        claims += chunk[row].claims.count
        analysed += chunk[row].isAnalysed ? 1 : 0
        let title = chunk[row].title
        if !titles.insert(title).inserted { sharedTitles.insert(title) }
      }
    }
  }
}
