import Explorer
import Foundation
import Testing

struct ManualTests {
  private static let path = URL(filePath: #filePath)
    .appendingPathComponent("../../../docs/dragoman.1").standardized.path

  private func page() throws -> String {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("manual", in: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    return outcome.text
  }

  /// With `DRAGOMAN_WRITE_DOCS=1` in the environment the file is written anew.
  @Test func `docs/dragoman.1 is what the program prints`() throws {
    let page = try page()
    if ProcessInfo.processInfo.environment["DRAGOMAN_WRITE_DOCS"] != nil {
      try page.write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
    #expect(
      (try? String(contentsOfFile: Self.path, encoding: .utf8)) == page,
      "run DRAGOMAN_WRITE_DOCS=1 swift test --filter ManualTests")
  }

  @Test func `it names every action, its keys and every command`() throws {
    let page = try page()
    let words = page.replacing("\\-", with: "-").replacing("\\(aq", with: "'")
      .replacing("\\(ga", with: "`").replacing("\\(dq", with: "\"").replacing("\\(ti", with: "~")
    for action in Action.all {
      #expect(words.contains(action.help.replacing("…", with: "\\[u2026]")), "\(action.name)")
      if action.isCommand { #expect(words.contains("\\fB:\(action.name)\\fR"), "\(action.name)") }
      for keys in KeyMap.standard.keys(of: action) {
        #expect(words.contains("\\fB\(keys.name)\\fR"), "\(keys.name)")
      }
    }
    for command in ["browse", "export", "search", "list", "actor", "manual"] {
      #expect(words.contains(".SS \"dragoman \(command)\""))
    }
  }

  @Test func `it is plain ASCII, and no line is a request by accident`() throws {
    let requests: Set = ["TH", "SH", "SS", "PP", "TP", "nf", "fi", "RS", "RE"]
    for line in try page().split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      #expect(line.utf8.allSatisfy { 0x20..<0x7F ~= $0 } && !line.isEmpty)
      guard line.first == "." || line.first == "'" else { continue }
      #expect(requests.contains(String(line.dropFirst().prefix { $0 != " " })), "\(line)")
    }
  }

  /// groff complains on standard error of what it does not know.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func `groff formats it without a warning`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try page(), to: "dragoman.1")
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/groff")
    process.arguments = ["-man", "-ww", "-z", "-Tutf8", file]
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    let complaints = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 0 && complaints.isEmpty)
  }
}
