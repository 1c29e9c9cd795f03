import ArgumentParser
import Foundation
import Language

/// `dragoman-train predict`.
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Writes what a model predicts for annotated text, a JSON line a record.",
    discussion: """
      A line has the form of an annotated one, without its text: the record's id, and xpos, spans, \
      sents, attributions or events. Offsets are Unicode scalars, ends exclusive.
      """)

  @Argument(help: "What to predict.") var task: Task
  @Argument(help: "A file of annotated text, as JSON lines.") var gold: String
  @OptionGroup var folder: ModelFolder

  func run() throws {
    var predictor = task.predictor(folder.models())
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for record in try AnnotatedRecord.read(gold) {
      let line = try encoder.encode(predictor.prediction(for: record))
      FileHandle.standardOutput.write(line + [0x0A])
    }
  }
}

/// `dragoman-train score`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compares what a model predicts with what people marked.",
    discussion: """
      P is the share of what was predicted that is right, R the share of what was marked that was \
      predicted, F1 their harmonic mean, in hundredths; after them what they were counted from. \
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

/// `dragoman-train reliability`.
struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "Compares the scores of claims with how many of them people marked as well.",
    discussion: """
      Ten bins by score: how many claims, their mean score, and the share that is accepted: with the \
      same content and source by half; then the mean distance of the two, and for twenty scores \
      how right and how complete the claims from there on are.
      """)

  @Argument(help: "A file of text with marked attributions, as JSON lines.") var gold: String
  @OptionGroup var folder: ModelFolder

  func run() throws {
    let models = folder.models()
    guard let scores = models.scores else {
      throw ValidationError("no scores in the folder of models; train them first")
    }
    var reliability = Reliability()
    for record in try AnnotatedRecord.read(gold) {
      reliability.addMarked(record.attributions?.count ?? 0)
      for claim in JudgedClaims(record, models: models).claims {
        reliability.add(score: Double(scores.score(claim.features)), isAccepted: claim.isAccepted)
      }
    }
    for line in reliability.lines + reliability.cutoffs { print(line) }
  }
}
