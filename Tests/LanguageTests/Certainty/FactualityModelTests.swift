import Corpus
import Language
import TestSupport
import Testing

/// How surely a text tells that something happened.
struct FactualityModelTests {
  @Test(arguments: [
    ("They managed to ⟦leave⟧ the city.", "They failed to ⟦leave⟧ the city."),
    ("They ⟦left⟧ the city.", "Did they ⟦leave⟧ the city?"),
    ("They have ⟦left⟧ the city.", "They should have ⟦left⟧ the city."),
    ("He was ⟦seen⟧ in the city.", "He was not ⟦seen⟧ in the city."),
    ("The workers ⟦opened⟧ the bridge.", "The workers did not ⟦open⟧ the bridge."),
    ("The workers ⟦opened⟧ the bridge.", "The workers never ⟦opened⟧ the bridge."),
    ("The workers ⟦opened⟧ the bridge.", "The workers might ⟦open⟧ the bridge."),
    ("The workers ⟦opened⟧ the bridge.", "The workers refused to ⟦open⟧ the bridge."),
    ("The workers began to ⟦open⟧ the bridge.", "The workers want to ⟦open⟧ the bridge."),
    ("They ⟦open⟧ the bridge on Sundays.", "If they ⟦open⟧ the bridge, we will leave."),
    ("They ⟦open⟧ the door.", "Please ⟦open⟧ the door."),
  ])
  func `what surely happened scores above what may not have`(
    _ sure: String, _ unsure: String
  ) throws {
    let model = Models().factuality
    let above = try #require(try score(of: MarkedText(sure), with: model))
    let below = try #require(try score(of: MarkedText(unsure), with: model))
    #expect(above > below + 0.5, "\(above) \(below)")
  }

  @Test func `a sentence scores the same wherever it stands`() throws {
    let alone = MarkedText("They may ⟦leave⟧ the city.")
    let second = MarkedText("Nobody knew. He would not say.\n\nThey may ⟦leave⟧ the city. Or not.")
    let model = Models().factuality
    #expect(try score(of: alone, with: model) == score(of: second, with: model))
  }

  @Test func `a score is the bias and the weights of the features, within the scale`() throws {
    let text = MarkedText("They ⟦left⟧.")
    #expect(try score(of: text, with: model(weight: 0, bias: 1.5)) == 1.5)
    #expect(try score(of: text, with: model(weight: 127, bias: 0)) == 3)
    #expect(try score(of: text, with: model(weight: -127, bias: 0)) == -3)
  }

  @Test func `bytes that are no model are none`() {
    let good = bytes(weight: 0, bias: 0)
    let damaged: [[UInt8]] = [
      [], Array(good.prefix(10)), Array(good.dropLast()), [0] + good.dropFirst(),
      Array(good.prefix(4)) + [255] + good.dropFirst(5),
    ]
    #expect(isModel(good))
    for bytes in damaged { #expect(!isModel(bytes)) }
  }

  // MARK: What the tests share

  private func score(of marked: MarkedText, with model: FactualityModel?) throws -> Float? {
    let document = Document(
      identifier: Identifier(.document, 0), path: "example", text: DocumentText(marked.text),
      title: "", author: nil, date: nil, blocks: blocks(of: marked.text), sections: [])
    var annotator = Annotator(models: Models())
    let annotated = annotator.annotate(document)
    let span = try #require(marked.spans.first)
    let index = try #require(annotated.tokens(overlapping: span).first)
    let sentence = try #require(annotated.sentences.first { $0.tokens.contains(index) })
    var buffer: [Feature] = []
    return model?.score(at: index, of: sentence.tokens, annotated, buffer: &buffer)
  }

  /// A paragraph for each run of text between empty lines.
  private func blocks(of text: String) -> [Block] {
    var start = 0
    return text.utf8.split(separator: 0x0A).map { line in
      start = text.utf8.distance(from: text.startIndex, to: line.startIndex)
      return Block(.paragraph, TextSpan(start, start + line.count))
    }
  }

  /// The bytes of a model with sixteen equal weights of a tenth a unit.
  private func bytes(weight: Int8, bias: Float) -> [UInt8] {
    var bytes = FactualityModel.magic + [4, 0, 0, 0]
    for number in [Float(0.1), bias] {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
    }
    bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
    return bytes + [UInt8](repeating: UInt8(bitPattern: weight), count: 16)
  }

  /// A model that lives as long as the test run does.
  private func model(weight: Int8, bias: Float) -> FactualityModel? {
    let bytes = bytes(weight: weight, bias: bias)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    unsafe copy.copyBytes(from: bytes)
    return unsafe FactualityModel(UnsafeRawBufferPointer(copy))
  }

  private func isModel(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe FactualityModel($0) != nil }
  }
}
