import ArgumentParser
import Language

/// `dragoman-train validate`.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract:
      "Trains names and attributions on our own articles alone, and scores what is held out.",
    discussion: """
      Needs nothing but the repository. The articles, by the names of their files, are dealt into \
      five folds in turn; each fold is scored with models that were trained on the other four, \
      with the clusters, phrases, sentences and tags as they are in the folder of models. Prints \
      the averages over the folds and, after them, the lowest and the highest F1.
      """)

  @Option(help: "The folder of our own marked articles.")
  var articles = "Sources/dragoman-train/Articles"

  @Option(help: "Score only so many of the folds.")
  var rounds = CrossValidation.folds

  @OptionGroup var folder: ModelFolder

  func validate() throws {
    guard 1...CrossValidation.folds ~= rounds else {
      throw ValidationError("--rounds is from 1 to \(CrossValidation.folds)")
    }
  }

  func run() throws {
    let records = try MarkedArticle.records(folder: articles)
    guard records.count >= CrossValidation.folds else {
      throw ValidationError("too few articles in \(articles): \(records.count)")
    }
    let validation = CrossValidation(records: records, folder: folder)
    var names = FoldAverage()
    var attributions = FoldAverage()
    for fold in 0..<rounds {
      Progress.note("fold \(fold + 1) of \(rounds)")
      let (nameScore, attributionScore) = validation.scores(ofFold: fold)
      names.add(nameScore.measures)
      attributions.add(attributionScore.measures)
    }
    print("\(records.count) articles in \(CrossValidation.folds) folds\n\nnames")
    for line in names.lines { print(line) }
    print("\nattribution")
    for line in attributions.lines { print(line) }
  }
}

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

/// The averages of the same measures over several folds.
struct FoldAverage {
  private var folds: [[Measure]] = []

  /// Takes the measures of one fold; every fold has the same ones in the same order.
  mutating func add(_ measures: [Measure]) { folds.append(measures) }

  /// The averages, a line of a table each, with the lowest and the highest F1 of a fold.
  var lines: [String] {
    guard let first = folds.first else { return [] }
    return first.indices.map { row in
      let measures = folds.map { $0[row] }
      let average = Measure(
        first[row].name,
        precision: Self.mean(measures.map { $0.rates?.precision ?? 0 }),
        recall: Self.mean(measures.map { $0.rates?.recall ?? 0 }),
        f1: Self.mean(measures.map { $0.rates?.f1 ?? 0 }))
      let range = measures.map { 100 * ($0.rates?.f1 ?? 0) }
      let lowest = Column.text(range.min() ?? 0, digits: 2)
      let highest = Column.text(range.max() ?? 0, digits: 2)
      return "\(average)  (\(lowest) to \(highest))"
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }
}
