import ArgumentParser
import Foundation
import Threads

/// Measures how fast Dragoman loads and searches, beside other engines.
@main
struct DragomanBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-bench",
    abstract: "Measures how fast folders of text are loaded and searched.",
    discussion: """
      Times are those of the processor, so that what else runs hardly counts; measure release \
      builds.
      """,
    subcommands: [
      LoadCommand.self, SearchCommand.self, TypingCommand.self, CompareCommand.self,
      FramesCommand.self,
    ])

  /// Keeps memory as the program that is measured does.
  static func main() {
    Heap.keepFreedMemory()
    main(nil)
  }
}

/// The files that a benchmark reads.
struct TextFolder {
  let path: String
  /// The folder's own name.
  let name: String
  /// The files of the folder and of those in it, by path.
  let paths: [String]
  /// The bytes of all of them.
  let byteCount: Int

  /// Looks for files.
  ///
  /// - Throws: What looking throws; an error where there is no file.
  init(_ folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    path = folder
    name = root.lastPathComponent
    var found: [(path: String, size: Int)] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let url = root.appendingPathComponent(path)
      let values = try url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      if values.isRegularFile == true { found.append((url.path, values.fileSize ?? 0)) }
    }
    guard !found.isEmpty else { throw CocoaError(.fileReadNoSuchFile) }
    found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    paths = found.map(\.path)
    byteCount = found.reduce(0) { $0 + $1.size }
  }

  /// In millions of bytes.
  var megabytes: Double { Double(byteCount) / 1e6 }
}
