/// How likely a careful reader is to accept a claim: a linear model over hashed features.
///
/// Its target is 1 for a claim that people marked as well, and 0 for any other, so that the score is a
/// probability, but for the ends, which are cut. `ScalarModel` has the file's format.
package struct ClaimScoreModel: Sendable {
  private let model: ScalarModel

  package static let magic: [UInt8] = Array("DRGC".utf8)

  /// The model in the bytes of its file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let model = unsafe ScalarModel(bytes, magic: Self.magic) else { return nil }
    self.model = model
  }

  /// The score of a claim with some features, from 0.01 to 0.99.
  package func score(_ features: [Feature]) -> Float { max(0.01, min(0.99, model.score(features))) }
}
