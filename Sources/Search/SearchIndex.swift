package import Corpus

/// The words of a corpus, ready to be searched; an immutable value.
package struct SearchIndex: Sendable {
  /// What is searched; its text is read again for the marks of what is found.
  let corpus: Corpus
  /// The units that are found.
  let sections: SectionTable
  /// Over the text of sections.
  let words: WordIndex
  /// Over the headings of sections, and over titles and file names of documents.
  let headings: WordIndex
  let titles: WordIndex
  let names: NameIndex
  let claims: ClaimIndex
  let relevance: Relevance

  /// Reads all text once; linear in its bytes.
  package init(_ corpus: Corpus) {
    self.corpus = corpus
    sections = SectionTable(corpus)
    words = Self.words(of: corpus)
    headings = Self.headings(of: corpus)
    titles = Self.titles(of: corpus)
    names = NameIndex(corpus.actors)
    claims = ClaimIndex(corpus, sections: sections)
    relevance = Relevance(lengths: words.lengths)
  }

  /// The sections that answer a query, best first.
  ///
  /// Ranking sees every section that answers; only the first `limit` are read for their matches.
  package func search(_ query: Query, limit: Int) -> SearchResults {
    var results = SearchResults()
    guard let root = query.root else { return results }
    var evaluator = Evaluator(self)
    let answer = evaluator.answer(root)
    let highlighter = Highlighter(self, evidence: evaluator.evidence)
    results.hits = answer.best(limit).map {
      highlighter.hit(unit: answer.units[$0], score: answer.scores[$0])
    }
    results.sectionCount = answer.units.count
    results.searchedDocuments = corpus.documents.count
    var previous = -1
    for unit in answer.units {
      let document = sections.document(ofUnit: unit)
      if document != previous { results.documentCount += 1 }
      previous = document
    }
    return results
  }

  // MARK: - Building

  private static func words(of corpus: Corpus) -> WordIndex {
    var builder = WordIndexBuilder()
    for document in corpus.documents {
      var cursor = WordCursor(document.text.bytes)
      for section in document.sections.indices {
        let text = SectionText(section: section, of: document)
        builder.add(text.headings, with: &cursor)
        builder.endHeading()
        builder.add(text.body, with: &cursor)
        builder.endUnit()
      }
    }
    return builder.finish()
  }

  private static func headings(of corpus: Corpus) -> WordIndex {
    var builder = WordIndexBuilder()
    for document in corpus.documents {
      var cursor = WordCursor(document.text.bytes)
      for section in document.sections {
        // The first words of a paragraph are a name to show, not a heading.
        if !section.isUnheaded { builder.add([section.title], with: &cursor) }
        builder.endUnit()
      }
    }
    return builder.finish()
  }

  private static func titles(of corpus: Corpus) -> WordIndex {
    var builder = WordIndexBuilder()
    for document in corpus.documents {
      builder.add(document.title)
      builder.add(document.path.split(separator: "/").last.map { String($0) } ?? "")
      builder.endUnit()
    }
    return builder.finish()
  }

  // MARK: - Fields

  /// The sections in whose own text an actor is mentioned.
  func units(mentioning actor: ActorIndex) -> [UInt32] {
    var units: [UInt32] = []
    for place in corpus.mentions(of: actor) {
      let document = corpus.documents[place.document]
      let start = Int(document.mentions[place.item].span.start)
      guard let section = document.sectionIndex(at: start) else { continue }
      let unit = sections.unit(document: place.document, section: section)
      if units.last != unit { units.append(unit) }
    }
    return units
  }

  /// The sections whose heading has the words, and all below them.
  func units(underHeading value: Query.Words) -> [UInt32] {
    var units: [UInt32] = []
    for top in headings.frequencies(of: headings.slots(for: value)).units {
      let position = sections.document(ofUnit: top)
      let document = corpus.documents[position]
      let section = sections.section(ofUnit: top)
      let end = document.sections[section].span.end
      for below in section..<document.sections.count {
        guard below == section || document.sections[below].span.start < end else { break }
        let unit = sections.unit(document: position, section: below)
        if units.last.map({ $0 < unit }) ?? true { units.append(unit) }
      }
    }
    return units
  }

  /// The sections of documents with the words in title or file name.
  func units(inDocument value: Query.Words) -> [UInt32] {
    titles.frequencies(of: titles.slots(for: value)).units
      .flatMap { sections.units(ofDocument: Int($0)) }
  }
}
