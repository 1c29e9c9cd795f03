import ArgumentParser
import Foundation

/// Where the data are that models learn from.
struct DataFolders: ParsableArguments {
  @Option(
    help: """
      The folder of annotated text: FOLDER/names/uner-ewt.train.jsonl and so on. Without it names \
      and attributions are learned from our own articles alone.
      """)
  var data: String?

  @Option(
    help: """
      A set of the recipes that is left out, as names/real.train, or our own articles, as articles; \
      can be given again.
      """)
  var without: [String] = []

  @Option(help: "A folder of plain text to find word clusters in.")
  var text: String?

  @Option(help: "The folder of our own marked articles.")
  var articles = "Sources/dragoman-train/Articles"

  /// The records that a recipe asks for; without a folder of data our own articles alone.
  ///
  /// - Throws: What reading throws, and an error where there are none: a model that has learned
  ///   nothing is worse than none.
  func records(_ recipe: Recipe) throws -> [AnnotatedRecord] {
    var records: [AnnotatedRecord] = []
    if let data {
      for set in recipe.sets where !without.contains(set) {
        records += try AnnotatedRecord.read("\(data)/\(set).jsonl")
      }
    }
    if recipe.hasArticles, !without.contains("articles") {
      records += try MarkedArticle.records(folder: articles)
    }
    guard !records.isEmpty else {
      throw ValidationError("nothing to learn from; give the folder of annotated text as --data")
    }
    return records
  }

  /// The forenames with their genders.
  ///
  /// - Throws: What reading throws, and an error where no folder of data is given.
  func forenames() throws -> ForenameList {
    guard let data else {
      throw ValidationError("nothing to learn from; give the folder of data as --data")
    }
    return ForenameList(
      try String(contentsOfFile: "\(data)/lexicons/forename-gender.tsv", encoding: .utf8))
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
