import ArgumentParser
import Foundation
import Language

@main
struct DragomanTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-train",
    abstract: "Trains and scores Dragoman's models on annotated text.",
    subcommands: [TrainCommand.self, PredictCommand.self])
}

/// `dragoman-train train`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains models and writes their files.")

  @Argument(help: "The models to train.")
  var models: [ModelName]

  @OptionGroup var folders: Folders

  @Option(parsing: .upToNextOption) var sets = [
    "uner-ewt.train", "wikigold.train", "crossner-politics.train", "crossner-politics.dev",
    "re3d.train", "europarl.train", "wnut17.train", "written.train",
  ]
  @Option(parsing: .upToNextOption) var margins: [Float] = [0, 0, 0, 0]
  @Option var epochs = 8
  @Option var bits = 17
  @Option var minimum = 1

  func run() throws {
    for model in models {
      print("training \(model.rawValue)")
      switch model {
      case .tags:
        let records = try ["tags/ewt.train", "tags/gum.train"].flatMap { try folders.records($0) }
        var trainer = TagTrainer(records, annotator: Annotator(models: folders.models()))
        trainer.train(epochs: epochs)
        try folders.write(trainer.bytes(bits: bits, minimum: minimum), model)
      case .clusters:
        var texts = ClusterTexts()
        if let speeches = folders.text { try texts.add(folder: speeches) }
        texts.add(try folders.trainingRecords())
        let clustering = WordClustering.induce(from: texts.stream) { print("  \($0)") }
        let entries = clustering.words.map { word in
          ClusterFile.Entry(
            key: ClusterTable.key(of: word.bytes), fine: word.fine + 1, coarse: word.coarse + 1)
        }
        try folders.write(ClusterFile.bytes(entries), model)
      case .phrases:
        let entries = PhraseList.entries().map {
          ClusterFile.Entry(key: $0.hash, fine: Int($0.kinds), coarse: 0)
        }
        try folders.write(ClusterFile.bytes(entries), model)
      case .names:
        let records =
          try sets.flatMap { try folders.records("names/\($0)") }
          + MarkedArticle.records(folder: folders.articles)
        var trainer = NameTrainer(records, models: folders.models(), margins: margins)
        trainer.train(epochs: epochs)
        try folders.write(trainer.bytes(bits: bits, minimum: minimum), model)
      case .cues:
        let records =
          try sets.flatMap { try folders.records("attribution/\($0)") }
          + MarkedArticle.records(folder: folders.articles)
        var trainer = AttributionTrainer(records, models: folders.models(), margins: margins)
        trainer.train(epochs: epochs, folds: 4)
        try folders.write(trainer.cueBytes(bits: bits, minimum: minimum), .cues)
        try folders.write(trainer.roleBytes(bits: bits, minimum: minimum), .roles)
      case .factuality:
        let records = try folders.records("factuality/uds-ih2.train")
        let trainer = FactualityTrainer(
          records, annotator: Annotator(models: folders.models()), bits: 16)
        try folders.write(trainer.bytes(penalty: 30), model)
      default:
        break
      }
    }
  }
}

typealias ModelName = Models.Name

extension Models.Name: ExpressibleByArgument {}

/// Where the data lie and the models go.
struct Folders: ParsableArguments {
  @Option(help: "The folder of annotated text.")
  var data: String

  @Option(help: "A folder of plain text to find word clusters in.")
  var text: String?

  @Option(help: "The folder of our own marked articles.")
  var articles = "Sources/dragoman-train/Articles"

  @Option(help: "The folder of model files.")
  var into = "Sources/CModels/Weights"

  /// The records of a set, by its path without the ending.
  func records(_ set: String) throws -> [AnnotatedRecord] {
    try AnnotatedRecord.read("\(data)/\(set).jsonl")
  }

  /// The records of all training sets, by the sets' paths.
  func trainingRecords() throws -> [AnnotatedRecord] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: data)
    return try files.filter { $0.hasSuffix(".train.jsonl") && !$0.hasPrefix("factuality") }.sorted()
      .flatMap { try AnnotatedRecord.read("\(data)/\($0)") }
  }

  func write(_ bytes: [UInt8], _ model: ModelName) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(into)/\(model.rawValue).model"))
  }

  /// The models as they are in the folder now.
  func models() -> Models {
    unsafe Models { name in
      let path = "\(into)/\(name.rawValue).model"
      guard let data = FileManager.default.contents(atPath: path) else {
        return unsafe UnsafeRawBufferPointer(start: nil, count: 0)
      }
      // Never freed: the models of a run are used to its end.
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
      unsafe copy.copyBytes(from: data)
      return unsafe UnsafeRawBufferPointer(copy)
    }
  }
}
