import Foundation
import Testing

/// `export`, from the command line to the bytes.
struct ExportTests {
  @Test func `the JSON is the same for a folder or its files, once or again, on any threads`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "news/river.txt")
    try folder.write(Sample.harbour, to: "news/harbour.txt")
    let whole = try Program.run("export", "-f", "json", "news", in: folder)
    #expect(whole.status == 0)
    #expect(try JSONSerialization.jsonObject(with: whole.output) is [String: Any])
    for arguments in [
      ["news"], ["news/river.txt", "news/harbour.txt"], ["news/harbour.txt", "news/river.txt"],
      ["news", "--threads", "1"], ["news", "--threads", "7"],
    ] {
      let again = try Program.run(["export", "-f", "json"] + arguments, in: folder)
      #expect(again.output == whole.output, "\(arguments)")
    }
  }

  @Test(arguments: ["json", "markdown", "csv"])
  func `a file gets the bytes of standard output, and nothing else is left`(
    _ format: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "news/river.txt")
    let printed = try Program.run("export", "-f", format, "news", in: folder)
    #expect(!printed.output.isEmpty)
    let written = try Program.run("export", "-f", format, "news", "-o", "out", in: folder)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(try Data(contentsOf: URL(filePath: folder.path + "/out")) == printed.output)
    #expect(try folder.names == ["news", "out"])
  }

  @Test(arguments: [("out.json", "json"), ("out.CSV", "csv"), ("a.b.md", "markdown")])
  func `the name of the file says the format`(name: String, format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "news/river.txt")
    let printed = try Program.run("export", "-f", format, "news", in: folder)
    #expect(try Program.run("export", "news", "-o", name, in: folder).status == 0)
    #expect(try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")) == printed.output)
  }

  @Test(arguments: [
    (["-f", "jsn"], "did you mean 'json'?"), (["-o", "out.txt"], ".md, .json, .csv"),
    ([], "markdown, json, csv"),
  ])
  func `a format that is not known is met with those there are`(
    arguments: [String], words: String
  ) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["export"] + arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `a file that is there is kept, and replaced with --force`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    let path = try folder.write("mine", to: "out.json")
    let arguments = ["export", "-f", "json", "river.txt", "--output", "out.json"]
    let refused = try Program.run(arguments, in: folder)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("out.json") && refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    let replaced = try Program.run(arguments + ["--force"], in: folder)
    #expect(replaced.status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{"))
    #expect(try folder.names == ["out.json", "river.txt"])
  }

  @Test(arguments: [
    (["--output", "nosuch/out.json"], "nosuch/out.json"),
    (["--output", "/dev/full", "--force"], "/dev/full"),
    (["--output", "/proc/out.json"], "/proc/out.json"),
    (["--output", "news"], "news"),
  ])
  func `where nothing can be written the message names the place`(
    _ arguments: [String], _ place: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "news/river.txt")
    let outcome = try Program.run(["export", "-f", "json", "news"] + arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(place))
    #expect(try folder.names == ["news"])
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test(arguments: [[], ["--force"]])
  func `a disk that fills up leaves nothing half-written`(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: Sample.river + "\n\n", count: 20), to: "news/river.txt")
    if !options.isEmpty { try folder.write("mine", to: "out") }
    let names = try folder.names
    let outcome = try Program.run(
      ["export", "-f", "json", "news", "-o", "out"] + options, in: folder, isShortOfSpace: true)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("out:"))
    #expect(try folder.names == names)
    if !options.isEmpty {
      #expect(try String(contentsOfFile: folder.path + "/out", encoding: .utf8) == "mine")
    }
  }

  @Test func `a section is chosen by the beginning of its id`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    try folder.write(Sample.harbour, to: "harbour.txt")
    let listed = try Program.run("list", "sections", "river.txt", in: folder)
    let identifier = try #require(listed.lines.first?.split(separator: "\t").first)
    let outcome = try Program.run(
      "export", "-f", "markdown", "--section", String(identifier.prefix(8)), ".", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Zambia"))
    #expect(!outcome.text.contains("Chile"))
  }

  @Test func `a document is chosen by its path`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "news/river.txt")
    try folder.write(Sample.harbour, to: "news/harbour.txt")
    let outcome = try Program.run(
      "export", "-f", "csv", "--document", "news/harbour.txt", "news", in: folder)
    #expect(outcome.status == 0)
    #expect(!outcome.text.contains("river.txt"))
  }

  @Test(arguments: [
    ("--section", "zzz", 2), ("--section", "", 2), ("--document", "zzz", 2),
    ("--actor", "Nemo", 1), ("--query", "zyzzyva", 1), ("--query", "by:(", 2),
  ])
  func `a choice that fits nothing writes nothing`(
    _ option: String, _ value: String, _ status: Int32
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "news/river.txt")
    try folder.write(Sample.harbour, to: "news/harbour.txt")
    let outcome = try Program.run(
      ["export", "-f", "json", "news", "-o", "out", option, value], in: folder)
    #expect(outcome.status == status)
    #expect(!outcome.errors.isEmpty)
    #expect(try folder.names == ["news"])
  }
}
