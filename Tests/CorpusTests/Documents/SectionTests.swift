import Corpus
import Testing

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
