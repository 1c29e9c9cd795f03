import Corpus
import Search
import TestSupport
import Testing

struct ConcordanceTests {
  private static let corpus: Corpus = {
    var builder = CorpusBuilder()
    builder.document(
      "a.txt",
      """
      = One
      # First
      The old quay sank. A Quay above Zurich stood.
      Every quay aches.
      # Second
      No Éclair at the quay.
      """)
    builder.document("b.txt", "= Two\n# Only\nNew quay\n\n   above  all.")
    return builder.corpus()
  }()

  private func lines(_ order: Concordance.Order, limit: Int = .max) throws -> [String] {
    let hits = try hits("quay", in: Self.corpus)
    return Concordance(hits, in: Self.corpus, order: order, limit: limit).lines.map { line in
      let context = LineContext(line, in: Self.corpus, reach: 16)
      let text = Self.corpus.documents[line.document].text
      return [context.left, context.match, context.right].map(text.inline).joined(separator: "|")
    }
  }

  @Test func `lines stand in the order of the documents, white space as one space`() throws {
    let lines = try lines(.document)
    #expect(
      lines == [
        " First The old |quay| sank. A Quay ab", " quay sank. A |Quay| above Zurich st",
        " stood. Every |quay| aches. ", " Éclair at the |quay|.", "Two Only New |quay| above all.",
      ])
  }

  @Test func `by what stands behind, the nearest word decides, then the next`() throws {
    let words = try lines(.right).map { $0.split(separator: "|").last.map { String($0) } ?? "" }
    #expect(
      words.map { $0.trimmingBlanks } == [
        ".", "above all.", "above Zurich st", "aches.", "sank. A Quay ab",
      ])
  }

  @Test func `by what stands before, words are compared leftwards and folded`() throws {
    let matches = try lines(.left).map { $0.split(separator: "|").first.map { String($0) } ?? "" }
    #expect(
      matches.map { $0.trimmingBlanks.split(separator: " ").last ?? "" }
        == ["A", "Every", "New", "old", "the"])
  }

  @Test func `context ends where the section's own text ends`() throws {
    let hits = try hits("éclair", in: Self.corpus)
    let line = try #require(Concordance(hits, in: Self.corpus).lines.first)
    let context = LineContext(line, in: Self.corpus, reach: 1000)
    let text = Self.corpus.documents[0].text
    #expect(text.inline(context.left).hasSuffix("Second No "))
    #expect(!text.inline(context.left).contains("aches"))
    #expect(text.inline(context.right) == " at the quay.")
  }

  @Test func `neither side begins or ends inside a letter`() throws {
    var builder = CorpusBuilder()
    builder.document("a.txt", "= T\n# H\n" + String(repeating: "東é", count: 20) + " quay 東京東京")
    let corpus = builder.corpus()
    let line = try #require(Concordance(try hits("quay", in: corpus), in: corpus).lines.first)
    for reach in 0..<40 {
      let context = LineContext(line, in: corpus, reach: reach)
      for span in [context.left, context.right] {
        #expect(!corpus.documents[0].text.inline(span).contains("\u{FFFD}"))
      }
    }
  }

  @Test func `no more lines than asked for`() throws {
    let hits = try hits("quay", in: Self.corpus)
    let concordance = Concordance(hits, in: Self.corpus, limit: 2)
    #expect(concordance.lines.count == 2 && concordance.isCut)
    #expect(!Concordance(hits, in: Self.corpus, limit: 5).isCut)
  }

  @Test func `sorting agrees with sorting whole words`() throws {
    var random = SplitMix64(seed: 7)
    let vocabulary = ["a", "ab", "abc", "abcdefgh", "abcdefghi", "B", "é", "e"]
    var builder = CorpusBuilder()
    for index in 0..<20 {
      let words = (0..<60).map { _ in
        Int.random(in: 0..<4, using: &random) == 0
          ? "quay" : vocabulary.randomElement(using: &random) ?? ""
      }
      builder.document("\(index + 10).txt", "= T\n# H\n" + words.joined(separator: " "))
    }
    let corpus = builder.corpus()
    let hits = try hits("quay", in: corpus)
    func words(_ line: Concordance.Line) -> [String] {
      let context = LineContext(line, in: corpus, reach: 64)
      let text = corpus.documents[line.document].text
      return text[context.right].split(separator: " ").prefix(5).map {
        $0.lowercased().replacing("é", with: "e")
      }
    }
    let sorted = Concordance(hits, in: corpus, order: .right).lines.map(words)
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      #expect(!second.lexicographicallyPrecedes(first) { Array($0.utf8).precedes(Array($1.utf8)) })
    }
  }
}

extension [UInt8] {
  fileprivate func precedes(_ other: [UInt8]) -> Bool { lexicographicallyPrecedes(other) }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
