import Corpus
import Testing

@testable import Language

/// What a worker keeps of one document may save time in the next, and nothing else.
struct WorkerTests {
  private func document(_ text: String) -> Document {
    let text = DocumentText(text)
    return Document(
      identifier: Identifier(.document, 1), path: "text.txt", text: text, title: "", author: nil,
      date: nil, blocks: [Block(.paragraph, text.span)], sections: [])
  }

  private func summary(_ analysis: Analysis) -> String {
    "\(analysis.sentences) \(analysis.candidates) \(analysis.attributions)"
  }

  private let texts = [
    "Marta Velden said on Monday that Norway would leave. “We go,” she said. Reports may differ.",
    "MARTA VELDEN SAID NO. The reports said that the minister, Karl Sund, reports to Norway.",
    "According to the Courier, Karl Sund was thought to have left Oslo. May he return, said Velden.",
    "“It’s ours,” it said; they’d said so. U.S. officials, e.g. Mr. Sund, deny it. I. M. Velden won.",
  ]

  @Test func `a document has the same findings whatever its worker has read before`() {
    let worker = engine.worker()
    // Each behind each other, and behind itself.
    for text in texts + texts.reversed() {
      let document = document(text)
      let alone = engine.analyse(document)
      #expect(!alone.attributions.isEmpty)
      #expect(summary(worker.analyse(document)) == summary(alone), "\(text)")
    }
  }

  @Test func `a worker that has met too many words begins anew and finds the same`() {
    let worker = engine.worker()
    let many = (0...Vocabulary.limit).map { "w\($0)" }.joined(separator: " ")
    _ = worker.analyse(document(many))
    for text in texts {
      let document = document(text)
      #expect(summary(worker.analyse(document)) == summary(engine.analyse(document)))
    }
  }
}
