import Configuration
import Foundation
import Testing

struct ConfigurationReferenceTests {
  /// With `DRAGOMAN_WRITE_DOCS=1` in the environment the file is written anew.
  @Test func `docs/configuration.md is drawn from the tables`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "docs/configuration.md")
    let markdown = ConfigurationReference.markdown
    if ProcessInfo.processInfo.environment["DRAGOMAN_WRITE_DOCS"] != nil {
      try markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == markdown,
      "run DRAGOMAN_WRITE_DOCS=1 swift test --filter ConfigurationReferenceTests")
  }

  @Test func `the example holds`() {
    let lines = ConfigurationReference.markdown.split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0 == "For example:" } ?? lines.endIndex
    let example = lines[start...].dropFirst().prefix { !$0.hasPrefix("#") }.map { $0.dropFirst(4) }
    #expect(example.contains("theme = \"dark\""))
    let (configuration, problems) = Configuration.read(Array(example.joined(separator: "\n").utf8))
    #expect(problems == [])
    #expect(configuration.keys.count == 2)
    #expect(configuration.styles.count == 2)
  }
}
