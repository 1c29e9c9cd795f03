import Explorer
import Foundation
import Testing

@testable import Dragoman

struct SessionFolderTests {
  private func session(at document: String) -> SavedSession {
    var session = SavedSession()
    session.place = Location(documentPath: document)
    return session
  }

  @Test func `a session is found by its paths, also from another folder`() throws {
    let folder = try TemporaryFolder()
    let sessions = SessionFolder(in: folder.path)
    try sessions.write(
      session(at: "seeds/a.txt"), of: OpenedPaths(["seeds"]) { "/reports/" + $0 })
    let there = OpenedPaths(["../reports/seeds"]) { _ in "/reports/seeds" }
    #expect(try sessions.session(of: there)?.place.documentPath == "../reports/seeds/a.txt")
    #expect(try sessions.session(of: OpenedPaths(["other"])) == nil)
    #expect(try sessions.latestPaths() == ["/reports/seeds"])
  }

  @Test func `the last session is the one that was written last`() throws {
    let folder = try TemporaryFolder()
    let sessions = SessionFolder(in: folder.path)
    #expect(try sessions.latestPaths() == nil)
    for name in ["a", "b", "a"] {
      try sessions.write(session(at: name), of: OpenedPaths([name]) { "/" + $0 })
      usleep(20_000)
    }
    #expect(try sessions.latestPaths() == ["/a"])
  }

  @Test func `a file that is no session is none`() throws {
    let folder = try TemporaryFolder()
    let paths = OpenedPaths(["a"]) { "/" + $0 }
    try folder.write("\u{1B}]52;c;\u{07}", to: "sessions/" + paths.fileName)
    #expect(try SessionFolder(in: folder.path).session(of: paths) == nil)
    #expect(try SessionFolder(in: folder.path).latestPaths() == nil)
  }

  @Test func `of many sessions the oldest go`() throws {
    let folder = try TemporaryFolder()
    let sessions = SessionFolder(in: folder.path)
    for number in 0..<60 {
      try sessions.write(session(at: "\(number)"), of: OpenedPaths(["\(number)"]) { "/" + $0 })
    }
    sessions.tidy()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/sessions")
    #expect(names.count == 50)
  }
}
