import ArgumentParser
import Language

/// `dragoman-train score`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compares what a model predicts with what people marked.",
    discussion: """
      P is the share of what was predicted that is right, R the share of what was marked that was \
      predicted, F1 their harmonic mean, in hundredths; behind them what they were counted from. \
      What each line measures is said in Sources/dragoman-train/Scoring.
      """)

  @Argument(help: "What to predict and score.") var task: Task
  @Argument(help: "A file of annotated text, as JSON lines.") var gold: String
  @Flag(help: "For attributions: only those that the program shows, and not all that it finds.")
  var shown = false
  @OptionGroup var folder: ModelFolder

  func run() throws {
    var predictor = task.predictor(
      folder.models(), leastScore: shown ? EnglishEngine.leastScore : 0)
    var score = task.score
    for record in try AnnotatedRecord.read(gold) {
      score.add(predictor.prediction(for: record), for: record)
    }
    for measure in score.measures { print(measure) }
  }
}
