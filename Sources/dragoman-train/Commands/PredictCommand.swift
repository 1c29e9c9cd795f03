import ArgumentParser
import Foundation

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
