import ArgumentParser

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
