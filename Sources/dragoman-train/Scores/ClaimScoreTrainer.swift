import Corpus
import Dispatch
import Language
import Reading
import Synchronization

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

/// The texts that scores are learned from, each read by models that have not seen it.
///
/// The models of the program have learned from these texts, and are surer there than elsewhere: scores
/// learned from what they find would be too high.
struct HeldOutTexts {
  private static let folds = 4

  private let texts: [AnnotatedRecord]
  private let names: [AnnotatedRecord]
  private let attributions: [AnnotatedRecord]
  private let folder: ModelFolder

  /// - Throws: What reading the data throws.
  init(_ data: DataFolders, _ folder: ModelFolder) throws {
    texts = try data.records(.scores)
    names = try data.records(.names)
    attributions = try data.records(.cues)
    self.folder = folder
  }

  /// What is found in each text, in the order of the texts.
  ///
  /// Takes as long as training names and attributions as often as there are folds.
  func claims() -> [JudgedClaims] {
    let found = Mutex([JudgedClaims?](repeating: nil, count: texts.count))
    DispatchQueue.concurrentPerform(iterations: Self.folds) { fold in
      let held = texts.indices.filter { $0 % Self.folds == fold }
      let models = models(without: Set(held.map { texts[$0].id }))
      for position in held {
        let claims = JudgedClaims(texts[position], models: models)
        found.withLock { $0[position] = claims }
      }
    }
    return found.withLock { $0.compactMap(\.self) }
  }

  /// The models of the folder, with names and attributions learned without some texts.
  private func models(without held: Set<String>) -> Models {
    var nameTrainer = NameTrainer(
      names.filter { !held.contains($0.id) }, models: folder.models(), recipe: .names)
    let names = nameTrainer.model()
    var attributionTrainer = AttributionTrainer(
      attributions.filter { !held.contains($0.id) },
      models: folder.models(replacing: [.names: names]), cues: .cues, roles: .roles)
    let (cues, roles) = attributionTrainer.models()
    return folder.models(replacing: [.names: names, .cues: cues, .roles: roles])
  }
}
