import Foundation

/// The text files that a benchmark reads.
enum TextFiles {
  /// The bytes of files, and of the `.txt` files of folders and the folders in them, by path.
  ///
  /// - Throws: What reading throws.
  static func read(_ paths: [String]) throws -> [(path: String, bytes: [UInt8])] {
    try paths.flatMap(expanded).map { path in
      (path, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
  }

  private static func expanded(_ path: String) throws -> [String] {
    let values = try URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    guard values.isDirectory == true else { return [path] }
    return try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { "\(path)/\($0)" }
  }
}
