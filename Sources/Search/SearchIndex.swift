package import Corpus

/// The words of a corpus, ready to be searched; an immutable value.
package struct SearchIndex: Sendable {
  /// What is searched; its text is read again for the marks of what is found.
  let corpus: Corpus
  let segments: [Segment]
  let map: UnitMap
  let tables: FieldTables
  /// Words, sections and documents in all segments.
  private let wordCount: Int
  private let unitCount: Int

  /// Reads all text once; linear in its bytes.
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

  /// Bytes of text that are indexed at once.
  private static let batchSize = 4 << 20

  /// Takes a corpus whose documents have numbers, and segments that know them by these.
  ///
  /// What is in only one of both is not found. Linear in the number of documents.
  package init(_ corpus: Corpus, _ set: SegmentSet) {
    self.corpus = corpus
    segments = set.segments
    map = UnitMap(corpus, segments)
    tables = FieldTables(corpus, map)
    wordCount = segments.reduce(0) { $0 + $1.units.length }
    unitCount = segments.reduce(0) { $0 + $1.units.count }
  }

  /// The sections that answer a query, best first.
  ///
  /// Ranking sees every section that answers; only the first `limit` are read for their matches.
  package func search(_ query: Query, limit: Int) -> SearchResults {
    find(query, limit: limit)?.results(limit) ?? SearchResults()
  }

  /// What answers a query; nil where it was cancelled, which is asked again and again.
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

  /// The measure of what is found in a grain.
  func relevance(_ grain: Grain) -> Relevance {
    let count =
      grain == .document
      ? segments.reduce(0) { $0 + $1.units.documentCount } : unitCount
    return Relevance(count: count, words: wordCount)
  }
}

/// What a query has found, before it is read for its matches.
package struct Finding {
  private let index: SearchIndex
  private let ranking: Ranking?
  private let evidence: Evidence
  private let searched: Int

  init(
    _ index: SearchIndex, _ ranking: Ranking? = nil, _ evidence: Evidence = Evidence(),
    searched: Int
  ) {
    self.index = index
    self.ranking = ranking
    self.evidence = evidence
    self.searched = searched
  }

  /// The best with their matches, at most so many; fewer where it was cancelled meanwhile.
  package func results(
    _ limit: Int, isCancelled: () -> Bool = { false }
  ) -> SearchResults {
    var results = SearchResults()
    results.searchedDocuments = searched
    guard let ranking else { return results }
    let highlighter = Highlighter(index, evidence: evidence)
    for row in ranking.best.prefix(max(limit, 0)) {
      if isCancelled() { break }
      if let hit = highlighter.hit(row, ranking.grain) { results.hits.append(hit) }
    }
    results.sectionCount = ranking.count
    results.documentCount = ranking.documentCount
    return results
  }
}

// MARK: - Fields

extension SearchIndex {
  /// The units in whose own text one of some actors is mentioned.
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

  /// The units whose heading has words in a row, and all below them.
  func units(underHeading row: [WordSet]) -> [UInt32] {
    var units: [UInt32] = []
    for (number, segment) in segments.enumerated() {
      for unit in segment.units(headed: row) {
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

  /// The units of documents, given by position.
  func units(ofDocuments positions: [UInt32]) -> [UInt32] {
    positions.flatMap { position -> Range<UInt32> in
      let count = corpus.documents[Int(position)].sections.count
      let first = map.unit(document: Int(position), section: 0)
      return first.map { $0..<$0 + UInt32(count) } ?? 0..<0
    }.sorted()
  }
}

extension Segment {
  /// The units in whose heading words stand in a row.
  fileprivate func units(headed row: [WordSet]) -> [UInt32] {
    let sets = row.map { TermSet($0, in: dictionary) }
    guard !sets.isEmpty else { return [] }
    var unit = 0
    var result: [UInt32] = []
    for place in places(ofRow: sets) {
      unit = Self.advance(unit, in: units.starts, to: place)
      let heading = units.headings[unit]
      guard heading.contains(place), place + UInt32(sets.count) <= heading.upperBound,
        result.last != UInt32(unit)
      else { continue }
      result.append(UInt32(unit))
    }
    return result
  }
}
