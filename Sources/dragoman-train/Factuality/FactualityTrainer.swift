import Corpus
import Language

/// Trains the factuality model on judged predicates.
struct FactualityTrainer {
  /// Binary logarithm of the number of weights; features share them by their hashes.
  let bits: Int
  private var regression: RidgeRegression

  init(_ records: [AnnotatedRecord], annotator: Annotator, bits: Int) {
    self.bits = bits
    regression = RidgeRegression(featureCount: 1 << bits)
    var annotator = annotator
    var buffer: [Feature] = []
    for record in records {
      for predicate in JudgedText(record, &annotator).predicates {
        buffer.removeAll(keepingCapacity: true)
        predicate.appendFeatures(to: &buffer)
        let mask = Feature(1 << bits) - 1
        regression.add(buffer.map { Int32($0 & mask) }, target: predicate.score)
      }
    }
    Progress.note("  \(regression.count) predicates")
  }

  /// The model file.
  func bytes(penalty: Double) -> [UInt8] {
    let weights = regression.weights(penalty: penalty, steps: 200)
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let unit = Float(max(largest, 1e-6) / 127)
    var bytes = FactualityModel.magic + [UInt8(bits), 0, 0, 0]
    for number in [unit, Float(regression.mean)] {
      unsafe withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += unsafe Array($0) }
    }
    bytes += [UInt8](repeating: 0, count: FactualityModel.headerLength - bytes.count)
    return bytes + weights.map { UInt8(bitPattern: Int8((Float($0) / unit).rounded())) }
  }
}
