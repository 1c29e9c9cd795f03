import Configuration
import Foundation
import Testing

@testable import Dragoman

struct ConfigurationFileTests {
  private func problem(ofFile path: String) throws -> String? {
    let file = try #require(ConfigurationFile(named: path))
    do {
      _ = try file.read()
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `a file that is named is read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("mouse = false\nthme = 1", to: "my.toml")
    let (configuration, problems) = try #require(ConfigurationFile(named: path)).read()
    #expect(!configuration.usesMouse)
    #expect(problems.map(\.line) == [2])
  }

  @Test func `a file that is named has to be there`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none.toml"
    #expect(try problem(ofFile: path) == "\(path): cannot be read: no such file or directory")
  }

  @Test func `without a file of one's own everything is as it is by default`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let folders = UserFolders { $0 == "XDG_CONFIG_HOME" ? path : nil }
    let file = try #require(ConfigurationFile(named: nil, folders: folders))
    #expect(file.path == path + "/dragoman/config.toml")
    let (configuration, problems) = try file.read()
    #expect(configuration == Configuration())
    #expect(problems == [])
    #expect(ConfigurationFile(named: nil, folders: UserFolders { _ in nil }) == nil)
  }

  @Test func `what is no file is not waited for`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(try problem(ofFile: pipe) == "\(pipe): is not a file")
    #expect(try problem(ofFile: folder.path) == "\(folder.path): is a folder, not a file")
    #expect(try problem(ofFile: "/dev/zero") == "/dev/zero: is not a file")
    #expect(try problem(ofFile: "/dev/null") == nil)
  }

  @Test func `a file of a gigabyte is not read to its end`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "large.toml")
    try #require(unsafe truncate(path, 1 << 30) == 0)
    #expect(
      try problem(ofFile: path)
        == "\(path): is larger than 1048576 bytes, which no configuration is")
  }

  @Test func `one's own file that cannot be read is told, and the defaults hold`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "dragoman/config.toml/in-the-way")
    let path = folder.path
    let folders = UserFolders { $0 == "XDG_CONFIG_HOME" ? path : nil }
    let (configuration, problems) = try #require(ConfigurationFile(named: nil, folders: folders))
      .read()
    #expect(configuration == Configuration())
    #expect(problems == [Problem(nil, "is a folder, not a file")])
  }
}

extension Problem {
  fileprivate init(_ line: Int?, _ message: String) { self.init(line: line, message) }
}
