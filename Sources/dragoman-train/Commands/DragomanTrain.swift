import ArgumentParser

@main
struct DragomanTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-train",
    abstract: "Trains and scores Dragoman's models on annotated text.",
    subcommands: [TrainCommand.self, PredictCommand.self])
}
