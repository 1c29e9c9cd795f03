package import Corpus

/// Whether a forename is a man's or a woman's: a linear model over its letters and the whole name.
///
/// From 1, only men have it, to -1, only women; names that both have, and letters that tell nothing,
/// lie between and stay open. `ScalarModel` has the file's format.
package struct GenderModel: Sendable {
  private let model: ScalarModel

  package static let magic: [UInt8] = Array("DRGG".utf8)

  /// The model in the bytes of its file, which have to outlive it; nil where they are none.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let model = unsafe ScalarModel(bytes, magic: Self.magic) else { return nil }
    self.model = model
  }

  /// The gender of those who bear a forename; unknown where it may be either.
  package func gender(of forename: some Sequence<UInt8>) -> Candidate.Gender {
    let score = model.score(Self.features(of: forename))
    return score > Self.sure ? .male : score < -Self.sure ? .female : .unknown
  }

  /// What the model looks at: the name, and the letters it begins and ends with, without accents.
  package static func features(of forename: some Sequence<UInt8>) -> [Feature] {
    let letters = Word.plain(forename)
    var features: [Feature] = [.of(1, Spelling.Hash(letters[...]).value)]
    for length in 1...4 where length < letters.count {
      let ending = Spelling.Hash(letters.suffix(length)).value
      features.append(.of(2, UInt32(length), ending))
      if length > 1 {
        features.append(.of(3, UInt32(length), Spelling.Hash(letters.prefix(length)).value))
      }
    }
    return features
  }

  /// How far from the middle a name has to lie.
  private static let sure: Float = 0.6
}
