import Corpus
import Language
import Reading

/// Trains the scores of claims on text whose attributions people have marked.
struct ClaimScoreTrainer {
  private var regression = RidgeRegression(featureCount: 1 << Self.bits)

  private static let bits = 14

  /// - Parameter claims: What models find in texts that they have not learned from.
  init(_ claims: [JudgedClaims]) {
    let mask = Feature(1 << Self.bits) - 1
    for claim in claims.flatMap(\.claims) {
      regression.add(claim.features.map { Int32($0 & mask) }, target: claim.isAccepted ? 1 : 0)
    }
    Progress.note("  \(regression.count) claims, \(regression.mean) of them accepted")
  }

  /// The model file.
  func bytes() -> [UInt8] {
    ScalarFile.bytes(
      magic: ClaimScoreModel.magic, bits: Self.bits,
      weights: regression.weights(penalty: 60, steps: 200), bias: regression.mean)
  }
}

/// The claims that are found in a text, each with whether it was marked as well.
struct JudgedClaims {
  let claims: [(features: [Feature], isAccepted: Bool)]

  /// A claim is accepted where one was marked whose content and source are the same by half.
  init(_ record: AnnotatedRecord, models: Models) {
    let bytes = Array(record.text.utf8)
    guard let document = try? Reader.read(bytes: bytes, path: "text.txt").document else {
      claims = []
      return
    }
    let worker = EnglishEngine(models: models, leastScore: 0).worker()
    let lessons = worker.claimLessons(document)
    let tokens = ScoredTokens(Array(record.text.unicodeScalars))
    func pair(_ span: TextSpan) -> [Int] {
      let range = document.text.scalarRange(span)
      return [range.lowerBound, range.upperBound]
    }
    let predicted = lessons.map { lesson in
      AttributionMatching.Attribution(
        AnnotatedRecord.Attribution(
          source: lesson.source.map { [pair($0)] } ?? [], cue: lesson.cue.map { [pair($0)] } ?? [],
          content: lesson.content.map(pair)), tokens)
    }
    let marked = (record.attributions ?? []).map { AttributionMatching.Attribution($0, tokens) }
    let accepted = AttributionMatching(predicted: predicted, marked: marked).acceptedPredictions()
    claims = lessons.enumerated().map { ($0.element.features, accepted.contains($0.offset)) }
  }
}
