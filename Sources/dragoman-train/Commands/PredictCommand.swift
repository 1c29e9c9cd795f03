import ArgumentParser
import Foundation
import Language

/// `dragoman-train predict`.
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Writes what a model predicts for annotated text, a JSON line a record.")

  enum Task: String, ExpressibleByArgument, CaseIterable {
    case tags
  }

  @Argument var task: Task
  @Argument(help: "A file of JSON lines.") var gold: String
  @OptionGroup var folders: Folders

  func run() throws {
    var annotator = Annotator(models: folders.models())
    for record in try AnnotatedRecord.read(gold) {
      let line: [String: Any]
      switch task {
      case .tags: line = tags(record, &annotator)
      }
      let data = try JSONSerialization.data(withJSONObject: line, options: .sortedKeys)
      FileHandle.standardOutput.write(data + [0x0A])
    }
  }

  private func tags(_ record: AnnotatedRecord, _ annotator: inout Annotator) -> [String: Any] {
    guard let treebank = TreebankText(record, &annotator) else { return ["id": record.id] }
    return ["id": record.id, "xpos": annotator.tagged(treebank.text).map(\.pennTag)]
  }
}
