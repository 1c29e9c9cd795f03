import Foundation
import Testing

/// The pictures of the documentation are what their scripts give today.
struct PicturesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL
  private static let folder = root.appending(path: "docs/pictures")

  private static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".script") }.sorted().map { String($0.dropLast(7)) }
  }()

  /// With `DRAGOMAN_WRITE_DOCS=1` in the environment the pictures are made anew.
  @Test(arguments: names)
  func `a picture is what its script gives`(name: String) throws {
    let work = try TemporaryFolder()
    let manager = FileManager.default
    try manager.createSymbolicLink(
      at: URL(filePath: work.path).appending(path: "seeds"),
      withDestinationURL: Self.root.appending(path: "seeds"))
    try manager.createDirectory(
      at: URL(filePath: work.path).appending(path: "docs/pictures"),
      withIntermediateDirectories: true)
    let script = Self.folder.appending(path: name + ".script").path
    let outcome = try Program.run("browse", "--script", script, "seeds", in: work)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let picture = "docs/pictures/\(name).svg"
    let made = try Data(contentsOf: URL(filePath: work.path).appending(path: picture))
    let kept = Self.root.appending(path: picture)
    if ProcessInfo.processInfo.environment["DRAGOMAN_WRITE_DOCS"] != nil {
      try made.write(to: kept)
    }
    #expect(
      try made == Data(contentsOf: kept),
      "run DRAGOMAN_WRITE_DOCS=1 swift test --filter PicturesTests")
    #expect(made.count < 40_000)
  }

  @Test func `there are pictures`() {
    #expect(Self.names.contains("explorer"))
  }
}
