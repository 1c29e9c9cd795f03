/// How much a text commits itself to something having happened: a linear model over hashed features.
///
/// The scale is that of Rudinger, White and Van Durme 2018 (UDS-IH2): from 3, it surely did, to -3,
/// it surely did not; 0 is open. `ScalarModel` has the file's format.
package struct FactualityModel: Sendable {
  private let model: ScalarModel

  package static let magic: [UInt8] = Array("DRGF".utf8)

  /// The model in the bytes of its file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let model = unsafe ScalarModel(bytes, magic: Self.magic) else { return nil }
    self.model = model
  }

  /// The score of a predicate, from -3 to 3; some ninety looks at the weights.
  package func score(
    at index: Int, of sentence: Range<Int>, _ annotated: AnnotatedText, buffer: inout [Feature]
  ) -> Float {
    buffer.removeAll(keepingCapacity: true)
    FactualityFeatures.append(at: index, of: sentence, annotated, to: &buffer)
    return max(-3, min(3, model.score(buffer)))
  }
}
