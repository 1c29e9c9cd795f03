import Corpus
import Testing

struct DocumentListTests {
  private func document(_ number: Int) -> Document {
    var document = Document(
      identifier: Identifier(.document, UInt64(number)), path: "\(number)",
      text: DocumentText(""), title: "", author: nil, date: nil, blocks: [], sections: [])
    document.number = UInt32(number)
    return document
  }

  @Test(arguments: [0, 1, 255, 256, 257, 1000])
  func `a list has its documents in order, however many chunks they take`(count: Int) {
    let list = DocumentList((0..<count).map(document))
    #expect(list.count == count)
    #expect(list.map(\.number) == (0..<UInt32(count)).map(\.self))
    #expect(list.indices.allSatisfy { list[$0].number == UInt32($0) })
  }

  @Test func `a list that grows leaves the one it was copied from as it was`() {
    let old = DocumentList((0..<300).map(document))
    var new = old
    new.append(contentsOf: (300..<600).map(document))
    #expect(old.count == 300)
    #expect(old.last?.number == 299)
    #expect(new.count == 600)
    #expect(new[299].number == 299)
  }
}
