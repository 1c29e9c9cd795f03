import Foundation
import Testing

/// Exit statuses and what is said where.
struct UsageTests {
  @Test(arguments: [
    ["list"], ["list", "nothing"], ["export"], ["export", "--format", "runes"], ["search"],
    ["--unknown"], ["list", "documents", "--threads", "0"], ["search", "x", "--limit", "0"],
    ["export", "--format", "json", "--actor", "a", "--query", "q"],
  ])
  func `bad usage exits 2 with words on standard error`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ["--help"], ["help"], ["--version"], ["browse", "--help"], ["list", "--help"],
    ["search", "--help"], ["actor", "--help"], ["export", "--help"],
    ["--generate-completion-script", "bash"], ["--generate-completion-script", "zsh"],
    ["--generate-completion-script", "fish"],
  ])
  func `help, version and completions go to standard output`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `the explorer without a terminal names the commands for a pipe`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let outcome = try Program.run(in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").count == 1)
    for command in ["list", "search", "actor", "export"] {
      #expect(outcome.errors.contains(command))
    }
  }

  @Test(arguments: ["list", "export", "search", "actor", "help", "browse"])
  func `a command is a command also where a folder has its name`(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "\(command)/river.txt")
    let outcome = try Program.run(command, in: folder)
    let usage = try Program.run(command, "--help", in: folder)
    #expect(usage.text.contains("dragoman"))
    #expect(outcome.errors.contains("Usage") || ["help", "browse"].contains(command))
    #expect(try Program.run("./\(command)", in: folder).errors.contains("terminal"))
  }

  @Test func `a command that is misspelt is met with the nearest`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("serch", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean 'search'?"))
  }

  @Test func `a full standard output is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let full = FileHandle(forWritingAtPath: "/dev/full")
    let outcome = try Program.run("list", "documents", in: folder, output: full)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("full"))
  }

  @Test(arguments: [["list", "documents"], ["export", "-f", "json"], ["--help"]])
  func `a pipe that nobody reads is a quiet end`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try Program.run(arguments, in: folder, output: pipe.fileHandleForWriting)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }
}
