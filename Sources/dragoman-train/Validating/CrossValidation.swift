import Language

/// Trains names and attributions on a part of our own articles and scores the rest, by turns.
struct CrossValidation {
  /// How many parts the articles are dealt into.
  static let folds = 5

  let records: [AnnotatedRecord]
  /// Where the models are that are not trained anew.
  let folder: ModelFolder

  /// How well models that were trained on the other folds do on the articles of one.
  ///
  /// Takes as long as training names and attributions on four fifths of the articles does.
  func scores(ofFold fold: Int) -> (names: NameScore, attributions: AttributionScore) {
    let held = records.enumerated().filter { $0.offset % Self.folds == fold }.map(\.element)
    let models = models(
      trainedOn: records.enumerated().filter { $0.offset % Self.folds != fold }.map(\.element))
    var names = NameScore()
    var attributions = AttributionScore()
    let namePredictor = NamePredictor(models: models)
    let attributionPredictor = AttributionPredictor(models: models)
    for record in held {
      names.add(namePredictor.prediction(for: record), for: record)
      attributions.add(attributionPredictor.prediction(for: record), for: record)
    }
    return (names, attributions)
  }

  /// The models of the folder, with names and attributions learned from the records given.
  private func models(trainedOn records: [AnnotatedRecord]) -> Models {
    var nameTrainer = NameTrainer(records, models: folder.models(), recipe: .names)
    let names = nameTrainer.model()
    var attributionTrainer = AttributionTrainer(
      records, models: folder.models(replacing: [.names: names]), cues: .cues, roles: .roles)
    let (cues, roles) = attributionTrainer.models()
    return folder.models(replacing: [.names: names, .cues: cues, .roles: roles])
  }
}
