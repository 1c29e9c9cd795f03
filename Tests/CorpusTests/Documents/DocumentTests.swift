import Corpus
import Testing
import TestSupport

struct DocumentTests {
  /// Sections: 0 The Harbour, 1 Dues, 2 Old Dues, 3 The Fair.
  private static let headed = document(
    """
    = Two Tales
    Words before any heading.
    # The Harbour
    Ships came.
    ## Dues
    ⟦Ostrava Line|Ostrava Line⟧ paid.
    ### Old Dues
    ⟦⟦Ostrava Line|Ostrava Line⟧|source 1 Ostrava Line⟧ ⟦said|cue 1 say⟧ ⟦it owed nothing|content 1⟧.
    # The   Fair
    Nobody came.
    """)

  private static func document(_ marked: String) -> Document {
    var builder = CorpusBuilder()
    builder.actor("Ostrava Line", .organization)
    builder.document("tales.txt", marked)
    return builder.corpus().documents[0]
  }

  /// Where words stand in a document's text.
  private func byte(of words: String, in document: Document) throws -> Int {
    let bytes = document.text.bytes
    let sought = Array(words.utf8)
    return try #require(
      bytes.indices.first { bytes[$0...].starts(with: sought) }, "no “\(words)” in the text")
  }

  @Test(arguments: [
    ("Words before", 0), ("The Harbour", 0), ("Ships", 0), ("Dues", 1), ("paid", 1),
    ("Old Dues", 2), ("it owed", 2), ("The   Fair", 3), ("Nobody", 3),
  ])
  func `a byte lies in the innermost section around it`(_ words: String, _ section: Int) throws {
    let byte = try byte(of: words, in: Self.headed)
    #expect(Self.headed.sectionIndex(at: byte) == section)
  }

  @Test
  func `a document without sections has none at any byte`() {
    #expect(Self.document("").sectionIndex(at: 0) == nil)
  }

  @Test(arguments: [
    (0, ["The Harbour"]), (1, ["The Harbour", "Dues"]), (2, ["The Harbour", "Dues", "Old Dues"]),
    (3, ["The Fair"]), (9, []),
  ])
  func `a section is named with those around it`(_ section: Int, _ path: [String]) {
    #expect(Self.headed.titlePath(ofSection: section) == path)
  }

  @Test
  func `a section without a heading is named by its first words`() throws {
    let document = Self.document("Old men fish here at dawn.\nThe boats are blue.")
    #expect(
      document.sections.map(document.title(of:)) == ["Old men fish here…", "The boats are blue.…"])
  }

  @Test(arguments: [
    (0, "The Harbour\nShips came.\n"), (1, "Dues\nOstrava Line paid.\n"),
    (2, "Old Dues\nOstrava Line said it owed nothing.\n"), (3, "The   Fair\nNobody came."),
  ])
  func `a section's own text ends where the next one begins`(_ section: Int, _ words: String) {
    #expect(Self.headed.text[Self.headed.ownSpan(ofSection: section)] == words)
  }

  @Test
  func `mentions and claims are found by the section they start in`() {
    let document = Self.headed
    let sections = document.sections.indices.map(document.ownSpan(ofSection:))
    #expect(sections.map(document.mentionIndices(in:)) == [0..<0, 0..<1, 1..<2, 2..<2])
    #expect(sections.map(document.claimIndices(in:)) == [0..<0, 0..<0, 0..<1, 1..<1])
  }

  @Test(arguments: [(0, 0), (1, 0), (2, 1), (3, 2), (4, 2), (9, 4), (10, 5)])
  func `the partition point is behind all that meet the condition`(_ limit: Int, _ point: Int) {
    #expect([1, 2, 4, 8, 9].partitionPoint { $0 < limit } == point)
  }

  @Test
  func `the partition point of a slice counts from the slice's start`() {
    #expect([1, 2, 4, 8, 9][2...].partitionPoint { $0 < 5 } == 3)
    #expect([Int]().partitionPoint { _ in true } == 0)
  }

  @Test(arguments: Block.Kind.allCases)
  func `what is read is no furniture, and what is left out is`(
    _ kind: Block.Kind
  ) {
    #expect(!(kind.isRead && kind.isFurniture))
    #expect(kind.isFurniture || !kind.isLeftOut)
  }
}

struct SectionTests {
  @Test(arguments: [nil, 0, 7] as [Int?])
  func `a section is what it was made of`(_ parent: Int?) {
    let section = Section(
      identifier: Identifier(.section, 0xF0E3_DAD9_9908_3450), title: TextSpan(10, 18),
      isUnheaded: true, level: 3, span: TextSpan(10, 4_000_000_000), bodyStart: 3_999_999_999,
      parent: parent)
    #expect(section.identifier == Identifier(.section, 0xF0E3_DAD9_9908_3450))
    #expect(section.level == 3)
    #expect(section.bodyStart == 3_999_999_999)
    #expect(section.parent == parent)
  }

  @Test
  func `a section has the identifier that it was given last`() {
    var section = Section(
      identifier: Identifier(.section, 1), title: TextSpan(0, 1), isUnheaded: false, level: 1,
      span: TextSpan(0, 9), bodyStart: 2, parent: nil)
    section.identifier = Identifier(.section, 2)
    #expect(section.identifier == Identifier(.section, 2))
  }

  @Test
  func `a section takes forty bytes`() {
    #expect(MemoryLayout<Section>.stride == 40)
  }
}
