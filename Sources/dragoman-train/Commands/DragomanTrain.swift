import ArgumentParser
import Foundation
import Language

/// Trains Dragoman's models, shows what they predict, and measures how well and how fast.
@main
struct DragomanTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-train",
    abstract: "Trains and measures Dragoman's models.",
    discussion: "Run it in the repository's root, or give the folders.",
    subcommands: [
      TrainCommand.self, PredictCommand.self, ScoreCommand.self, ReliabilityCommand.self,
      ValidateCommand.self,
      BenchCommand.self,
    ])
}

/// What can be predicted, and compared with what people marked.
enum Task: String, ExpressibleByArgument, CaseIterable {
  case tags
  case names
  case sentences
  case attribution
  case factuality
  case structure

  /// What predicts it with the models given.
  ///
  /// - Parameter leastScore: The score below which a claim is left out.
  func predictor(_ models: Models, leastScore: Float = 0) -> any Predictor {
    switch self {
    case .tags: TagPredictor(models: models)
    case .names: NamePredictor(models: models)
    case .sentences: SentencePredictor(models: models)
    case .attribution: AttributionPredictor(models: models, leastScore: leastScore)
    case .factuality: FactualityPredictor(models: models)
    case .structure: StructurePredictor()
    }
  }

  /// The measures by which its predictions are compared with what people marked, nothing counted
  /// yet.
  var score: any Score {
    switch self {
    case .tags: TagScore()
    case .names: NameScore()
    case .sentences: SentenceScore()
    case .attribution: AttributionScore()
    case .factuality: FactualityScore()
    case .structure: StructureScore()
    }
  }
}

/// What a command says of its work while it works.
enum Progress {
  /// Writes a line to standard error, so that what is redirected holds figures alone.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
