import Corpus
import Language

/// Trains the model of forenames' genders.
struct GenderTrainer {
  private let list: ForenameList

  init(_ list: ForenameList) { self.list = list }

  /// The model file; notes how well it does on a tenth of the names when trained on the rest.
  func bytes() -> [UInt8] {
    let rest = list.names.enumerated().filter { $0.offset % 10 != 0 }.map(\.element)
    report(model(of: rest))
    return model(of: list.names)
  }

  private static let bits = 16

  private func model(of names: [ForenameList.Forename]) -> [UInt8] {
    var regression = RidgeRegression(featureCount: 1 << Self.bits)
    let mask = Feature(1 << Self.bits) - 1
    for name in names {
      let features = GenderModel.features(of: name.name.utf8).map { Int32($0 & mask) }
      for _ in 0..<name.weight { regression.add(features, target: name.share) }
    }
    return ScalarFile.bytes(
      magic: GenderModel.magic, bits: Self.bits,
      weights: regression.weights(penalty: 0.3, steps: 300), bias: regression.mean)
  }

  private func report(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let model = unsafe GenderModel(bytes) else { return }
      var (right, wrong, open) = (0, 0, 0)
      for (index, name) in list.names.enumerated() where index % 10 == 0 && abs(name.share) > 0.8 {
        switch model.gender(of: name.name.utf8) {
        case .male where name.share > 0, .female where name.share < 0: right += 1
        case .male, .female: wrong += 1
        default: open += 1
        }
      }
      Progress.note("  of names not seen: \(right) right, \(wrong) wrong, \(open) left open")
    }
  }
}
