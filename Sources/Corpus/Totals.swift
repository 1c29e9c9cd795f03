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
