import Corpus
import Foundation
import Glibc
import Loading
import Testing

struct LoaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func load(_ names: String..., threads: Int = 2) throws -> LoadResult {
    try Loader(paths: names.map { $0.isEmpty ? folder.path : folder[$0] }, threads: threads).load()
  }

  private func paths(_ result: LoadResult) -> [String] {
    folder.names(result.corpus.documents.map(\.path))
  }

  @Test func `a folder is walked by path, and hidden entries are passed by`() throws {
    for name in ["b.txt", "a/z.txt", "a-b.txt", "a/b/c.txt", ".hidden.txt", ".git/x.txt"] {
      try folder.write(name, "Text of \(name).")
    }
    let result = try load("")
    #expect(paths(result) == ["a-b.txt", "a/b/c.txt", "a/z.txt", "b.txt"])
    #expect(result.notices.isEmpty)
  }

  @Test func `a hidden file that is named is loaded`() throws {
    try folder.write(".notes.txt", "Some text.")
    #expect(paths(try load(".notes.txt")) == [".notes.txt"])
  }

  @Test(arguments: ["", "/", "//", "/.", "/./."])
  func `a path is the same however its folder was written`(ending: String) throws {
    try folder.write("seeds/x.txt", "Some text.")
    let loader = Loader(paths: [folder["./seeds"] + ending], threads: 1)
    #expect(folder.names(try loader.load().corpus.documents.map(\.path)) == ["seeds/x.txt"])
  }

  @Test func `the order of the paths does not matter, nor does a path given twice`() throws {
    try folder.write("a.txt", "Some text.")
    try folder.write("b.txt", "More text.")
    let once = try load("")
    for result in [try load("b.txt", "a.txt"), try load("a.txt", "", "b.txt", "")] {
      #expect(paths(result) == ["a.txt", "b.txt"])
      #expect(
        result.corpus.documents.map(\.identifier) == once.corpus.documents.map(\.identifier))
    }
  }

  @Test func `links are followed once, and a file keeps the path that needs none`() throws {
    try folder.write("z/one.txt", "Some text.")
    try folder.write("z/two.txt", "More text.")
    try folder.link("a", to: "z")
    try folder.link("z/loop", to: "..")
    try folder.link("b.txt", to: "z/one.txt")
    #expect(paths(try load("")) == ["z/one.txt", "z/two.txt"])
    #expect(paths(try load("a")) == ["a/one.txt", "a/two.txt"])
  }

  @Test func `what cannot be read is told of, and the rest is loaded`() throws {
    try folder.write("good.txt", "Some text.")
    try folder.write("binary.dat", [0x7F, 0x45, 0x4C, 0x46, 0x00])
    try folder.write("blank.txt", "\n\n")
    try folder.write("bent.txt", Array("A w".utf8) + [0xFF] + Array("rd.".utf8))
    try folder.link("lost.txt", to: "nowhere.txt")
    try folder.link("circle.txt", to: "circle.txt")
    #expect(unsafe mkfifo(folder["pipe"], 0o600) == 0)
    let result = try load("")
    #expect(paths(result) == ["bent.txt", "good.txt"])
    #expect(
      folder.names(result.notices.map(\.path))
        == ["bent.txt", "binary.dat", "blank.txt", "circle.txt", "lost.txt", "pipe"])
    #expect(result.notices.map(\.severity).filter { $0 == .repaired }.count == 1)
    #expect(result.notices[3].message == "symbolic links that lead in a circle")
    #expect(result.notices[4].message == "a symbolic link that leads nowhere")
    #expect(result.notices[5].message.hasPrefix("not a regular file"))
  }

  @Test func `files over the limit are left out`() throws {
    try folder.write("small.txt", "Some text.")
    try folder.write("large.txt", String(repeating: "Some text. ", count: 200))
    let result = try Loader(paths: [folder.path], threads: 1, sizeLimit: 1024).load()
    #expect(paths(result) == ["small.txt"])
    #expect(result.notices.count == 1)
  }

  @Test(arguments: ["nothing", "nothing/at/all", "file.txt/below"])
  func `a path that is not there is an error`(name: String) throws {
    try folder.write("file.txt", "Some text.")
    #expect(throws: LoadError.noSuchPath(folder[name])) { try load("file.txt", name) }
  }

  @Test(arguments: ["", "a\0b"])
  func `a path that cannot be one is an error`(path: String) {
    #expect(throws: LoadError.noSuchPath(path)) { try Loader(paths: [path], threads: 1).load() }
  }

  @Test func `an empty folder holds nothing to read`() throws {
    let error = LoadError.nothingToRead([folder.path], notices: [])
    #expect(throws: error) { try load("") }
    #expect(
      error.message == "\(folder.path): holds no files to read; name a file or folder of text")
  }

  @Test func `a binary file alone is an error that says so`() throws {
    try folder.write("binary.dat", [0x00])
    let message = "not a text file; convert it to plain text first"
    let error = LoadError.nothingToRead(
      [folder["binary.dat"]],
      notices: [Notice(.leftOut, path: folder["binary.dat"], message: message)])
    #expect(throws: error) { try load("binary.dat") }
    #expect(error.message == "\(folder["binary.dat"]): \(message)")
  }

  @Test func `a file that the system does not give is unreadable`() throws {
    try folder.write("large.txt", String(repeating: "Some text. ", count: 200))
    let path = folder["large.txt"]
    #expect(
      throws: LoadError.unreadable(
        path, reason: "larger than 1024 bytes; split it into smaller files")
    ) { try Loader(paths: [path], threads: 1, sizeLimit: 1024).load() }
  }

  @Test func `copies have identifiers of their own`() throws {
    let text = "A Title\n\nChapter 1: One\n\nSome text of the chapter, which is long enough."
    try folder.write("a/x.txt", text)
    try folder.write("b/x.txt", text)
    try folder.write("c/x.txt", text + " And more.")
    let documents = try load("").corpus.documents
    #expect(Set(documents.map(\.identifier)).count == 3)
    let sections = documents.flatMap { $0.sections.map(\.identifier) }
    #expect(Set(sections).count == sections.count && !sections.isEmpty)
  }

  @Test func `names that are no UTF-8 are loaded, and shown repaired`() throws {
    let name =
      folder.path.utf8.map(CChar.init(bitPattern:)) + [0x2F, -1, 0x2E, 0x74, 0x78, 0x74, 0]
    let descriptor = unsafe open(name, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    #expect(unsafe write(descriptor, "Some text.", 10) == 10)
    close(descriptor)
    #expect(paths(try load("")) == ["\u{FFFD}.txt"])
  }

  @Test(arguments: [2, 8])
  func `the number of threads changes nothing`(threads: Int) throws {
    for number in 0..<60 {
      let text = String(repeating: "Some text of it. ", count: (number * 37) % 50 + 1)
      try folder.write("\(number % 7)/\(number % 5).\(number).txt", "\(text)\(number)")
    }
    try folder.write("3/bad.txt", [0])
    let (one, many) = (try load("", threads: 1), try load("", threads: threads))
    #expect(paths(one).count == 60 && paths(one) == paths(many))
    #expect(
      one.corpus.documents.map(\.identifier) == many.corpus.documents.map(\.identifier))
    #expect(one.notices == many.notices && one.notices.count == 1)
  }

  @Test func `ten thousand files that say the same are told of in a few lines`() {
    let notices = (0..<9_000).map { number in
      Notice(.leftOut, path: "\(10_000 + number)", message: number < 8_994 ? "locked" : "torn")
    }
    let grouped = notices.grouped(keeping: 4)
    #expect(
      grouped.map { "\($0.path): \($0.message)" } == [
        "10000: locked", "10001: locked", "10002: locked", "10003: locked", "18994: torn",
        "18995: torn", "18996: torn", "18997: torn", "and 8,990 more: locked",
        "and 2 more: torn",
      ])
    #expect(grouped.reduce(0) { $0 + $1.fileCount } == 9_000)
    let different = (0..<9_000).map { Notice(.leftOut, path: "\($0)", message: "reason \($0)") }
    #expect(different.grouped(keeping: 4).count < 40)
    #expect(notices.grouped(keeping: 9_000) == notices)
  }
}
