package import Corpus
internal import Screen

/// The claims of documents and sections that have been in sight, counted once for a corpus.
///
/// The rows on the screen are drawn with each key, and a document may have a hundred thousand claims.
package struct CountedClaims: Sendable {
  private var edition = -1
  private var documents: [Int: ClaimCounts?] = [:]
  private var sections: [SectionPlace: ClaimCounts?] = [:]

  /// More than are seen at once; then what was counted is forgotten.
  private static let limit = 4096

  /// The claims of a document; nil where they are not known.
  package func counts(ofDocument index: Int) -> ClaimCounts? { documents[index] ?? nil }

  /// The claims of a section; nil where they are not known.
  package func counts(of place: SectionPlace) -> ClaimCounts? { sections[place] ?? nil }

  /// Forgets what was counted in another corpus, or is too much to keep.
  mutating func prepare(edition: Int) {
    guard edition != self.edition || documents.count + sections.count > Self.limit else { return }
    self.edition = edition
    documents = [:]
    sections = [:]
  }

  mutating func count(document index: Int, in corpus: Corpus) {
    if documents[index] == nil {
      documents.updateValue(corpus.claimCounts(ofDocument: index), forKey: index)
    }
  }

  mutating func count(_ place: SectionPlace, in corpus: Corpus) {
    if sections[place] == nil {
      sections.updateValue(corpus.claimCounts(of: place), forKey: place)
    }
  }
}

/// What decides which titles are in sight, and how many lines they take.
struct TitlesInSight: Equatable {
  private let edition: Int
  private let document: Int?
  private let documents: ListPosition
  private let sections: ListPosition
  private let documentRows: ListRows
  private let sectionRows: ListRows
  private let areas: [Rect?]

  init(_ state: State, _ layout: Layout) {
    edition = state.edition
    document = state.document
    documents = state.documents
    sections = state.sections
    documentRows = state.documentRows
    sectionRows = state.sectionRows
    areas = [layout.content(of: .documents), layout.content(of: .sections)]
  }
}
