import Foundation
import Testing

@testable import Dragoman

struct LineHistoryTests {
  @Test func `lines are read where they were typed last`() throws {
    let folder = try TemporaryFolder()
    let history = LineHistory(path: folder.path + "/searches")
    #expect(try history.read().lines == [])
    try history.add(["one", "two"])
    try history.add(["three", "one"])
    #expect(try history.read().lines == ["two", "three", "one"])
  }

  @Test func `damaged lines are left out, and that is said`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Array("good\n".utf8) + [0xFF, 0xFE, 0x0A] + Array("\u{1B}[2Jbad\nalso good\n".utf8)
        + [UInt8](repeating: 0x61, count: 5000) + Array("\nlast".utf8), to: "searches")
    let read = try LineHistory(path: path).read()
    #expect(read.lines == ["good", "also good", "last"] && read.isDamaged)
  }

  @Test func `what no line of the file could hold is not written`() throws {
    let folder = try TemporaryFolder()
    let history = LineHistory(path: folder.path + "/searches")
    try history.add(["", "a\nb", String(repeating: "x", count: 5000)])
    #expect(try folder.names == [])
  }

  @Test func `a long file is tidied`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      (0..<20_000).map { "line \($0)\n" }.joined(), to: "searches")
    let history = LineHistory(path: path)
    try history.add(["the last"])
    let lines = try history.read().lines
    #expect(lines.count == 500 && lines.last == "the last" && lines.first == "line 19501")
  }

  @Test func `several programs at once lose no line`() async throws {
    let folder = try TemporaryFolder()
    let history = LineHistory(path: folder.path + "/searches")
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for line in 0..<25 { try? history.add(["writer \(writer) line \(line)"]) }
        }
      }
    }
    let read = try history.read()
    #expect(read.lines.count == 200 && !read.isDamaged)
  }
}
