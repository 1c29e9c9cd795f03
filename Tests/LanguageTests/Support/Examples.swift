import Corpus
import Language
import Reading
import TestSupport
import Testing

/// One engine for all tests, as the program has it, but that nothing is left out for its score.
let engine = EnglishEngine(leastScore: 0)

/// What the engine finds in a text that is read as a file of its own.
struct Findings {
  let document: Document
  let analysis: Analysis

  init(_ text: String) throws {
    try self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) throws {
    document = try Reader.read(bytes: bytes, path: "example.txt").document
    analysis = engine.analyse(document)
  }

  func words(_ span: TextSpan) -> String { document.text[span] }

  var sentences: [String] { analysis.sentences.map(words) }

  /// The names, by position.
  var names: [Candidate] { analysis.candidates.filter { $0.form == .name } }

  /// What somebody is said to say, without the document's own statements.
  var attributions: [Attribution] { analysis.attributions.filter { $0.voice != .narrated } }

  /// The parts of each attribution.
  var said: [Said] { attributions.map { Said($0, in: document.text) } }
}

/// Who says what, in words.
struct Said: Equatable, CustomStringConvertible {
  var source: String?
  var cue: String?
  var content: [String]

  init(_ attribution: Attribution, in text: DocumentText) {
    source = attribution.source.map { text[$0] }
    cue = attribution.cue.map { text[$0] }
    content = attribution.content.map { text[$0] }
  }

  /// The parts that an example marks.
  init(_ example: Example) {
    let text = DocumentText(example.marked.text)
    let parts = zip(example.parts, example.marked.spans.map { text[$0] })
    source = parts.first { $0.0 == .source }?.1
    cue = parts.first { $0.0 == .cue }?.1
    content = parts.filter { $0.0 == .content }.map(\.1)
  }

  var description: String { "\(source ?? "-") | \(cue ?? "-") | \(content)" }
}

/// A text with the parts of its one attribution marked.
struct Example: Sendable, CustomTestStringConvertible {
  enum Part: Sendable {
    case source
    case cue
    case content
  }

  let marked: MarkedText
  /// What each mark is, in the order of the marks.
  let parts: [Part]

  init(_ marked: String, _ parts: Part...) {
    self.marked = MarkedText(marked)
    self.parts = parts
  }

  var text: String { marked.text }
  var testDescription: String { text }
}
