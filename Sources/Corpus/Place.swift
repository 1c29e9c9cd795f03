/// Where something stands: a document of the corpus, and the position of a mention or claim in it.
package struct Place: Hashable, Sendable {
  // Half of an `Int` each: a corpus has a place for each of its mentions and claims.
  private var documentNumber: UInt32
  private var itemNumber: UInt32

  package init(document: Int, item: Int) {
    documentNumber = UInt32(truncatingIfNeeded: document)
    itemNumber = UInt32(truncatingIfNeeded: item)
  }

  package var document: Int {
    get { Int(documentNumber) }
    set { documentNumber = UInt32(truncatingIfNeeded: newValue) }
  }

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
