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
    documents.forEachInPlace { document in
      sections += document.sections.count
      claims += document.claims.count
      analysed += document.isAnalysed ? 1 : 0
      if !titles.insert(document.title).inserted { sharedTitles.insert(document.title) }
    }
  }
}
