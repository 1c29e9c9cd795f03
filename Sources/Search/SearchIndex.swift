package import Corpus

/// The words of a corpus, ready to be searched; an immutable value.
package struct SearchIndex: Sendable {
  /// The text that is searched, from which matches are marked again.
  let corpus: Corpus
  let segments: [Segment]
  let map: UnitMap
  let tables: FieldTables
  /// Words and units in all segments.
  private let wordCount: Int
  private let unitCount: Int

  /// Indexes all documents on this thread; linear in their text.
  package init(_ corpus: Corpus) {
    let indexer = Indexer()
    var documents = DocumentList()
    var batch: [Document] = []
    var size = 0
    for (position, document) in corpus.documents.enumerated() {
      var document = document
      document.number = UInt32(position)
      documents.append(document)
      batch.append(document)
      size += document.text.count
      guard size >= Self.batchSize else { continue }
      indexer.add(batch)
      batch = []
      size = 0
    }
    indexer.add(batch)
    indexer.settle()
    self.init(Corpus(documents: documents, actors: corpus.actors), indexer.segments)
  }

  /// Bytes of text in a segment, before it is merged.
  private static let batchSize = 4 << 20

  /// Joins a corpus with the segments of its documents, which are identified by `Document.number`.
  ///
  /// A document that is missing in either is not found. Linear in the number of documents.
  package init(_ corpus: Corpus, _ set: SegmentSet) {
    self.corpus = corpus
    segments = set.segments
    map = UnitMap(corpus, segments)
    tables = FieldTables(corpus, map)
    wordCount = segments.reduce(0) { $0 + $1.units.length }
    unitCount = segments.reduce(0) { $0 + $1.units.count }
  }

  /// The sections that match a query, best first.
  ///
  /// All that match are counted and ranked; only the first `limit` are read for their snippets.
  package func search(_ query: Query, limit: Int) -> SearchResults {
    find(query, limit: limit)?.results(limit) ?? SearchResults()
  }

  /// What a query finds, before its text is read; nil if it was cancelled.
  ///
  /// - Parameter isCancelled: Called for each leaf and segment and, while a pattern reads text,
  /// every 64   sections.
  package func find(
    _ query: Query, limit: Int, isCancelled: @escaping () -> Bool = { false }
  ) -> Finding? {
    guard let root = query.root else { return Finding(self, searched: map.documentCount) }
    var planner = Planner(self)
    let plan = planner.plan(root)
    var evaluator = Evaluator(
      self, plan, planner, Grain(query.scope), isCancelled: isCancelled)
    guard let ranking = evaluator.answer(limit: limit) else { return nil }
    return Finding(
      self, ranking, planner.evidence,
      searched: planner.needsAnalysis ? corpus.analysedCount : map.documentCount)
  }

  /// The relevance of what is found in a grain.
  func relevance(_ grain: Grain) -> Relevance {
    let count =
      grain == .document
      ? segments.reduce(0) { $0 + $1.units.documentCount } : unitCount
    return Relevance(count: count, words: wordCount)
  }
}

// MARK: - Fields

extension SearchIndex {
  /// The units whose own text mentions one of some actors, sorted.
  func units(mentioning actors: [ActorIndex]) -> [UInt32] {
    var units: Set<UInt32> = []
    for place in actors.flatMap({ corpus.mentions(of: $0) }) {
      let document = corpus.documents[place.document]
      let start = Int(document.mentions[place.item].span.start)
      guard let section = document.sectionIndex(at: start),
        let unit = map.unit(document: place.document, section: section)
      else { continue }
      units.insert(unit)
    }
    return units.sorted()
  }

  /// The units whose heading contains a phrase, and those of their subsections, sorted.
  func units(underHeading phrase: [WordSet]) -> [UInt32] {
    var units: [UInt32] = []
    for (number, segment) in segments.enumerated() {
      for unit in segment.units(headed: phrase) {
        let local = segment.units.documents[Int(unit)]
        guard let position = map.position(ofDocument: local, segment: number) else { continue }
        let sections = corpus.documents[position].sections
        let top = Int(unit - segment.units.firsts[Int(local)])
        let below = sections[top...].prefix { $0.span.start < sections[top].span.end }
        for section in below.indices {
          units.append(map.bases[number] + segment.units.firsts[Int(local)] + UInt32(section))
        }
      }
    }
    return Array(Set(units)).sorted()
  }

  /// The units of documents at some positions, sorted.
  func units(ofDocuments positions: [UInt32]) -> [UInt32] {
    positions.flatMap { position -> Range<UInt32> in
      let count = corpus.documents[Int(position)].sections.count
      let first = map.unit(document: Int(position), section: 0)
      return first.map { $0..<$0 + UInt32(count) } ?? 0..<0
    }.sorted()
  }
}

extension Segment {
  /// The units whose heading contains a phrase.
  fileprivate func units(headed phrase: [WordSet]) -> [UInt32] {
    let sets = phrase.map { TermSet($0, in: dictionary) }
    guard !sets.isEmpty else { return [] }
    var unit = 0
    var result: [UInt32] = []
    for place in places(ofPhrase: sets) {
      unit = units.starts.span.lastIndex(atMost: place, from: unit)
      let heading = units.headings[unit]
      guard heading.contains(place), place + UInt32(sets.count) <= heading.upperBound,
        result.last != UInt32(unit)
      else { continue }
      result.append(UInt32(unit))
    }
    return result
  }
}
