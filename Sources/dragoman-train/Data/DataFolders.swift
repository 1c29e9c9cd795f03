import ArgumentParser
import Foundation

/// Where the data are that models learn from.
struct DataFolders: ParsableArguments {
  @Option(help: "The folder of annotated text: FOLDER/names/uner-ewt.train.jsonl and so on.")
  var data: String?

  @Option(help: "A folder of plain text to find word clusters in.")
  var text: String?

  @Option(help: "The folder of our own marked articles.")
  var articles = "Sources/dragoman-train/Articles"

  /// The records that a recipe asks for; without a folder of data our own articles alone.
  ///
  /// - Throws: What reading throws.
  func records(_ recipe: Recipe) throws -> [AnnotatedRecord] {
    let sets = try data.map { data in
      try recipe.sets.flatMap { try AnnotatedRecord.read("\(data)/\($0).jsonl") }
    }
    return try (sets ?? []) + (recipe.hasArticles ? MarkedArticle.records(folder: articles) : [])
  }

  /// The records of all training sets, by the sets' paths.
  ///
  /// - Throws: What reading throws.
  func trainingRecords() throws -> [AnnotatedRecord] {
    guard let data else { return [] }
    let files = try FileManager.default.subpathsOfDirectory(atPath: data)
    return try files.filter { $0.hasSuffix(".train.jsonl") && !$0.hasPrefix("factuality") }.sorted()
      .flatMap { try AnnotatedRecord.read("\(data)/\($0)") }
  }
}
