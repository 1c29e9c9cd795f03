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
