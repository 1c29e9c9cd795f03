import Corpus
import Foundation
import Language

/// The texts that words are clustered by.
struct ClusterTexts {
  private(set) var stream = WordStream()
  private var annotated: Set<String> = []

  /// Adds the text files in a folder and the folders in it, in the order of their paths' bytes.
  ///
  /// - Throws: What reading throws.
  mutating func add(folder: String) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for path in paths {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
      stream.add(SurfaceWords(DocumentText(String(decoding: data, as: UTF8.self))))
    }
  }

  /// Adds the texts of records, each text once, however many sets have it.
  mutating func add(_ records: [AnnotatedRecord], weight: Int = 3) {
    for record in records where annotated.insert(record.text).inserted {
      stream.add(SurfaceWords(DocumentText(record.text)), weight: weight)
    }
  }
}
