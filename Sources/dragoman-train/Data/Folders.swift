import ArgumentParser
import Foundation
import Language

/// Where the data lie and the models go.
struct Folders: ParsableArguments {
  @Option(help: "The folder of annotated text: FOLDER/names/uner-ewt.train.jsonl and so on.")
  var data: String?

  @Option(help: "A folder of plain text to find word clusters in.")
  var text: String?

  @Option(help: "The folder of our own marked articles.")
  var articles = "Sources/dragoman-train/Articles"

  @Option(help: "The folder of model files.")
  var weights = "Sources/CModels/Weights"

  /// The records that a recipe asks for; without a folder of data our own articles alone.
  func records(_ recipe: Recipe) throws -> [AnnotatedRecord] {
    let sets = try data.map { data in
      try recipe.sets.flatMap { try AnnotatedRecord.read("\(data)/\($0).jsonl") }
    }
    return try (sets ?? []) + (recipe.hasArticles ? MarkedArticle.records(folder: articles) : [])
  }

  /// The records of all training sets, by the sets' paths.
  func trainingRecords() throws -> [AnnotatedRecord] {
    guard let data else { return [] }
    let files = try FileManager.default.subpathsOfDirectory(atPath: data)
    return try files.filter { $0.hasSuffix(".train.jsonl") && !$0.hasPrefix("factuality") }.sorted()
      .flatMap { try AnnotatedRecord.read("\(data)/\($0)") }
  }

  /// Writes a model's file.
  func write(_ bytes: [UInt8], _ model: Models.Name) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/\(model.rawValue).model"))
  }

  /// The models as they are in the folder now.
  func models() -> Models {
    unsafe Models { name in
      let path = "\(weights)/\(name.rawValue).model"
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
