import Foundation
import Testing

/// What happens to the files and folders named.
struct InputTests {
  @Test(arguments: ["nosuch", "nosuch/file.txt"])
  func `a path that is not there is named, with exit status 2`(_ path: String) throws {
    let folder = try TemporaryFolder()
    for arguments in [["list", "documents"], ["search", "x"], ["export", "-f", "json"], []] {
      let outcome = try Program.run(arguments + [path], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(path))
    }
  }

  @Test func `a file that cannot be read among others is a warning, and the rest is loaded`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    try folder.write([0x00, 0x01, 0x02, 0xFF], to: "picture.txt")
    let outcome = try Program.run("list", "documents", "picture.txt", "river.txt", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: picture.txt"))
    #expect(outcome.lines.count == 1)
  }

  @Test func `many files left out for one reason are a few warnings and a number`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    for number in 0..<25 { try folder.write([0x00], to: "picture-\(number).dat") }
    let outcome = try Program.run("list", "documents", ".", in: folder)
    #expect(outcome.status == 0)
    let warnings = outcome.errors.split(separator: "\n")
    #expect(warnings.count == 11)
    #expect(warnings.last?.contains("and 15 more: not a text file") == true)
  }

  @Test func `an empty folder is said to hold no documents`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("list", "documents", folder.path, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(folder.path))
  }

  @Test func `without a path ./seeds is read, else the current folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.harbour, to: "harbour.txt")
    #expect(try Program.run("list", "documents", in: folder).text.contains("harbour.txt"))
    try folder.write(Sample.river, to: "seeds/river.txt")
    let outcome = try Program.run("list", "documents", in: folder)
    #expect(outcome.text.contains("seeds/river.txt"))
    #expect(!outcome.text.contains("harbour.txt"))
  }

  @Test func `a dash is standard input`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      "list", "documents", "-", in: folder, input: Data(Sample.river.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("A River Divided"))
  }

  @Test func `a folder named twice is read once`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "news/river.txt")
    let outcome = try Program.run("list", "documents", "news", "news/", "./news", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
  }

  @Test func `hidden files are left alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    try folder.write(Sample.harbour, to: ".git/harbour.txt")
    try folder.write(Sample.harbour, to: ".harbour.txt")
    #expect(try Program.run("list", "documents", in: folder).lines.count == 1)
  }

  @Test(arguments: [
    ("empty.txt", Data()),
    ("blank.txt", Data("\n \n\t\n\r\n\n".utf8)),
    ("binary.dat", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167) })),
    ("nul.txt", Data([0x61, 0x00, 0x62, 0x0A])),
    ("broken.txt", Data([0x4F, 0x6D, 0xC3, 0x28, 0x61, 0x6E, 0x0A])),
    ("line.txt", Data(repeating: 0x61, count: 200_000)),
  ])
  func `a strange file beside a good one harms nothing`(_ name: String, _ bytes: Data) throws {
    let folder = try TemporaryFolder()
    try folder.write(Sample.river, to: "river.txt")
    try folder.write(bytes, to: name)
    for listing in ["documents", "sections", "actors", "claims"] {
      let outcome = try Program.run("list", listing, in: folder)
      #expect(outcome.status == 0)
    }
    #expect(try Program.run("list", "documents", in: folder).text.contains("river.txt"))
    #expect(try Program.run("search", "dam", in: folder).text.contains("river.txt"))
  }

  @Test(arguments: [
    ("empty.txt", Data()), ("binary.dat", Data((0..<4096).map { UInt8($0 * 37 % 256) })),
  ])
  func `a file that holds no document is left out and named`(
    _ name: String, _ bytes: Data
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: name)
    try folder.write(Sample.river, to: "river.txt")
    let outcome = try Program.run("list", "documents", in: folder)
    #expect(outcome.errors.contains(name))
    #expect(!outcome.text.contains(name))
  }
}
