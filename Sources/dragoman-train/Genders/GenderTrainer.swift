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

/// Forenames, each with how far it is a man's: 1, or a woman's: -1.
///
/// A line is a name, the boys and the girls that were given it, and the countries where it is common
/// for men and for women, parted by tabs.
struct ForenameList {
  struct Forename {
    var name: String
    /// From -1 to 1.
    var share: Double
    /// How often it counts in training: names that many bear count more.
    var weight: Int
  }

  let names: [Forename]

  init(_ text: String) {
    names = text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 3 else { return nil }
      let (male, female) = (Double(fields[1]) ?? 0, Double(fields[2]) ?? 0)
      let countries = fields.dropFirst(3).map {
        $0.split(whereSeparator: { " ,".contains($0) }).count
      }
      let ours = (countries.first.map(Double.init) ?? 0, countries.last.map(Double.init) ?? 0)
      // A country where it is common says as much as a few hundred births.
      let (men, women) = (male + 300 * ours.0, female + 300 * ours.1)
      guard men + women > 0 else { return nil }
      return Forename(
        name: String(fields[0]), share: (men - women) / (men + women + 5),
        weight: men + women > 3_000 ? 4 : men + women > 300 ? 2 : 1)
    }
  }
}
