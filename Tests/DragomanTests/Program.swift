import Foundation
import Testing

/// The built program, run as a shell would run it.
enum Program {
  struct Outcome {
    var status: Int32
    var output: Data
    var errors: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n") }
  }

  /// It lies beside the test bundle.
  static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "dragoman")
  static let path = url.path(percentEncoded: false)

  static func run(
    _ arguments: String..., in folder: borrowing TemporaryFolder, input: Data = Data(),
    output: FileHandle? = nil
  ) throws -> Outcome {
    try run(arguments, in: folder, input: input, output: output)
  }

  /// Runs it in a folder and waits for its end; output goes through files, which never fill up.
  ///
  /// Short of space, no file can grow beyond a kilobyte at most.
  static func run(
    _ arguments: [String], in folder: borrowing TemporaryFolder, input: Data = Data(),
    output: FileHandle? = nil, isShortOfSpace: Bool = false
  ) throws -> Outcome {
    let channels = try TemporaryFolder()
    let outputPath = try channels.write("", to: "output")
    let errorPath = try channels.write("", to: "errors")
    let inputPath = try channels.write(input, to: "input")

    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let limit = isShortOfSpace ? "ulimit -f 1; " : ""
    process.arguments = ["-c", limit + #"exec "$0" "$@""#, path] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputPath))
    process.standardOutput =
      try output ?? FileHandle(forWritingTo: URL(filePath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorPath))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Outcome(
      status: process.terminationStatus,
      output: try Data(contentsOf: URL(filePath: outputPath)),
      errors: try String(contentsOf: URL(filePath: errorPath), encoding: .utf8))
  }
}

/// Two short reports, enough for every command to have something to show.
enum Sample {
  static let harbour = """
    The Harbour Question

    Chile accused Peru of closing the port of Ilo. “We closed nothing,” said Lucía Barrenechea.
    """

  static let river = """
    A River Divided

    According to the Lusaka Ledger, Zambia will fill the dam in two seasons. Mozambique denied that \
    it had agreed.
    """
}
