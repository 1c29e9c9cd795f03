import ArgumentParser

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
      the averages over the folds and, behind them, the lowest and the highest F1.
      """)

  @Option(help: "The folder of our own marked articles.")
  var articles = "Sources/dragoman-train/Articles"

  @OptionGroup var folder: ModelFolder

  func run() throws {
    let records = try MarkedArticle.records(folder: articles)
    guard records.count >= CrossValidation.folds else {
      throw ValidationError("too few articles in \(articles): \(records.count)")
    }
    let validation = CrossValidation(records: records, folder: folder)
    var names = FoldAverage()
    var attributions = FoldAverage()
    for fold in 0..<CrossValidation.folds {
      Progress.note("fold \(fold + 1) of \(CrossValidation.folds)")
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
