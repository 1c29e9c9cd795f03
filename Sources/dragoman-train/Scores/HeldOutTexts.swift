import Dispatch
import Language
import Synchronization

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
