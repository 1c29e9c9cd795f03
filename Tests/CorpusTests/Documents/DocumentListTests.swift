import Corpus
import Testing
import TestSupport

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

struct FindingTests {
  private let corpus: Corpus = {
    var builder = CorpusBuilder()
    for index in 0..<600 { builder.document("\(index + 1000).txt", "= Title \(index % 599)\nx") }
    builder.document("東.txt", "= Last\nx")
    return builder.corpus()
  }()

  @Test func `a document is found by its path, with a good hint, a bad one and none`() {
    for position in [0, 255, 256, 599, 600] {
      let path = corpus.documents[position].path
      for hint in [nil, position, 3, -1, 10_000] {
        #expect(corpus.documents.position(ofPath: path, near: hint) == position)
      }
    }
    for path in ["", "0", "1300", "1300.txt ", "東", "zzz"] {
      #expect(corpus.documents.position(ofPath: path) == nil)
    }
  }

  @Test func `what two lists begin with is counted, shared or not`() {
    let documents = corpus.documents
    #expect(documents.commonPrefix(with: documents) == 601)
    let copied = DocumentList(Array(documents))
    #expect(documents.commonPrefix(with: copied) == 601)
    #expect(documents.commonPrefix(with: DocumentList(documents.prefix(300))) == 300)
    let changed = DocumentList(Array(documents.prefix(270)) + Array(documents.dropFirst(271)))
    #expect(documents.commonPrefix(with: changed) == 270)
    #expect(changed.commonPrefix(with: []) == 0)
  }

  @Test(arguments: [
    "title 59", "TITLE", "1598.TXT", "1", "9.txtt", "東", "Last", "le 0\u{FF}", ".", "zebra", "x",
  ])
  func `documents are found by a part of title or path, whatever its case`(part: String) {
    let documents = corpus.documents
    let small = part.lowercased()
    let expected = documents.indices.filter { index in
      [documents[index].title, documents[index].path].contains { name in
        name.lowercased().contains(small)
      }
    }
    #expect(documents.positions(containing: part) == expected)
    for start in [1, 255, 256, 300, 601, 700] {
      #expect(
        documents.positions(from: start, containing: part) == expected.filter { $0 >= start })
    }
  }

  @Test func `totals are counted, and titles that are shared`() {
    #expect(corpus.totals.sharedTitles == ["Title 0"])
    #expect(corpus.analysedCount == 601)
  }

  @Test func `actors are found by identifier`() {
    var builder = CorpusBuilder()
    for index in 0..<100 { builder.actor("Actor \(index)") }
    let corpus = builder.corpus()
    for (index, actor) in corpus.actors.enumerated() {
      #expect(corpus.actorIndex(of: actor.identifier) == ActorIndex(index))
    }
    #expect(corpus.actorIndex(of: Identifier(.actor, 1)) == nil)
    #expect(Corpus().actorIndex(of: Identifier(.actor, 1)) == nil)
  }
}
