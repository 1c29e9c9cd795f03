import ArgumentParser
import Foundation
import Language

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

/// Where the models are.
struct ModelFolder: ParsableArguments {
  @Option(help: "The folder of model files.")
  var weights = "Sources/CModels/Weights"

  /// The models as they are in the folder now.
  ///
  /// - Parameter others: The bytes of models to be taken instead of those in the folder.
  func models(replacing others: [Models.Name: [UInt8]] = [:]) -> Models {
    unsafe Models { name in
      if let bytes = others[name] { return unsafe Self.kept(bytes) }
      return unsafe Self.kept(FileManager.default.contents(atPath: path(of: name)) ?? Data())
    }
  }

  /// Writes a model's file.
  ///
  /// - Throws: What writing throws.
  func write(_ bytes: [UInt8], _ model: Models.Name) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(of: model)))
  }

  private func path(of model: Models.Name) -> String { "\(weights)/\(model.rawValue).model" }

  /// A copy that is never freed: the models of a run are used to its end.
  private static func kept(_ bytes: some Collection<UInt8>) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(copy)
  }
}
