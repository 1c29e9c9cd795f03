import Foundation
import Testing

@testable import Files

struct PrivateFileTests {
  @Test func `nobody else may read what is written, nor enter its folder`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/new/deep/file"
    try PrivateFile.write(Array("one".utf8), to: path)
    try PrivateFile.append(Array("two".utf8), to: path)
    #expect(try PrivateFile.read(path, limit: 100) == Array("onetwo".utf8))
    #expect(permissions(of: path) == 0o600)
    #expect(permissions(of: folder.path + "/new") == 0o700)
    #expect(permissions(of: folder.path + "/new/deep") == 0o700)
    try PrivateFile.append(Array("three".utf8), to: folder.path + "/new/other")
    #expect(permissions(of: folder.path + "/new/other") == 0o600)
  }

  @Test func `the end of a long file is read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("0123456789", to: "file")
    #expect(try PrivateFile.read(path, limit: 4) == Array("6789".utf8))
    #expect(try PrivateFile.read(folder.path + "/none", limit: 4) == nil)
    #expect(try PrivateFile.read(path + "/none", limit: 4) == nil)
  }

  @Test func `only files are read`() throws {
    let folder = try TemporaryFolder()
    unsafe mkfifo(folder.path + "/pipe", 0o600)
    for path in [folder.path + "/pipe", folder.path, "/dev/zero"] {
      #expect(throws: OutputError.self) { try PrivateFile.read(path, limit: 4) }
    }
  }

  @Test func `what cannot be written leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file")
    #expect(throws: OutputError.self) { try PrivateFile.write([1], to: file + "/below") }
    #expect(throws: OutputError.self) { try PrivateFile.append([1], to: file + "/below") }
    #expect(throws: OutputError.self) { try PrivateFile.write([1], to: folder.path) }
    #expect(try folder.names == ["file"])
  }

  private func permissions(of path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.posixPermissions] as? Int
  }
}
